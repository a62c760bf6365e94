"""Comments that silence findings, read exactly as flake8 reads them, so that the front ends agree.

flake8 decides by the physical lines that belong to the reported line: a string or a backslash over several lines
counts as one, an open bracket does not. It looks at text, not at comments: ``# noqa`` in a string counts as well.
"""

import re
from collections.abc import Mapping

from ..model.tuples import NamedTuple
from .decode import Undecodable, decode

# perf: patterns are compiled (and kept by re) when first used, as most runs need none of them.
_INLINE = r"(?i)# noqa(?::[\s]?(?P<codes>([A-Z]+[0-9]+(?:[,\s]+)?)+))?"
_WHOLE_FILE = r"(?i)\s*# flake8[:=]\s*noqa"
_SEPARATOR = r"[,\s]"


class Suppressions(NamedTuple):
    """The suppression comments of one file.

    ``lines`` gives, for a line that has one, the prefixes of the codes it silences; an empty prefix is every code.
    """

    whole_file: bool
    lines: Mapping[int, tuple[str, ...]]

    def silence(self, code: str, line: int) -> bool:
        """Tell whether a finding with this code, reported on this line, is silenced."""
        return self.whole_file or code.startswith(self.lines.get(line, ()))


class NamedCode(NamedTuple):
    """A code that a suppression comment names: where the comment stands, and the lines that it speaks for.

    ``column`` and ``end_column`` count code points from 0. ``lines`` is empty where flake8 does not look at the
    comment, for another one stands before it.
    """

    code: str
    line: int
    column: int
    end_column: int
    lines: range


def named_codes(content: bytes, prefix: str) -> list[NamedCode]:
    """The codes with a prefix that the suppression comments of a file name, in order."""
    if b"noqa" not in content.lower() or (suppressions := read_suppressions(content)).whole_file:
        return []
    lines = source_lines(content)
    found = []
    for line, column in _comments(lines):
        text = lines[line - 1]
        match = re.search(_INLINE, text[column:])
        for code in re.split(_SEPARATOR, match["codes"] or "") if match is not None else ():
            if code.upper().startswith(prefix) and line in suppressions.lines:
                first, last = next((first, last) for first, last in _spans(lines) if first <= line <= last)
                is_read = re.search(_INLINE, "".join(lines[first - 1 : line - 1]) + text[:column]) is None
                spoken_for = range(first, last + 1) if is_read else range(0)
                found.append(NamedCode(code, line, column, len(text.rstrip("\n")), spoken_for))
    return found


def _comments(lines: list[str]) -> list[tuple[int, int]]:
    """Where comments start, as far as the file has tokens."""
    from tokenize import COMMENT, TokenError, generate_tokens

    found = []
    rest = iter(lines)
    try:
        for token in generate_tokens(lambda: next(rest)):
            if token.type == COMMENT:
                found.append(token.start)
    except (TokenError, SyntaxError):
        return found
    return found


def read_suppressions(content: bytes) -> Suppressions:
    """Find the suppression comments of a file, whatever state it is in."""
    if b"noqa" not in content.lower():  # perf: nearly all files have none
        return Suppressions(False, {})
    lines = source_lines(content)
    if any(re.match(_WHOLE_FILE, line) for line in lines):
        return Suppressions(True, {})
    found = {}
    for first, last in _spans(lines):
        prefixes = _prefixes("".join(lines[first - 1 : last]))
        if prefixes is not None:
            found.update(dict.fromkeys(range(first, last + 1), prefixes))
    return Suppressions(False, found)


def source_lines(content: bytes) -> list[str]:
    """Split a file into lines with their ends as flake8 does: Latin-1 where its own encoding fails."""
    try:
        text = decode(content)
    except Undecodable:
        text = content.decode("latin-1").replace("\r\n", "\n").replace("\r", "\n")
    # Only "\n" ends a line here: str.splitlines would also split at form feeds and the like.
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _prefixes(text: str) -> tuple[str, ...] | None:
    match = re.search(_INLINE, text)
    if match is None:
        return None
    if match["codes"] is None:
        return ("",)
    return tuple(code for code in re.split(_SEPARATOR, match["codes"]) if code)


def _spans(lines: list[str]) -> list[tuple[int, int]]:
    """Group the lines that flake8 searches together; lines that no token touches stand alone."""
    from tokenize import DEDENT, ENDMARKER, NEWLINE, NL, TokenError, generate_tokens

    spans = []
    rest = iter(lines)
    first, last = len(lines) + 2, -1
    try:
        for token in generate_tokens(lambda: next(rest)):
            if token.type in (ENDMARKER, DEDENT):
                continue
            first, last = min(first, token.start[0]), max(last, token.end[0])
            if token.type in (NL, NEWLINE):
                spans.append((first, last))
                first, last = len(lines) + 2, -1
    except (TokenError, SyntaxError):
        spans = []  # flake8 then looks at each line by itself
    covered = {line for first, last in spans for line in range(first, last + 1)}
    return spans + [(line, line) for line in range(1, len(lines) + 1) if line not in covered]
