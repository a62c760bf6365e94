"""The facts of files as bytes: a line of JSON about each file, then the texts and code that these speak of.

JSON and bytes can only hold data; nothing in them is believed unchecked. Code is decoded when it is run.
"""

from collections.abc import Iterator, Mapping
from json import dumps, loads
from typing import Any

from ..model.facts import Flag, ModuleFacts, Problem, UnitHead
from ..model.findings import Place
from ..project.records import Record
from ..project.relevance import ModuleWords

_BROKEN = (ValueError, TypeError, LookupError, RecursionError)
"""What reading something that is no record may raise."""
_KINDS = ("module", "class", "function")


def encode_facts(records: Mapping[str, Record]) -> bytes:
    """Write records, by the digests of the contents that they were made from."""
    blobs: list[bytes] = []
    rows = [_row(digest, record, blobs) for digest, record in records.items()]
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
        return {
            path: (_text(digest), record) for digest, path, record in (_read(row, parts) for row in _rows(loads(head)))
        }
    except _BROKEN:
        return {}


class _Parts:
    """What is left of a blob."""

    def __init__(self, blob: bytes) -> None:
        self._blob = blob
        self._position = 0

    def take(self, size: Any) -> bytes:
        start, self._position = self._position, self._position + _number(size)
        if self._position > len(self._blob):
            raise ValueError
        return self._blob[start : self._position]


def _read(row: Any, parts: _Parts) -> tuple[str, str, Record]:
    digest, path, heads, flags, names, aliases, is_test, problem, masks, imports, words, units = row
    found = tuple(_heads(_rows(heads)))
    told = ModuleWords(
        tuple(map(_number, _rows(masks))),
        tuple([parts.take(size) for size in _rows(words)]),
        tuple(map(_text, _rows(imports))),
    )
    if not len(found) == len(told.masks) == len(told.words):
        raise ValueError
    code = {_index(index, found): parts.take(size) for index, size in _rows(units)}
    if found and any(head.kind != "function" and head.index not in code for head in found):
        raise ValueError
    facts = ModuleFacts(
        _text(path),
        found,
        {},
        (),
        _truth(is_test),
        None if problem is None else _problem(problem),
        tuple(_flag(flag, found) for flag in _rows(flags)),
        tuple(map(_text, _rows(names))),
        tuple((_text(name), _text(alias)) for name, alias in _rows(aliases)),
    )
    return digest, path, Record(facts, code, told)


def _heads(rows: list[Any]) -> Iterator[UnitHead]:
    for index, (kind, name, qualname, parent, first, last, assigns, binds) in enumerate(rows):
        if kind not in _KINDS or type(parent) is not int or not -1 <= parent < max(index, 1) - (index == 0):
            raise ValueError
        yield UnitHead(
            index, kind, _text(name), _text(qualname), parent, _number(first), _number(last),
            tuple(map(_text, _rows(assigns))), tuple(map(_text, _rows(binds))),
        )  # fmt: skip


def _flag(row: Any, heads: tuple[UnitHead, ...]) -> Flag:
    unit, name, default, is_option, (line, column, end_line, end_column) = row
    span = (_number(line), _number(column), _number(end_line), _number(end_column))
    return Flag(_index(unit, heads), _text(name), _truth(default), _truth(is_option), span)


def _problem(row: Any) -> Problem:
    (path, line, column, end_line, end_column), reason = row
    place = Place(_text(path), _number(line), _number(column), _number(end_line), _number(end_column))
    return Problem(place, _text(reason))


def _index(value: Any, heads: tuple[UnitHead, ...]) -> int:
    if _number(value) >= len(heads):
        raise ValueError
    return int(value)


def _rows(value: Any) -> list[Any]:
    if type(value) is not list:
        raise ValueError
    return value


def _number(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 1 << 32:
        raise ValueError
    return value


def _text(value: Any) -> str:
    if type(value) is not str:
        raise ValueError
    return value


def _truth(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError
    return value
