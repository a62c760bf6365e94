"""Bounds that what is measured must keep: numbers in a TOML file, in tables or bare."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any


def read_bounds(file: Path) -> dict[str, float]:
    """Read the bounds by name; one in a table is called ``table.name``."""
    return dict(_flatten(tomllib.loads(file.read_text(encoding="utf-8")), ""))


def _flatten(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, float]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{name}.")
        else:
            yield prefix + name, float(value)


def shortfalls(measured: Mapping[str, float], bounds: Mapping[str, float]) -> list[str]:
    """Say what lies below its bound."""
    return [
        f"{name} is {measured[name]:.4f}, below the bound {bound}"
        for name, bound in bounds.items()
        if measured[name] < bound
    ]


def excesses(measured: Mapping[str, float], bounds: Mapping[str, float]) -> list[str]:
    """Say what lies above its bound."""
    return [
        f"{name} is {measured[name]:.4f}, above the bound {bound}"
        for name, bound in bounds.items()
        if measured[name] > bound
    ]
