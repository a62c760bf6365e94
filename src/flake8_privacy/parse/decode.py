"""Bytes to text, as Python itself reads a source file."""

import codecs
import re
from collections.abc import Iterator, Sequence
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
    """The lines of a file, decoded when the first of them is asked for: of most files nobody asks for one."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._lines: list[str] | None = None

    def _all(self) -> list[str]:
        if self._lines is None:
            try:
                self._lines = decode(self._source.read()).split("\n")
            except Undecodable:
                self._lines = []
        return self._lines

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        return self._all()[index]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def code_points_before(line: str, column: int) -> int:
    """The code points before a column that counts UTF-8 bytes."""
    if line.isascii():
        return column
    return len(line.encode("utf-8")[:column].decode("utf-8", "ignore"))
