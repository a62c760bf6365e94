"""The facts of files as bytes: a line of JSON about each file, then the texts and code that these speak of.

JSON and bytes can only hold data; nothing in them is believed unchecked. Code is decoded when it is run.
"""

from collections.abc import Iterable, Iterator, Sequence
from json import dumps, loads
from typing import Any

from ..model.facts import Flag, ModuleFacts, Problem, UnitHead
from ..model.findings import Place
from ..project.records import Record
from ..project.relevance import ModuleWords
from .record import BROKEN, number_of, rows_of, text_of

_KINDS = ("module", "class", "function")


def encode_facts(records: Iterable[tuple[str, Record]]) -> bytes:
    """Write records, each behind the digest of the content that it was made from."""
    blobs: list[bytes] = []
    rows = [_row(digest, record, blobs) for digest, record in records]
    return b"\n".join((dumps(rows, separators=(",", ":")).encode(), b"".join(blobs)))


def _row(digest: str, record: Record, blobs: list[bytes]) -> tuple[object, ...]:
    facts, units, words, _ = record
    blobs += [*words.words, *units.values()]
    return (
        digest,
        facts.path,
        [head[1:] for head in facts.heads],
        [(flag.unit, flag.name, flag.default, flag.is_option, flag.span) for flag in facts.flags],
        facts.names,
        facts.aliases,
        facts.imports,
        facts.is_test,
        facts.problem,
        words.masks,
        words.imports,
        [len(each) for each in words.words],
        [(index, len(each)) for index, each in units.items()],
    )


def decode_facts(data: bytes) -> dict[str, tuple[str, Record]]:
    """Read records with the digests of their contents, by path; none if anything is not as we write it."""
    try:
        head, _, blob = data.partition(b"\n")
        parts = _Parts(blob)
        rows = [_read(row, parts) for row in rows_of(loads(head))]
        return {record.facts.path: (text_of(digest), record) for digest, record in rows}
    except BROKEN:
        return {}


class _Parts:
    """What is left of a blob."""

    def __init__(self, blob: bytes) -> None:
        self._blob = blob
        self._position = 0

    def take(self, size: Any) -> bytes:
        start, self._position = self._position, self._position + number_of(size)
        if self._position > len(self._blob):
            raise ValueError
        return self._blob[start : self._position]


def encode_sources(sources: Sequence[tuple[str, bytes]]) -> bytes:
    """Write contents of files by path."""
    rows = [(path, len(content)) for path, content in sources]
    return b"\n".join((dumps(rows, separators=(",", ":")).encode(), b"".join(content for _, content in sources)))


def decode_sources(data: bytes) -> dict[str, bytes]:
    """Read contents of files by path; none if anything is not as we write it."""
    try:
        head, _, blob = data.partition(b"\n")
        parts = _Parts(blob)
        return {text_of(path): parts.take(size) for path, size in rows_of(loads(head))}
    except BROKEN:
        return {}


def _read(row: Any, parts: _Parts) -> tuple[str, Record]:
    digest, path, heads, flags, names, aliases, imports, is_test, problem, masks, packages, words, units = row
    found = tuple(_heads(rows_of(heads)))
    told = ModuleWords(
        tuple(map(number_of, rows_of(masks))),
        tuple([parts.take(size) for size in rows_of(words)]),
        tuple(map(text_of, rows_of(packages))),
    )
    if not len(found) == len(told.masks) == len(told.words):
        raise ValueError
    code = {_index(index, found): parts.take(size) for index, size in rows_of(units)}
    if found and any(head.kind != "function" and head.index not in code for head in found):
        raise ValueError
    facts = ModuleFacts(
        text_of(path),
        found,
        {},
        (),
        _truth(is_test),
        None if problem is None else _problem(problem),
        tuple(_flag(flag, found) for flag in rows_of(flags)),
        tuple(map(text_of, rows_of(names))),
        tuple((text_of(name), text_of(alias)) for name, alias in rows_of(aliases)),
        text_of(imports),
    )
    return digest, Record(facts, code, told)


def _heads(rows: list[Any]) -> Iterator[UnitHead]:
    for index, (kind, name, qualname, parent, first, last, assigns, binds) in enumerate(rows):
        if kind not in _KINDS or type(parent) is not int or not -1 <= parent < max(index, 1) - (index == 0):
            raise ValueError
        yield UnitHead(
            index, kind, text_of(name), text_of(qualname), parent, number_of(first), number_of(last),
            tuple(map(text_of, rows_of(assigns))), tuple(map(text_of, rows_of(binds))),
        )  # fmt: skip


def _flag(row: Any, heads: tuple[UnitHead, ...]) -> Flag:
    unit, name, default, is_option, (line, column, end_line, end_column) = row
    span = (number_of(line), number_of(column), number_of(end_line), number_of(end_column))
    return Flag(_index(unit, heads), text_of(name), _truth(default), _truth(is_option), span)


def _problem(row: Any) -> Problem:
    (path, line, column, end_line, end_column), reason = row
    place = Place(text_of(path), number_of(line), number_of(column), number_of(end_line), number_of(end_column))
    return Problem(place, text_of(reason))


def _index(value: Any, heads: tuple[UnitHead, ...]) -> int:
    if number_of(value) >= len(heads):
        raise ValueError
    return int(value)


def _truth(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError
    return value
