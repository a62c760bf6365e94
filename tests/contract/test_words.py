"""Modules are named after what they hold, and nothing speaks of the machine it was written on."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "flake8_privacy"

NAMELESS = ("utils", "util", "helpers", "helper", "common", "misc")
NAMELESS_FILE = re.compile(rf"\b({'|'.join(NAMELESS)})\.py\b")
TEXT_SUFFIXES = {"", ".cfg", ".csv", ".json", ".md", ".py", ".pyi", ".toml", ".txt", ".yaml", ".yml"}
FOLDERS = (".ci", ".github", "bench", "docs", "evidence", "examples", "src", "tests")

# Put together here so that this file does not hold what it looks for.
MACHINE_PATHS = re.compile(
    r"(?<!\w)(?:" + "|".join("/" + folder + "/" for folder in ("work", "root", r"home/\w+", r"Users/\w+")) + ")"
)


def project_files() -> Iterator[Path]:
    """Yield the text files that belong to the project, caches and environments left out."""
    for start in (ROOT, *(ROOT / folder for folder in FOLDERS)):
        for file in start.glob("*") if start == ROOT else start.rglob("*"):
            if file.is_file() and file.suffix in TEXT_SUFFIXES and "__pycache__" not in file.parts:
                yield file


def lines_with(pattern: re.Pattern[str], files: Iterator[Path]) -> list[str]:
    return [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [str(path) for path in PACKAGE.rglob("*") if path.stem in NAMELESS] == []


def test_no_import_from_a_module_without_a_name() -> None:
    for module in PACKAGE.rglob("*.py"):
        nodes = [node for node in ast.walk(ast.parse(module.read_bytes())) if isinstance(node, ast.ImportFrom)]
        relative = {part for node in nodes if node.level for part in (node.module or "").split(".")}
        assert relative.isdisjoint(NAMELESS), module


def test_no_text_speaks_of_such_a_module() -> None:
    documents = (file for file in project_files() if file.suffix == ".md" and "cases" not in file.parts)
    assert lines_with(NAMELESS_FILE, documents) == []


def test_no_path_of_this_machine() -> None:
    assert lines_with(MACHINE_PATHS, project_files()) == []
