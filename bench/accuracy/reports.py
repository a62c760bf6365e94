"""What the linter reports in the packages of the corpus; each is checked once and its findings kept."""

import json
import os
import subprocess
import sys
from collections.abc import Collection, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from ..corpus import Package
from ..linter import check_command, fingerprint

TIMEOUT = 1800


class Report(NamedTuple):
    """One finding in a package; all but the message is what verdicts are kept by."""

    package: str
    path: str
    line: int
    code: str
    message: str

    @property
    def key(self) -> tuple[str, str, int, str]:
        """What tells it from others."""
        return self[:4]


def collect_reports(packages: Iterable[Package], corpus: Path, codes: Collection[str]) -> dict[str, list[Report]]:
    """Give the reports of these codes by the folders of the packages."""
    linter = fingerprint()
    packages = list(packages)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda package: kept_findings(package, corpus, linter), packages)
        return {
            package.folder: [
                Report(package.name, finding["path"], finding["line"], finding["code"], finding["message"])
                for finding in findings
                if finding["code"] in codes
            ]
            for package, findings in zip(packages, found, strict=True)
        }


def kept_findings(package: Package, corpus: Path, linter: str) -> list[dict[str, Any]]:
    """Give the findings of a package that this very linter has left there, or check it now."""
    file = corpus / "reports" / f"{package.folder}.json"
    if file.exists():
        kept = json.loads(file.read_text(encoding="utf-8"))
        if kept["linter"] == linter:
            return list(kept["findings"])
    findings = check(corpus / package.folder)
    file.parent.mkdir(exist_ok=True)
    writing = file.with_suffix(".part")
    writing.write_text(json.dumps({"linter": linter, "findings": findings}), encoding="utf-8")
    writing.replace(file)
    return findings


def check(folder: Path) -> list[dict[str, Any]]:
    """Run the command on a whole package."""
    print(f"checking {folder.name}", file=sys.stderr)
    done = subprocess.run(
        check_command(), cwd=folder, capture_output=True, encoding="utf-8", timeout=TIMEOUT, check=False
    )
    try:
        return list(json.loads(done.stdout)["findings"])
    except ValueError:
        sys.exit(f"{folder.name}: no JSON: {(done.stderr or done.stdout)[-500:]}")
