"""Where a key stands in a TOML file, for messages about it."""

from collections.abc import Sequence
from typing import Any


def line_of(text: str, path: Sequence[str | int]) -> int:
    """The line, from 1, of the statement that gives the value at a path of keys and numbers; 0 if there is none.

    The reader of TOML does not tell. So more and more of the file is read: the statement is in the part that is read
    last before the value is there, and that begins where the part before it could be read.
    """
    from tomli import TOMLDecodeError, loads

    lines = text.splitlines(keepends=True)
    begin = 0
    for number in range(1, len(lines) + 1):
        try:
            document = loads("".join(lines[:number]))
        except TOMLDecodeError:
            continue  # in the middle of a statement of several lines
        if _holds(document, path):
            return begin + 1
        begin = number
    return 0


def _holds(document: dict[str, Any], path: Sequence[str | int]) -> bool:
    value: Any = document
    for key in path:
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return False
    return True
