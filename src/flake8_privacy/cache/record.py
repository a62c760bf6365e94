"""A result as bytes: JSON, which can only hold data, and of which nothing is believed unchecked."""

import re
from collections.abc import Container
from json import dumps, loads
from typing import Any

from ..model.findings import CONFIDENCES, SEVERITIES, DataField, Finding, Gap, Place, Result, TraceStep
from ..model.tuples import NamedTuple

RECORD = ".record"

CODE = r"PRV\d{3}"
RULE = r"[a-z0-9-]+"

BROKEN = (ValueError, TypeError, LookupError, RecursionError)
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
            tuple(_finding(row, files) for row in rows_of(findings) if _file(row[3][0], files) in reported),
            tuple(_gap(row, files) for row in rows_of(gaps) if _file(row[0], files) in reported),
        )
    except BROKEN:
        return None


def decode_ids(data: bytes) -> frozenset[str]:
    """Read the ids of all findings of a record."""
    try:
        return frozenset(str(row[0]) for row in loads(data)[0])
    except BROKEN:
        return frozenset()


def _finding(row: Any, files: Container[str]) -> Finding:
    identity, code, rule, place, severity, confidence, message, fields, recipient, purpose, trace, logical, subject = (
        row
    )
    first, last = logical
    return Finding(
        matching(identity, r"[0-9a-f]{16}"),
        matching(code, CODE),
        matching(rule, RULE),
        _place(place, files),
        _one_of(severity, SEVERITIES),
        _one_of(confidence, CONFIDENCES),
        text_of(message),
        tuple(DataField(text_of(category), text_of(name)) for category, name in map(rows_of, rows_of(fields))),
        None if recipient is None else text_of(recipient),
        None if purpose is None else text_of(purpose),
        tuple(_step(step, files) for step in rows_of(trace)),
        (number_of(first), number_of(last)),
        text_of(subject),
    )


def _place(row: Any, files: Container[str]) -> Place:
    path, line, column, end_line, end_column = row
    return Place(_file(path, files), number_of(line), number_of(column), number_of(end_line), number_of(end_column))


def _step(row: Any, files: Container[str]) -> TraceStep:
    path, line, column, note = row
    return TraceStep(_file(path, files), number_of(line), number_of(column), text_of(note))


def _gap(row: Any, files: Container[str]) -> Gap:
    path, line, reason = row
    return Gap(_file(path, files), number_of(line), text_of(reason))


def rows_of(value: Any) -> list[Any]:
    """A list; raises ``ValueError`` for anything else."""
    if type(value) is not list:
        raise ValueError
    return value


def number_of(value: Any) -> int:
    """A number such as those of lines; raises ``ValueError`` for anything else."""
    if type(value) is not int or not 0 <= value < 1 << 32:
        raise ValueError
    return value


def text_of(value: Any) -> str:
    """A text; raises ``ValueError`` for anything else."""
    if type(value) is not str:
        raise ValueError
    return value


def matching(value: Any, pattern: str) -> str:
    """A text of a known form; raises ``ValueError`` for anything else."""
    if not re.fullmatch(pattern, text_of(value), re.ASCII):
        raise ValueError
    return str(value)


def _one_of(value: Any, words: tuple[str, ...]) -> str:
    if value not in words:
        raise ValueError
    return str(value)


def _file(value: Any, files: Container[str]) -> str:
    if text_of(value) not in files:
        raise ValueError
    return str(value)
