"""Nothing imports upward, and each outside library is known in one place only."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "flake8_privacy"
NAME = "flake8_privacy"

LAYERS = (
    ("cli", "plugin", "__main__"),
    ("report",),
    ("cache",),
    ("checking",),
    ("fixes",),
    ("rules",),
    ("project",),
    ("flow",),
    ("parse",),
    ("datamap",),
    ("catalog",),
    ("settings",),
    ("model",),
    ("__init__",),
)
"""From top to bottom; the package itself holds the version, which all may ask for."""

HEIGHT = {layer: -depth for depth, layers in enumerate(LAYERS) for layer in layers}

OWNERS = {
    "flake8": ("plugin",),
    "click": ("cli",),
    "libcst": ("fixes",),
    "tomli": ("settings", "catalog.compile"),
    "tomllib": ("settings", "catalog.compile"),
}

MODULES = sorted(PACKAGE.rglob("*.py"))


class Import(NamedTuple):
    """One name that a module imports, as a full dotted path."""

    line: int
    target: tuple[str, ...]


def parts_of(module: Path) -> tuple[str, ...]:
    """Return the dotted name below the package: ``("flow", "guards")``; a folder's is its own."""
    parts = module.relative_to(PACKAGE).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts


def layer_of(parts: tuple[str, ...]) -> str:
    return parts[0] if parts and parts[0] in HEIGHT else "__init__"


def imports_of(module: Path) -> Iterator[Import]:
    """Yield what a module imports anywhere in it, inside functions and for type checkers too."""
    for node in ast.walk(ast.parse(module.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (Import(node.lineno, tuple(alias.name.split("."))) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = base_of(module, node)
            yield from (Import(node.lineno, (*base, alias.name)) for alias in node.names)


def base_of(module: Path, node: ast.ImportFrom) -> tuple[str, ...]:
    """Resolve the part between ``from`` and ``import``."""
    named = tuple(node.module.split(".")) if node.module else ()
    if not node.level:
        return named
    folder = module.relative_to(PACKAGE.parent).parent.parts
    return folder[: len(folder) - node.level + 1] + named


def is_owner(parts: tuple[str, ...], owner: str) -> bool:
    wanted = tuple(owner.split("."))
    return parts[: len(wanted)] == wanted


def ids(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=ids)
def test_nothing_imports_upward(module: Path) -> None:
    own = layer_of(parts_of(module))
    upward = [
        f"line {line}: {own} imports {'.'.join(target)}"
        for line, target in imports_of(module)
        if target[0] == NAME and HEIGHT[layer_of(target[1:])] > HEIGHT[own]
    ]
    assert upward == []


@pytest.mark.parametrize("module", MODULES, ids=ids)
def test_outside_libraries_are_known_in_one_place(module: Path) -> None:
    parts = parts_of(module)
    strangers = [
        f"line {line}: {target[0]} belongs to {' and '.join(OWNERS[target[0]])}"
        for line, target in imports_of(module)
        if target[0] in OWNERS and not any(is_owner(parts, owner) for owner in OWNERS[target[0]])
    ]
    assert strangers == []


def test_every_folder_and_module_has_a_layer() -> None:
    tops = {module.relative_to(PACKAGE).parts[0].removesuffix(".py") for module in MODULES}
    assert sorted(tops - set(HEIGHT)) == []
