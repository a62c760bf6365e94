"""Commands of the builder."""
import sys
import time
from pathlib import Path

from kiln import config as configuration
from kiln import usage


def build(source: Path, target: Path) -> int:
    """Render every page below a folder."""
    config = configuration.load()
    started = time.monotonic()
    pages = sorted(source.rglob("*.md"))
    try:
        for page in pages:
            (target / page.with_suffix(".html").name).write_text(page.read_text(encoding="utf-8"), encoding="utf-8")
    except OSError as error:
        usage.build_failed(config, error)
        print(f"could not write {error.filename}", file=sys.stderr)
        return 1
    usage.pages_rendered(config, len(pages))
    usage.command_finished(config, "build", time.monotonic() - started)
    return 0


def install(name: str, kind: str) -> int:
    """Fetch a theme or a plugin."""
    config = configuration.load()
    if kind == "theme":
        usage.theme_installed(config, name)
    else:
        usage.plugin_loaded(config, name)
    usage.close()
    return 0
