"""What a rule is: its documentation, its examples, and one check."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from ..catalog.loader import Catalog
from ..model.findings import DataField
from ..model.tuples import NamedTuple
from ..model.values import Label, Site, Step

LONGEST_MESSAGE = 120
LONGEST_WAY = 40
"""Steps that are shown of one finding; of a longer way the middle is left out."""

EventT = TypeVar("EventT")
"""The kind of event that a rule wants."""


class Example(NamedTuple):
    """A small project for the documentation and the tests: lines that end with ``# report`` are reported, no others."""

    title: str
    files: dict[str, str]


class Draft(NamedTuple):
    """A finding before it has its place in the file and its identity."""

    site: Site
    severity: str
    confidence: str
    message: str
    fields: tuple[DataField, ...] = ()
    recipient: str | None = None
    purpose: str | None = None
    steps: tuple[tuple[Site, str], ...] = ()
    qualname: str = ""
    subject: str = ""
    """The callee or condition, for the finding's identity."""


class Rule(Generic[EventT]):
    """One rule. A subclass is found by its row in ``codes.py``, which says which events it wants.

    ``what`` is what it reports, ``why`` it matters with the provision it rests on, ``mend`` how to
    mend it. ``summary`` is one line.
    """

    code: str
    name: str
    severity: str
    summary: str
    what: str
    why: str
    mend: str
    provisions: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    def check(self, event: EventT) -> Iterator[Draft]:
        """The findings that one event gives rise to."""
        raise NotImplementedError


def steps_of(fields: dict[Label, Step], last: tuple[Site, str]) -> tuple[tuple[Site, str], ...]:
    """The way of the field that is named first, from where it is read to where it leaves."""
    way = [last]
    step: Step | None = fields[_ordered(fields)[0]]
    while step is not None:
        here = (step.site, step.note)
        if here in way:
            del way[way.index(here) + 1 :]  # what led back to the same point led nowhere
        else:
            way.append(here)
        step = step.before
    way.reverse()
    return shortened(way)


def shortened(way: Sequence[tuple[Site, str]]) -> tuple[tuple[Site, str], ...]:
    """A way that people can read: of a very long one both ends."""
    left_out = len(way) - LONGEST_WAY
    if left_out <= 0:
        return tuple(way)
    half = LONGEST_WAY // 2
    return (*way[:half], (way[half][0], f"{left_out} more steps"), *way[half + left_out :])


def data_fields(fields: dict[Label, Step]) -> tuple[DataField, ...]:
    """The fields of a finding, in a fixed order without repetition."""
    return tuple(sorted({DataField(label.category, label.name) for label in fields}))


def spoken(catalog: Catalog, fields: dict[Label, Step]) -> str:
    """The categories of some fields in plain words: "e-mail and phone number"."""
    words = list(
        dict.fromkeys(catalog.names.category(label.category).plain for label in _ordered(fields) if not label.whole)
    )
    if any(label.whole for label in fields):
        words.insert(0, "whole record")
    return _listed(words, "more")


def named(fields: dict[Label, Step]) -> str:
    """The names of some fields in the code, at most two."""
    return _listed(list(dict.fromkeys(label.name for label in _ordered(fields))), "more")


def _ordered(fields: dict[Label, Step]) -> list[Label]:
    return sorted(fields, key=lambda label: (not label.whole, label.name))


def _listed(words: list[str], rest: str) -> str:
    if len(words) > 2:
        return f"{words[0]}, {words[1]} and {len(words) - 2} {rest}"
    return " and ".join(words)


def fitted(message: str) -> str:
    """A message cut to its longest."""
    return message if len(message) <= LONGEST_MESSAGE else message[: LONGEST_MESSAGE - 1] + "…"
