"""Writes of consent through callers: what helpers are told to write, and who handles the person's own choice."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from ...catalog.names import Names
from ...model.summaries import CallSite, ConsentWrite, Summary
from ...model.values import FunctionKey, Value
from ..names.resolver import Resolver
from .entries import Entries

_LONGEST_WAY = 10
"""Callers above each other that are asked."""


class ConsentWrites:
    """All statements of a project that write consent."""

    def __init__(
        self,
        made: Mapping[FunctionKey, Summary],
        calls: dict[FunctionKey, list[CallSite]],
        entries: Entries,
        names: Names,
    ) -> None:
        self._made = made
        self._calls = calls
        self._entries = entries
        self._names = names

    @cached_property
    def written(self) -> tuple[ConsentWrite, ...]:
        """Each write; where a parameter of a helper decides, each call of it that does, and else the write itself."""
        return tuple(
            write
            for key in sorted(self._made)
            if not key[2]
            for own in self._made[key].consent_writes
            for write in self._decided(own)
        )

    def assumed(self) -> Iterator[ConsentWrite]:
        """The writes that grant although nobody was asked.

        The time of an answer says it alone only where no answer is written beside it.
        """
        answered = {write.key for write in self.written if not write.is_dated}
        for write in self.written:
            is_told = write.is_dated and write.key in answered
            if write.granted and not write.asks and not is_told and not self._is_chosen(write):
                yield write

    def _decided(self, write: ConsentWrite) -> Iterator[ConsentWrite]:
        sym = write.sym
        calls = self._calls.get(write.key, []) if sym is not None and sym.owner == write.key else []
        decided = []
        for call in calls:
            consts = given(call, sym.root, self._entries.resolver).consts if sym is not None else ()
            answers = {self._names.answer(const) for const in consts}
            answer = answers.pop() if len(answers) == 1 else None
            if answer is not None:
                asks = any(atom.granted and atom.sym is None for atom in call.guards)
                decided.append(
                    write._replace(
                        key=call.key,
                        site=call.site,
                        granted=answer is write.grants,
                        sym=None,
                        asks=asks or write.asks,
                        qualname=self._entries.qualname(call.key),
                    )
                )
        if len(decided) < len(calls) or not calls:
            yield write
        yield from decided

    def _is_chosen(self, write: ConsentWrite) -> bool:
        """Whether the function of a write, or each that calls it, handles the person's own choice."""
        return self._names.is_choosing(write.qualname) or self._is_called_by_choice(write.key, _LONGEST_WAY)

    def _is_called_by_choice(self, key: FunctionKey, depth: int) -> bool:
        calls = self._calls.get(key, [])
        if not calls or depth == 0 or self._entries.is_entry(key) or any(call.escapes for call in calls):
            return False
        return all(
            self._names.is_choosing(self._entries.qualname(call.key))
            or any(atom.granted and atom.sym is None for atom in call.guards)
            or self._is_called_by_choice(call.key, depth - 1)
            for call in calls
        )


def given(call: CallSite, parameter: str, resolver: Resolver) -> Value:
    """What a call hands over for a parameter, also where the call was not followed; a default is another matter."""
    value = call.arguments.get(parameter)
    if value is not None:
        return Value() if value is resolver.defaults(call.callee).get(parameter) else value
    names = [name for name, _ in resolver.parameters(call.callee)]
    return call.arguments.get(f"#{names.index(parameter)}", Value()) if parameter in names else Value()
