"""What the analysis saw of a file: whatever else is changed in it changes no finding, only where its lines stand.

Of most functions only their heads and words are seen. So an edit in one of these, in a comment between
definitions or in a test leaves what was found as it was.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate, chain

from ..model.facts import ModuleFacts, UnitHead
from ..model.hashing import blake2b
from ..model.source import SourceFile, is_template
from ..model.tuples import NamedTuple
from .names.formatted import statement_of
from .names.overriding import is_short
from .records import Reader

_MARKS = ('"""', "'''")


Stretches = Sequence[tuple[int, int]]
"""First and last lines of what belongs together, in order."""


class Outline(NamedTuple):
    """One file as it was seen."""

    digest: str
    stretches: tuple[Stretches, ...]
    """Of each unit its own lines, by which a place is found again: those of a body less blank lines and comments."""


def outline_anew(source: SourceFile, reader: Reader, asked: frozenset[bytes], seen: Collection[int]) -> Outline:
    """The outline of a file that has changed, for a project that asks for these names and saw these units of it."""
    if is_template(source.path):
        return template_outline(source.content if seen else None)
    read = reader.read(source)
    held = [asked.intersection(words.split()) for words in read.words.words]
    return outline(read.facts, read.words.masks, held, seen)


def template_outline(content: bytes | None) -> Outline:
    """The outline of a template: all of it where it was asked for, else nothing."""
    return Outline("" if content is None else blake2b(content, digest_size=16).hexdigest(), ())


def outline(
    facts: ModuleFacts, meanings: Sequence[int], held: Sequence[Collection[bytes]], seen: Collection[int]
) -> Outline:
    """The outline of a file by its facts.

    ``meanings`` says what the words of each unit mean by themselves, ``held`` which of them are names that the
    project asks for, ``seen`` which units were run or read.
    """
    inner: dict[int, list[UnitHead]] = {}
    for head in facts.heads[1:]:
        inner.setdefault(head.parent, []).append(head)
    stretches = tuple(_own_lines(facts.lines, head, inner.get(head.index, ())) for head in facts.heads)
    digest = blake2b(digest_size=16)

    def add_text(text: str) -> None:
        digest.update(text.encode("utf-8", "surrogatepass") + b"\n\0")

    def add(*parts: object) -> None:
        add_text(repr(parts))

    problem = facts.problem
    add(facts.is_test, problem is not None, facts.names, facts.aliases)
    add(tuple(facts.lines) if problem is not None else facts.imports)
    for head, own in zip(facts.heads, stretches, strict=True):
        add(head.kind, head.name, head.parent, head.assigns, head.binds, meanings[head.index], sorted(held[head.index]))
        if head.index in seen:
            ends = [0, *accumulate(last - first + 1 for first, last in own)]
            starts = [first for first, _ in own]
            add([ends[bisect_left(starts, other.first_line)] for other in inner.get(head.index, ())])
            for first, last in own:
                add_text("\n".join(facts.lines[first - 1 : last]))
        else:
            add(statement_of(facts, head.first_line) if head.kind == "class" else is_short(facts, head))
    for flag in facts.flags:
        first = facts.heads[flag.unit].first_line
        line, column, end_line, end_column = flag.span
        add(flag._replace(span=(line - first, column, end_line - first, end_column)))
    return Outline(digest.hexdigest(), stretches)


def _own_lines(lines: Sequence[str], head: UnitHead, inner: Sequence[UnitHead]) -> Stretches:
    """The lines of a unit that are no other unit's."""
    if head.kind == "function":
        return ((head.first_line, head.last_line),)
    found: list[tuple[int, int]] = []
    position = head.first_line
    for other in sorted(inner, key=lambda other: other.first_line):
        if other.first_line > position:
            found.append((position, other.first_line - 1))
        position = max(position, other.last_line + 1)
    if position <= head.last_line:
        found.append((position, head.last_line))
    start, end = _docstring(lines, found)
    before = [(first, min(last, start - 1)) for first, last in found if first < start]
    after = [(max(first, end + 1), last) for first, last in found if last > end]
    if any(_may_go_on(line) for first, last in after for line in lines[first - 1 : last]):
        return found  # what looks like a comment may be part of a text
    text = [(start, end)] if end else []
    return [
        *(stretch for first, last in before for stretch in _said(lines, first, last)),
        *text,
        *(stretch for first, last in after for stretch in _said(lines, first, last)),
    ]


def _may_go_on(line: str) -> bool:
    """Whether a text may begin on a line that ends on another."""
    return line.endswith("\\") or any(mark in line for mark in _MARKS)


def _docstring(lines: Sequence[str], stretches: Stretches) -> tuple[int, int]:
    """The first and last line of the first text that stands for itself in a body; zeros where there is none."""
    first, last = stretches[0] if stretches else (1, 0)
    for number in range(first, last + 1):
        line = lines[number - 1].strip()
        if any(mark in line for mark in _MARKS):
            mark = line[:3]
            if mark not in _MARKS:
                return 0, 0
            if len(line) >= 2 * len(mark) and line.endswith(mark):
                return number, number
            ends = (end for end in range(number + 1, last + 1) if lines[end - 1].rstrip().endswith(mark))
            return next(((number, end) for end in ends), (0, 0))
    return 0, 0


def _said(lines: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretches of lines that are neither blank nor comments."""
    start = 0
    for number in range(first, last + 1):
        text = lines[number - 1].lstrip()
        if text and text[0] != "#":
            start = start or number
        elif start:
            yield start, number - 1
            start = 0
    if start:
        yield start, last


class Moved:
    """Where the lines of a file stand in another version of it."""

    def __init__(self, lines: Mapping[int, int]) -> None:
        self._lines = lines

    @classmethod
    def between(cls, before: Sequence[Stretches], after: Sequence[Stretches]) -> "Moved":
        """Where the lines of units stand, by those of the same units before."""
        return cls(
            {
                old: new
                for ours, theirs in zip(before, after, strict=True)
                for old, new in zip(_numbers(ours), _numbers(theirs), strict=False)
            }
        )

    def line(self, number: int) -> int | None:
        """The line that was this one; None where nobody knows."""
        return self._lines.get(number)


def _numbers(stretches: Stretches) -> Iterator[int]:
    return chain.from_iterable(range(first, last + 1) for first, last in stretches)
