"""A result as bytes: JSON, which can only hold data, and of which nothing is believed unchecked."""

import re
from collections.abc import Container
from json import dumps, loads
from typing import Any, NamedTuple

from ..model.findings import CONFIDENCES, SEVERITIES, DataField, Finding, Gap, Place, Result, TraceStep

_BROKEN = (ValueError, TypeError, LookupError, RecursionError)
"""What reading something that is no record may raise."""


class Record(NamedTuple):
    """What is said of all files of a project."""

    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...]


def encode_record(result: Result) -> bytes:
    """Write what a result says of all files."""
    return dumps([result.findings, result.gaps]).encode()


def decode_record(data: bytes, reported: Container[str], files: Container[str]) -> Record | None:
    """Read what a record says of the reported files; None if anything in it is not as we write it."""
    try:
        findings, gaps = loads(data)
        return Record(
            tuple(_finding(row, files) for row in _rows(findings) if _file(row[3][0], files) in reported),
            tuple(_gap(row, files) for row in _rows(gaps) if _file(row[0], files) in reported),
        )
    except _BROKEN:
        return None


def decode_ids(data: bytes) -> frozenset[str]:
    """Read the ids of all findings of a record."""
    try:
        return frozenset(str(row[0]) for row in loads(data)[0])
    except _BROKEN:
        return frozenset()


def _finding(row: Any, files: Container[str]) -> Finding:
    identity, code, rule, place, severity, confidence, message, fields, recipient, purpose, trace, logical = row
    first, last = logical
    return Finding(
        _matching(identity, r"[0-9a-f]{16}"),
        _matching(code, r"PRV\d{3}"),
        _matching(rule, r"[a-z0-9-]+"),
        _place(place, files),
        _one_of(severity, SEVERITIES),
        _one_of(confidence, CONFIDENCES),
        _text(message),
        tuple(DataField(_text(category), _text(name)) for category, name in _rows(fields)),
        None if recipient is None else _text(recipient),
        None if purpose is None else _text(purpose),
        tuple(_step(step, files) for step in _rows(trace)),
        (_number(first), _number(last)),
    )


def _place(row: Any, files: Container[str]) -> Place:
    path, line, column, end_line, end_column = row
    return Place(_file(path, files), _number(line), _number(column), _number(end_line), _number(end_column))


def _step(row: Any, files: Container[str]) -> TraceStep:
    path, line, column, note = row
    return TraceStep(_file(path, files), _number(line), _number(column), _text(note))


def _gap(row: Any, files: Container[str]) -> Gap:
    path, line, reason = row
    return Gap(_file(path, files), _number(line), _text(reason))


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


def _matching(value: Any, pattern: str) -> str:
    if not re.fullmatch(pattern, _text(value), re.ASCII):
        raise ValueError
    return str(value)


def _one_of(value: Any, words: tuple[str, ...]) -> str:
    if value not in words:
        raise ValueError
    return str(value)


def _file(value: Any, files: Container[str]) -> str:
    if _text(value) not in files:
        raise ValueError
    return str(value)
