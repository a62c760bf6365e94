"""Opening, saving and printing."""
from pathlib import Path

import posthog

from quill.preferences import Preferences


def open_document(preferences: Preferences, path: Path) -> str:
    """Read a document."""
    text = path.read_text(encoding="utf-8")
    facts = {"suffix": path.suffix, "lines": text.count("\n")}
    posthog.capture("opened", distinct_id=preferences.installation, properties=facts)
    return text


def save_document(preferences: Preferences, path: Path, text: str) -> None:
    """Write a document."""
    path.write_text(text, encoding="utf-8")
    posthog.capture("saved", distinct_id=preferences.installation, properties={"suffix": path.suffix})


def print_document(preferences: Preferences, printer, text: str) -> int:
    """Print a document and hand back the pages."""
    pages = printer.print(text, font=preferences.font)
    posthog.capture("printed", distinct_id=preferences.installation, properties={"pages": pages})
    return pages
