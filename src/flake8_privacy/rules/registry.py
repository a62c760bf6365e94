"""From codes and events to the rules, each imported when it is asked for."""

from functools import cache
from importlib import import_module
from typing import Any

from ..model.events import DisclosureEvent, Event
from .base import Rule
from .codes import EVENT_NAMES, RULE_NAMES, family_of


def all_rules() -> tuple[type[Rule[Any]], ...]:
    """Every rule, by code."""
    return tuple(map(rule_of, RULE_NAMES))


def by_family() -> list[tuple[str, list[type[Rule[Any]]]]]:
    """The rules in the order of their codes, those of a family together."""
    found: dict[str, list[type[Rule[Any]]]] = {}
    for rule in all_rules():
        found.setdefault(family_of(rule.code), []).append(rule)
    return list(found.items())


@cache
def rule_of(code: str) -> type[Rule[Any]]:
    """The rule with a code, from the file that is called as it is."""
    module = import_module(f"{__package__}.{family_of(code)}.{RULE_NAMES[code].replace('-', '_')}")
    (found,) = (value for value in vars(module).values() if isinstance(value, type) and _is_rule(value, code))
    return found


def rules_for(event: Event) -> list[type[Rule[Any]]]:
    """The rules that may have something to say of an event; of a disclosure it is said already which one speaks."""
    if isinstance(event, DisclosureEvent):
        return [rule_of(event.code)]
    return [rule_of(code) for code in _asking(type(event).__name__)]


@cache
def _asking(event: str) -> tuple[str, ...]:
    """The codes of the rules that ask for a kind of event."""
    return tuple(code for code, asked in EVENT_NAMES.items() if asked == event)


def _is_rule(value: type, code: str) -> bool:
    return issubclass(value, Rule) and getattr(value, "code", "") == code
