"""What every output format is given."""

import os
from collections.abc import Callable, Iterable

from ..model.findings import Finding, Result
from ..model.source import SourceFile
from ..model.tuples import NamedTuple
from ..parse.suppressions import source_lines


class Contents(NamedTuple):
    """One run as it is to be written: what is shown, what a comment silenced, and the whole result.

    ``display`` turns a path relative to the root into one relative to the working directory;
    ``line`` gives a line of the project's code, empty where there is none.
    """

    shown: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    result: Result
    display: Callable[[str], str]
    line: Callable[[str, int], str]


def display_paths(root: str, cwd: str) -> Callable[[str], str]:
    """Make the function that writes paths of the project relative to the working directory, with ``/``."""
    known: dict[str, str] = {}

    def display(path: str) -> str:
        if path not in known:
            full = os.path.join(root, path)
            try:
                known[path] = os.path.relpath(full, cwd).replace(os.sep, "/")
            except ValueError:  # another drive
                known[path] = full.replace(os.sep, "/")
        return known[path]

    return display


def code_lines(sources: Iterable[SourceFile]) -> Callable[[str, int], str]:
    """Make the function that looks up a line of code; each file is decoded once, and only when asked for."""
    contents = {source.path: source.content for source in sources}
    decoded: dict[str, list[str]] = {}

    def line(path: str, number: int) -> str:
        if path not in decoded:
            decoded[path] = source_lines(contents.get(path, b""))
        lines = decoded[path]
        return lines[number - 1].rstrip("\n") if 0 < number <= len(lines) else ""

    return line
