"""Modules, functions and folders stay small enough to be read at a sitting."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "flake8_privacy"

MODULE_LINES = 400
RULE_LINES = 200
FUNCTION_LINES = 60
FUNCTION_NORM = 40
SHARE_OVER_NORM = 0.03
FOLDER_MODULES = 14

EXCEPTIONS: dict[str, str] = {}
"""Path below the package, with ``:function`` for a function, and the reason why it may be longer."""

MODULES = sorted(PACKAGE.rglob("*.py"))
FOLDERS = sorted({module.parent for module in MODULES})


def ids(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def lines_of(module: Path) -> int:
    return len(module.read_text(encoding="utf-8").splitlines())


def functions_of(module: Path) -> Iterator[tuple[str, int]]:
    """Yield the key and the length of every function, from ``def`` to its last line."""
    for node in ast.walk(ast.parse(module.read_bytes())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{ids(module)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("module", MODULES, ids=ids)
def test_module_is_short(module: Path) -> None:
    if ids(module) not in EXCEPTIONS:
        assert lines_of(module) <= MODULE_LINES


@pytest.mark.parametrize("module", MODULES, ids=ids)
def test_functions_are_short(module: Path) -> None:
    long = {key: lines for key, lines in functions_of(module) if lines > FUNCTION_LINES and key not in EXCEPTIONS}
    assert long == {}


def test_nearly_all_functions_keep_to_the_norm() -> None:
    lengths = dict(item for module in MODULES for item in functions_of(module))
    over = {key: lines for key, lines in lengths.items() if lines > FUNCTION_NORM}
    assert len(over) <= SHARE_OVER_NORM * len(lengths), over


def test_rules_are_short() -> None:
    rules = [module for module in MODULES if len(module.relative_to(PACKAGE).parts) == 3 and "rules/" in ids(module)]
    long = {ids(rule): lines_of(rule) for rule in rules if lines_of(rule) > RULE_LINES and ids(rule) not in EXCEPTIONS}
    assert long == {}


@pytest.mark.parametrize("folder", FOLDERS, ids=ids)
def test_folder_holds_few_modules(folder: Path) -> None:
    if ids(folder) not in EXCEPTIONS:
        assert len([module for module in folder.glob("*.py") if module.stem != "__init__"]) <= FOLDER_MODULES


def test_exceptions_are_needed_and_give_a_reason() -> None:
    known = {ids(path) for path in (*MODULES, *FOLDERS)} | {key for path in MODULES for key, _ in functions_of(path)}
    assert set(EXCEPTIONS) <= known
    assert all(reason.strip() for reason in EXCEPTIONS.values())
