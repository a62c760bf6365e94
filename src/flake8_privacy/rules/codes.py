"""The codes and names of all rules, for whoever reads settings."""

from collections.abc import Iterator, Mapping
from importlib import import_module

_FAMILIES = ("sharing", "consent", "fairness", "inference", "control", "protection", "purpose", "", "tool")


def family_of(code: str) -> str:
    """The family of a rule, as its folder is called: ``PRV201`` is of ``consent``."""
    return _FAMILIES[int(code[3]) - 1]


def heading_of(family: str) -> str:
    """What a family is about, without a full stop."""
    return (import_module(f"{__package__}.{family}").__doc__ or "").strip().rstrip(".")


class KnownCodes(Mapping[str, str]):
    """The name of each rule by its code.

    perf: the rules are imported when somebody asks, which most answers from the cache do not.
    """

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def __getitem__(self, code: str) -> str:
        return self._read()[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def _read(self) -> dict[str, str]:
        if not self._names:
            from .registry import all_rules

            self._names = {rule.code: rule.name for rule in all_rules()}
        return self._names
