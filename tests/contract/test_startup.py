"""Checking one file imports and reads nothing that only other tasks need: start-up is counted in milliseconds."""

import subprocess
import sys
from pathlib import Path

import pytest

FORBIDDEN = (
    "asyncio",
    "concurrent.futures",
    "decimal",
    "difflib",
    "flake8",
    "fractions",
    "hashlib",
    "importlib.metadata",
    "ipaddress",
    "libcst",
    "multiprocessing",
    "ssl",
    "tomli",
    "unittest",
    "urllib.parse",
    "xml",
)
UNASKED = (
    "cache.",
    "catalog.additions",
    "catalog.compile",
    "catalog.entries",
    "catalog.telling",
    "catalog.wordlists",
    "project.collecting.",
    "project.control.",
    "project.outline",
    "project.redo.",
    "project.traits.",
    "report.json",
    "rules.",
    "settings.checks",
)
"""Of our own modules those that a small file has no need of, or all below a folder."""
NEEDED = (
    "cache.answering",
    "rules.base",
    "rules.codes",
    "rules.registry",
)
"""Those of them that are needed all the same."""
MOST_MODULES = 170
"""Our own modules that are imported at most."""

PROBE = """
import sys

opened = []
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)
from flake8_privacy.cli.main import main
try:
    main(sys.argv[1:])
finally:
    print(*sorted(sys.modules), *opened, sep="\\n", file=sys.stderr)
"""

CLEAN = "def total(order):\n    return order.subtotal\n"
LEAKING = 'import logging\n\n\ndef greet(user):\n    logging.info("hello %s", user.email)\n'
RULES = {
    CLEAN: set[str](),
    LEAKING: {"rules.disclosures", "rules.protection", "rules.protection.personal_data_in_logs"},
}
"""What of the rules each program needs."""
TABLES = {CLEAN: ["words.json"], LEAKING: ["callables.jsonl", "words.json"]}
"""The files of the catalog that each program needs."""


def told_by(*code: str) -> list[str]:
    """Run a program in a fresh interpreter; it tells on standard error what it loaded."""
    done = subprocess.run([sys.executable, "-c", *code], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done.stderr.splitlines()


def ours(lines: list[str]) -> set[str]:
    """Our own modules among some lines."""
    return {line.removeprefix("flake8_privacy.") for line in lines if line.startswith("flake8_privacy.")}


@pytest.mark.parametrize("output_format", ["text", "json"])
@pytest.mark.parametrize("source", [CLEAN, LEAKING], ids=["clean", "leaking"])
def test_checking_a_file_loads_little(source: str, output_format: str, tmp_path: Path) -> None:
    file = tmp_path / "file.py"
    file.write_text(source, encoding="utf-8")
    lines = told_by(PROBE, "check", str(file), "--output-format", output_format)
    loaded = ours(lines)
    assert "checking" in loaded
    assert sorted({*lines}.intersection(FORBIDDEN)) == []
    needed = {*NEEDED, *RULES[source], f"report.{output_format}"}
    assert sorted(name for name in loaded - needed if name.startswith(UNASKED)) == []
    assert len(loaded) <= MOST_MODULES
    tables = (Path(line) for line in lines if Path(line).parent.name == "compiled")
    assert sorted(table.name for table in tables) == TABLES[source]


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys\nbefore = set(sys.modules)\nimport flake8_privacy\n"
    loaded = told_by(code + "print(*(set(sys.modules) - before), sep='\\n', file=sys.stderr)")
    assert loaded == ["flake8_privacy"]
