"""Which codes are counted, and which of them count as one."""

from flake8_privacy.rules.registry import all_rules

_GROUPS = {
    "sharing": ("PRV101", "PRV102", "PRV103", "PRV104", "PRV107"),
    "guards": ("PRV201", "PRV202", "PRV203", "PRV206"),
}
GUARD_CODES = _GROUPS["guards"]
"""The codes that speak of tracking calls."""
GROUPS = {code: group for group, codes in _GROUPS.items() for code in codes}
"""Codes of which one place gets one at most; which of them it is follows from the rule book's order."""


def group_of(code: str) -> str:
    """Name the group that a label of this code counts for; most codes are one by themselves."""
    return GROUPS.get(code, code)


def counted_codes() -> tuple[str, ...]:
    """List the codes that have a rule, less those by which the linter speaks of itself."""
    return tuple(rule.code for rule in all_rules() if not rule.code.startswith("PRV9"))
