"""The command: ``python -m evidence [--check] [KEY ...]``; without keys, all third parties of the catalog."""

import argparse
import sys
from pathlib import Path
from typing import Any

from evidence.packages import fetch
from evidence.records import FOLDER, file_of, text_of
from evidence.verifying import releases_of, verify
from flake8_privacy.catalog import compile as compiler


def main(arguments: list[str] | None = None) -> int:
    """Verify third parties against their packages, and record the evidence of those that hold."""
    parser = argparse.ArgumentParser("evidence", description="Verify the catalog against the packages it names.")
    parser.add_argument("keys", nargs="*", metavar="KEY", help="a third party; without one, all")
    parser.add_argument("--check", action="store_true", help="record nothing, and fail where the evidence is another")
    options = parser.parse_args(arguments)
    paths = sorted((compiler.HERE / "recipients").glob("*.toml"))
    files = {path.stem: compiler.load(path) for path in paths if not options.keys or path.stem in options.keys}
    unknown = sorted(set(options.keys) - set(files))
    mistakes = [f"{key}: there is no such file" for key in unknown]
    failed = fetch(release for values in files.values() for release in releases_of(values))
    mistakes += sorted(failed.values())
    for key, values in files.items():
        mistakes += _one(key, values, options.check)
    if not options.keys:
        mistakes += _orphans(paths, options.check)
    for mistake in mistakes:
        print(mistake)
    print(f"{len(files)} third parties, {len(mistakes)} mistakes")
    return 1 if mistakes else 0


def _one(key: str, values: dict[str, Any], check: bool) -> list[str]:
    """Verify one third party; return its mistakes."""
    if not values.get("package"):
        return []
    record, mistakes = verify(key, values)
    text, file = text_of(record), file_of(key)
    kept = file.read_text(encoding="utf-8") if file.is_file() else ""
    if check and not mistakes and kept != text:
        return [f"{key}: the evidence is another; record it with python -m evidence {key}"]
    if not check and not mistakes and kept != text:
        FOLDER.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return mistakes


def _orphans(paths: list[Path], check: bool) -> list[str]:
    """Evidence of third parties that are no more."""
    orphans = sorted({file.stem for file in FOLDER.glob("*.json")} - {path.stem for path in paths})
    for key in orphans if not check else ():
        file_of(key).unlink()
    return [f"{key}: evidence of nobody" for key in orphans] if check else []


if __name__ == "__main__":
    sys.exit(main())
