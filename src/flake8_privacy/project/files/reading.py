"""From listed files to their contents."""

import os
from collections.abc import Iterable
from functools import partial

from ...model.source import SourceFile, UnreadFile, is_template
from ...model.tuples import NamedTuple
from .discovery import ListedFile, relative_path
from .walking import Problem, reason_of

_LARGEST_TEMPLATE = 200000
"""Bytes of a template: what stands behind them is not read."""


class Reading(NamedTuple):
    """What files hold, in the order of the list, and those that could not be read, each with the reason."""

    sources: tuple[SourceFile, ...]
    """The Python files."""
    templates: tuple[UnreadFile, ...]
    failures: tuple[tuple[ListedFile, str], ...]


class Complaints(NamedTuple):
    """Unreadable files: a named one is a problem, any other a note."""

    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def read_file(file: ListedFile) -> bytes:
    """Give the bytes of a file, or of the buffer that stands for it; raises ``OSError``."""
    if file.buffer is not None:
        return file.buffer
    with open(file.full, "rb") as stream:
        return stream.read(_LARGEST_TEMPLATE if is_template(file.path) else -1)


def read_template(file: ListedFile) -> bytes:
    """Give the bytes of a template; one that cannot be read says nothing."""
    try:
        return read_file(file)
    except OSError:
        return b""


def size_of(file: ListedFile) -> int:
    """Give the number of bytes of a file on disk; none where it cannot be read."""
    try:
        return os.stat(file.full).st_size
    except OSError:
        return 0


def read_files(files: Iterable[ListedFile]) -> Reading:
    """Read files; one that cannot be read takes no other along. Templates are read when they are asked for."""
    sources: list[SourceFile] = []
    templates: list[UnreadFile] = []
    failures: list[tuple[ListedFile, str]] = []
    for file in files:
        if is_template(file.path):
            templates.append(UnreadFile(file.path, partial(read_template, file)))
            continue
        try:
            sources.append(SourceFile(file.path, read_file(file), file.reported))
        except OSError as error:
            failures.append((file, reason_of(error)))
    return Reading(tuple(sources), tuple(templates), tuple(failures))


def complaints(failures: Iterable[tuple[ListedFile, str]], cwd: str) -> Complaints:
    """Say which files could not be read."""
    problems: list[Problem] = []
    notes: list[Problem] = []
    for file, reason in failures:
        (problems if file.named else notes).append(Problem(relative_path(file.full, cwd), f"cannot be read: {reason}"))
    return Complaints(tuple(problems), tuple(notes))
