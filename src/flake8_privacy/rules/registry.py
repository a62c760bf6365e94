"""Finds the rules by walking their folders: a new rule is one new file."""

import os
from functools import cache
from importlib import import_module
from typing import Any

from .base import Rule
from .codes import family_of


@cache
def all_rules() -> tuple[type[Rule[Any]], ...]:
    """Every rule, by code."""
    here = os.path.dirname(__file__)
    found: list[type[Rule[Any]]] = []
    for family in sorted(entry.name for entry in os.scandir(here) if entry.is_dir() and not entry.name.startswith("_")):
        for file in sorted(os.listdir(os.path.join(here, family))):
            if file.endswith(".py") and not file.startswith("_"):
                module = import_module(f"{__package__}.{family}.{file[:-3]}")
                found += [value for value in vars(module).values() if _is_rule(value, module.__name__)]
    return tuple(sorted(found, key=lambda rule: rule.code))


def by_family() -> list[tuple[str, list[type[Rule[Any]]]]]:
    """The rules in the order of their codes, those of a family together."""
    found: dict[str, list[type[Rule[Any]]]] = {}
    for rule in all_rules():
        found.setdefault(family_of(rule.code), []).append(rule)
    return list(found.items())


def _is_rule(value: object, module: str) -> bool:
    return isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module and hasattr(value, "code")


def wanted_events(rule: type[Rule[Any]]) -> type:
    """The kind of event that a rule asks for, by the annotation of its check."""
    wanted = rule.check.__annotations__["event"]
    assert isinstance(wanted, type)
    return wanted
