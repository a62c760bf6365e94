"""Two versions of a file: which of its units is which, which lines stay, and whether only functions have changed."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise, takewhile
from typing import Any

from ...model import code as ir
from ...model.code import Unit
from ...model.facts import ModuleFacts, UnitHead
from ...model.source import SourceFile
from ...model.tuples import NamedTuple
from ...parse.skeleton import Trees, lower_function
from ...settings import Settings
from ..names.bindings import Bindings
from ..names.overriding import does_nothing, is_short
from ..records import own_catalog, read_file
from ..relevance import ModuleWords, WordIndex

_DEF = re.compile(r"[ \t]*(?:async[ \t]+)?def[ \t]")
_IMPORT = re.compile(r"(?:import|from)[ \t]")
_ASSIGNMENT = re.compile(r"[^\W\d]\w*(?:[ \t]*:[^=]+)?[ \t]*=[^=]")
_MOST_LINES = 2000
"""Changed lines that are matched with each other; of more, those in between are all new."""


class Lost(Exception):
    """What an edit changes cannot be told from what is known."""


class Version(NamedTuple):
    """Some files in one version: their facts, and their words."""

    facts: Mapping[str, ModuleFacts]
    words: Mapping[str, ModuleWords]


class Edit(NamedTuple):
    """What became of a file: of its lines and units in the new version, which they were."""

    before: ModuleFacts
    after: ModuleFacts
    lines: Mapping[int, int]
    units: Mapping[int, int]
    moves: Mapping[int, int]
    """Of the lines of the old version, which they now are."""
    former: Mapping[int, int]
    """Of its units, which they now are."""
    statements: Sequence[int]
    """The lines of new imports and assignments of the module."""
    resigned: frozenset[int] = frozenset()
    """The functions with other parameters, or other values for them unless a caller says otherwise."""

    @property
    def names(self) -> list[str]:
        """The names that the new statements bind; raises ``Lost`` where others bind one of them as well."""
        before, after = (Counter(_bound(each.units[0])) for each in (self.before, self.after))
        functions = {self.after.heads[number].name for number in self.added}
        new = [name for name in after - before if name not in functions]
        if any(before[name] or after[name] > 1 for name in new):
            raise Lost
        return new if self.statements else []

    @property
    def are_imports(self) -> bool:
        """Whether the new statements are imports."""
        return all(_IMPORT.match(self.after.lines[number - 1]) for number in self.statements)

    @property
    def added(self) -> list[int]:
        """The new units."""
        return [head.index for head in self.after.heads if head.index not in self.units]

    def changed(self) -> list[int]:
        """The functions of which the text is another."""
        return [
            head.index
            for head in self.after.heads
            if head.kind == "function" and head.index in self.units and _text(self.after, head) != self.text_of(head)
        ]

    def text_of(self, head: UnitHead) -> Sequence[str]:
        """The lines of a unit as they were."""
        return _text(self.before, self.before.heads[self.units[head.index]])


def read_version(sources: Iterable[SourceFile], settings: Settings) -> Version:
    """Read some files."""
    index = WordIndex(own_catalog(settings))
    facts, words = {}, {}
    for source in sources:
        facts[source.path], failure = read_file(source, index, Trees(room=0), with_tests=settings.tests)
        if failure or facts[source.path].problem is not None:
            raise Lost
        words[source.path] = index.told(source.path)
    return Version(facts, words)


def seen_of(version: Version) -> Version:
    """The files that anybody looks at: no tests."""
    facts = {path: each for path, each in version.facts.items() if each.heads or not each.is_test}
    return Version(facts, {path: version.words[path] for path in facts})


def edit_of(before: ModuleFacts, after: ModuleFacts, settings: Settings) -> Edit:
    """What became of a file; raises ``Lost`` where more than functions has changed, or one is gone."""
    lines, units = _lines(before.lines, after.lines), _units(before, after)
    moves, former = ({old: new for new, old in found.items()} for found in (lines, units))
    statements = tuple(_statements(after, lines))
    edit = Edit(before, after, lines, units, moves, former, statements)
    edit = edit._replace(resigned=frozenset(_resigned(edit)))
    if before.aliases != after.aliases or not set(before.names) <= set(after.names):
        raise Lost
    if any(after.heads[number].kind != "function" for number in edit.added):
        raise Lost
    rest = _without(after, edit, settings)
    if [head[1:5] for head in rest.heads] != [head[1:5] for head in before.heads]:
        raise Lost
    for old, new in zip(before.heads, rest.heads, strict=True):
        if old[7:] != new[7:] or (
            old.kind != "function" and not _is_same(before.units[old.index], rest.units[old.index])
        ):
            raise Lost
    for number in edit.changed():
        if _is_abstract(before, before.heads[edit.units[number]]) != _is_abstract(after, after.heads[number]):
            raise Lost
    return edit


def _units(before: ModuleFacts, after: ModuleFacts) -> dict[int, int]:
    """Which unit of the old version each is of the new one."""
    known: dict[tuple[str, str], list[int]] = {}
    for head in reversed(before.heads):
        known.setdefault((head.kind, head.qualname), []).append(head.index)
    found: dict[int, int] = {}
    for head in after.heads:
        same = known.get((head.kind, head.qualname))
        if same:
            found[head.index] = same.pop()
    if len(found) < len(before.heads) or list(found.values()) != sorted(found.values()):
        raise Lost
    return found


def _lines(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """Which line of the old version each is of the new one, both from 1."""
    size = min(len(before), len(after))
    start = next((number for number in range(size) if before[number] != after[number]), size)
    rest = size - start
    end = next((number for number in range(rest) if before[-1 - number] != after[-1 - number]), rest)
    found = {number + 1: number + 1 for number in range(start)}
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    if len(old) + len(new) <= _MOST_LINES:
        for a, b, count in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
            found.update({start + b + number + 1: start + a + number + 1 for number in range(count)})
    found.update({len(after) - number: len(before) - number for number in range(end)})
    return found


def _statements(after: ModuleFacts, lines: Mapping[int, int]) -> Iterator[int]:
    """The new lines of a module, outside of what it defines, that may be imports or assignments of one line."""
    inner = [(head.first_line, head.last_line) for head in after.heads[1:] if head.parent == 0]
    for number, line in enumerate(after.lines, 1):
        is_new = number not in lines and (_IMPORT.match(line) or _ASSIGNMENT.match(line))
        if is_new and not any(first <= number <= last for first, last in inner):
            yield number


def _bound(body: Unit) -> list[str]:
    """The names that a body binds, as often as it does."""
    return [body.strings[each[1]] for each in body.code.instructions if each[0] == ir.STORE]


def _text(facts: ModuleFacts, head: UnitHead) -> Sequence[str]:
    return facts.lines[head.first_line - 1 : head.last_line]


def _resigned(edit: Edit) -> Iterator[int]:
    """The functions that are called in another way; raises ``Lost`` where more than that may have changed of it."""
    for number in edit.changed():
        ours, theirs = edit.before.heads[edit.units[number]], edit.after.heads[number]
        signatures = _signature(edit.before, ours), _signature(edit.after, theirs)
        if signatures[0] == signatures[1]:
            continue
        if None in (signatures[0][1], signatures[1][1]):
            raise Lost
        if _decorators(edit.before, ours) != _decorators(edit.after, theirs):
            raise Lost
        yield number


def _signature(facts: ModuleFacts, head: UnitHead) -> tuple[Any, Any]:
    """The parameters of a function, and their default values; None for these where they are no constants."""
    defaults = Bindings(facts.path, facts.units[head.parent]).defaults(head.index)
    constants = None if defaults is None else [(name, repr(each.consts), each.clean) for name, each in defaults.items()]
    return unit_of(facts, head).code.parameters, constants


def _decorators(facts: ModuleFacts, head: UnitHead) -> list[str]:
    """The lines of a function before its ``def``."""
    return list(takewhile(lambda line: not _DEF.match(line), _text(facts, head)))


def _without(after: ModuleFacts, edit: Edit, settings: Settings) -> ModuleFacts:
    """The new version of a file as it would be without its new functions and statements, and other signatures."""
    if not edit.added and not edit.statements and not edit.resigned:
        return after
    lines = list(after.lines)
    for number in edit.statements:
        lines[number - 1] = ""
    for number in sorted((*edit.added, *edit.resigned), reverse=True):
        head = after.heads[number]
        known = edit.units.get(number)
        lines[head.first_line - 1 : head.last_line] = (
            () if known is None else _text(edit.before, edit.before.heads[known])
        )
    source = SourceFile(after.path, "\n".join(lines).encode("utf-8", "surrogatepass"))
    return read_version([source], settings).facts[after.path]


def _is_same(before: Unit, after: Unit) -> bool:
    """Whether two bodies do the same, on whichever lines."""
    return (
        before.code == after.code
        and before.strings == after.strings
        and repr(before.constants) == repr(after.constants)
        and before.annotations == after.annotations
        and _columns(before) == _columns(after)
    )


def _columns(body: Unit) -> list[int]:
    """Where on their lines the places of a body start and end, less those of what it defines."""
    ends = {body.code.span}
    for maker, store in pairwise(body.code.instructions):
        if maker[0] in (ir.FUNCTION, ir.CLASS) and store[0] == ir.STORE:
            ends.add(store[3])
    spans = body.spans
    return [
        column
        for number in range(len(spans) // 4)
        for column in (spans[4 * number + 1], 0 if number in ends else spans[4 * number + 3])
    ]


def _is_abstract(facts: ModuleFacts, head: UnitHead) -> bool:
    """Whether a function does nothing, as those ask who only look at it."""
    return is_short(facts, head) and does_nothing(unit_of(facts, head))


def unit_of(facts: ModuleFacts, head: UnitHead) -> Unit:
    """The code of a unit."""
    return facts.units.get(head.index) or lower_function(facts, head, Trees(room=0))
