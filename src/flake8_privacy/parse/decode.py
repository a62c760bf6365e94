"""Bytes to text, as Python itself reads a source file."""

import codecs
import re
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import overload

from ..model.source import Source

_COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_BLANK = re.compile(rb"^[ \t\f]*(?:[#\r\n]|$)")


class Undecodable(Exception):
    """The file's bytes are no text; ``line`` is where they stop being it."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


def decode(content: bytes) -> str:
    r"""The text of a source file with ``\n`` line ends and no byte order mark.

    Raises ``Undecodable`` for null bytes, bytes that its encoding does not know, and unknown encodings.
    """
    if b"\0" in content:
        raise Undecodable("it holds a null byte", content.count(b"\n", 0, content.index(b"\0")) + 1)
    encoding = _encoding(content)
    body = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Undecodable(f"byte 0x{body[error.start]:02x} is no {encoding}", line) from None
    except LookupError:
        raise Undecodable(f"its encoding {encoding!r} is not known", 1) from None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _encoding(content: bytes) -> str:
    cookie = _cookie(content.removeprefix(codecs.BOM_UTF8))
    if content.startswith(codecs.BOM_UTF8) and cookie.lower().replace("_", "-") not in ("utf-8", "utf8"):
        raise Undecodable(f"its byte order mark says utf-8, its coding comment {cookie}", 1)
    return cookie


def _cookie(content: bytes) -> str:
    first, _, rest = content[:1000].partition(b"\n")
    for line in (first, rest.partition(b"\n")[0]):
        match = _COOKIE.match(line)
        if match:
            return match[1].decode("ascii")
        if not _BLANK.match(line):
            break
    return "utf-8"


class Lines(Sequence[str]):
    """The lines of a file, each decoded when it is asked for: of most files nobody asks for one."""

    # perf: lines as texts take twice the room of the file, where they begin a tenth of it.
    def __init__(self, source: Source) -> None:
        self._source = source
        self._starts: array[int] | None = None
        """Where each line begins, and behind the last one."""
        self._text: bytes | None = None
        """The text as UTF-8, unless that is just what the file holds."""

    def _between(self, first: int, last: int) -> list[str]:
        """Some lines in a row, by the numbers of the first and behind the last."""
        if first >= last:
            return []
        starts = self._ends_known()
        text = self._source.read() if self._text is None else self._text
        return text[starts[first] : starts[last] - 1].decode("utf-8", "surrogatepass").split("\n")

    def _ends_known(self) -> "array[int]":
        if self._starts is None:
            content = self._source.read()
            try:
                text = decode(content).encode("utf-8", "surrogatepass")
            except Undecodable:
                self._starts = array("I", (0,))
                return self._starts
            self._text = None if text == content else text
            self._starts = array(
                "I", accumulate(map(len, text.split(b"\n")), lambda end, size: end + size + 1, initial=0)
            )
        return self._starts

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, int):
            number = range(len(self))[index]
            return self._between(number, number + 1)[0]
        first, last, step = index.indices(len(self))
        return self._between(first, last) if step == 1 else list(self)[index]

    def __iter__(self) -> Iterator[str]:
        return iter(self._between(0, len(self)))

    def __len__(self) -> int:
        return len(self._ends_known()) - 1


def code_points_before(line: str, column: int) -> int:
    """The code points before a column that counts UTF-8 bytes."""
    if line.isascii():
        return column
    return len(line.encode("utf-8")[:column].decode("utf-8", "ignore"))
