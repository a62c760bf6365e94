"""Two versions of a project: which unit is which, and whether others see that a unit has changed."""

from collections.abc import Collection, Hashable, Mapping
from typing import Any

from ...flow.values.shared import STORE, is_store
from ...model.summaries import CallSite, Summary
from ...model.values import FunctionKey
from ..deciding.alone import is_shared
from ..spreading import signature
from .canonical import Canon
from .edits import Edit, Lost
from .partly import Partly
from .trail import Number, Numbers, Trail

_VISIBLE = (
    "returns", "yields", "yield_atoms", "exit_atoms", "heap", "parameter_calls", "pending", "raises", "flows",
    "names", "decorators", "defaults", "bases",
)  # fmt: skip
"""What those see who call a unit."""
_OWN = ("disclosures", "prices", "consent_defaults", "collecting", "checks", "gaps", "unseen")
"""What it says by itself."""
_DECIDING = tuple(name for name in Summary._fields if name not in (*_VISIBLE, *_OWN, "key", "calls"))
"""What all of them together are asked for, less the calls."""


class Versions:
    """A project before and after an edit."""

    def __init__(self, trail: Trail, edits: Mapping[str, Edit], old: Partly, new: Partly) -> None:
        self.trail = trail
        self.numbers = Numbers(trail.paths, trail.starts)
        self.edits = edits
        self.old = old
        self.new = new
        self.canon = Canon(
            {path: edit.lines for path, edit in edits.items()}, {path: edit.units for path, edit in edits.items()}
        )
        self.plain = Canon({}, {})

    def before(self, key: FunctionKey) -> FunctionKey | None:
        """What a unit was in the earlier run; None for a new one."""
        edit = self.edits.get(key[0])
        if edit is None:
            return key
        number = edit.units.get(key[1])
        return None if number is None else (key[0], number, key[2])

    def after(self, number: Number) -> FunctionKey:
        """What a unit of the earlier run is now."""
        path, unit = self.trail.place(number)
        return (path, self.edits[path].former[unit] if path in self.edits else unit, 0)

    def number(self, key: FunctionKey) -> Number | None:
        """The number of a unit in the earlier run; None for a new one."""
        before = self.before(key)
        return None if before is None else self.numbers.starts[before[0]] + before[1]

    def is_body(self, key: FunctionKey) -> bool:
        """Whether a unit is that of a module or class."""
        return self.new.facts[key[0]].heads[key[1]].kind != "function"

    def compare(self, key: FunctionKey, new: Summary, before: FunctionKey | None, old: Summary | None) -> bool:
        """Whether those who rest on a unit see that it is another; raises ``Lost`` where others may as well."""
        ours, theirs = nested_of(self.old.units.made, before), nested_of(self.new.units.made, key)
        signs = [
            {
                (number, sign)
                for summary in summaries
                for number, signs in enumerate(self._signature(project, summary))
                for sign in signs
            }
            for project, summaries in ((self.old, ours), (self.new, theirs))
        ]
        if signs[0] != signs[1]:
            raise Lost
        if old is None:
            deciding = any(getattr(new, name) for name in _DECIDING) or self._stored(self.plain, new)
            if deciding or any(map(self._is_asked, new.calls)):
                raise Lost
            return False
        parts = [
            [self.plain.summary(each, _DECIDING) for each in ours],
            [self.canon.summary(each, _DECIDING) for each in theirs],
        ]
        if parts[0] != parts[1] or self._stored(self.plain, old) != self._stored(self.canon, new):
            raise Lost
        self._compare_calls(old, new)
        parts = [
            [self.plain.summary(each, _VISIBLE) for each in ours],
            [self.canon.summary(each, _VISIBLE) for each in theirs],
        ]
        if self.is_body(key):
            return not (len(ours) == len(theirs) and all(map(_is_within, *parts)))
        if parts[0] != parts[1] and any(is_store(flow.sym) for each in (*ours, *theirs) for flow in each.flows):
            raise Lost
        if parts[0] != parts[1] and (old.names or new.names):
            raise Lost
        # Callers ask whether a function does anything, too.
        return parts[0] != parts[1] or bool(old.disclosures) != bool(new.disclosures)

    def _signature(self, project: Partly, summary: Summary) -> tuple[Collection[Hashable], ...]:
        return signature(summary, project.index.catalog.names, project.index.tracking_names)

    def _stored(self, canon: Canon, summary: Summary) -> list[Any]:
        """What of a unit's own others decide about as well."""
        found: list[Any] = [canon(each) for each in summary.disclosures if each.exit.kind == STORE or is_shared(each)]
        found += sorted({each.exit[:4:3] for each in summary.disclosures if each.exit.kind not in ("log", STORE)})
        return [*found, *(canon(check) for check in summary.checks if check.calls)]

    def _compare_calls(self, old: Summary, new: Summary) -> None:
        """Raise ``Lost`` where calls changed of which somebody asked."""
        ours = [self.plain(call) for call in old.calls if self._was_asked(call.callee)]
        theirs = [self.canon(call) for call in new.calls if self._is_asked(call)]
        if ours != theirs:
            raise Lost

    def _is_asked(self, call: CallSite) -> bool:
        before = self.before(call.callee)
        return before is not None and self._was_asked(before)

    def _was_asked(self, callee: FunctionKey) -> bool:
        """Whether somebody asked for the calls of a function, or for where a class or one below is made."""
        asked = self.trail.asked.callers
        if not asked:
            return False
        if self.old.resolver.is_class(callee):
            bases = self.old.units.answer(lambda: self.old.resolver.bases(callee[:2]))
            return any((self.numbers.starts[path] + unit, 0) in asked for path, unit in bases)
        return (self.numbers.starts[callee[0]] + callee[1], callee[2]) in asked


def nested_of(made: Mapping[FunctionKey, Summary], key: FunctionKey | None) -> list[Summary]:
    """The summaries of a unit and of what is nested in it."""
    return [] if key is None else [made[other] for other in sorted(made) if other[:2] == key[:2]]


def _is_within(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Whether all that a body said it still says; it may say more."""
    for name, said in old.items():
        if said != new[name] and not (type(said) is tuple and set(map(repr, said)) <= set(map(repr, new[name]))):
            return False
    return True
