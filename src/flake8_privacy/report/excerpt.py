"""One line of code for a terminal, with a spot underlined: tabs, wide characters and long lines taken care of."""

from ..model.tuples import NamedTuple

TAB = 4
ELLIPSIS = "…"


class Excerpt(NamedTuple):
    """A line as it is shown, and the blanks and carets to stand under it; both empty where there is no code."""

    code: str
    underline: str


class _Cell(NamedTuple):
    """What one character is shown as, and how many columns that takes."""

    text: str
    width: int


def excerpt(line: str, start: int, end: int, width: int) -> Excerpt:
    """Cut a line to ``width`` columns around its code points ``start`` to ``end`` (from 0, end exclusive).

    The indentation is left out. What runs beyond the line is underlined to its end.
    """
    code = line.rstrip()
    indent = len(code) - len(code.lstrip())
    if indent == len(code):
        return Excerpt("", "")
    cells = [_cell(character) for character in code[indent:]]
    start = min(max(start - indent, 0), len(cells) - 1)
    end = min(max(end - indent, start + 1), len(cells))
    first, last = _window([cell.width for cell in cells], start, end, width)
    before = ELLIPSIS if first > 0 else ""
    after = ELLIPSIS if last < len(cells) else ""
    shown = before + "".join(cell.text for cell in cells[first:last]) + after
    blanks = len(before) + sum(cell.width for cell in cells[first:start])
    carets = sum(cell.width for cell in cells[start : min(end, last)])
    return Excerpt(shown, " " * blanks + "^" * max(carets, 1))


def printable(text: str) -> str:
    """Replace what would steer a terminal or be invisible in it by an escape."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_cell(character).text if character != "\t" else " " for character in text)


def _window(widths: list[int], start: int, end: int, width: int) -> tuple[int, int]:
    """Choose which cells to show: all if they fit, else as much around the spot as does."""
    if sum(widths) <= width:
        return 0, len(widths)
    room = width - 2
    first = last = start
    used = 0
    while last < end and used + widths[last] <= room:
        used += widths[last]
        last += 1
    while first > 0 and used + widths[first - 1] <= room and start - first < room // 3:
        first -= 1
        used += widths[first]
    while last < len(widths) and used + widths[last] <= room:
        used += widths[last]
        last += 1
    while first > 0 and used + widths[first - 1] <= room:
        first -= 1
        used += widths[first]
    return first, last


def _cell(character: str) -> _Cell:
    if " " <= character <= "~":
        return _Cell(character, 1)
    if character == "\t":
        return _Cell(" " * TAB, TAB)
    from unicodedata import category, combining, east_asian_width

    if category(character)[0] in "CZ" and character not in "\u3000\xa0":
        escape = character.encode("unicode_escape").decode("ascii")
        return _Cell(escape, len(escape))
    if combining(character) or category(character) in ("Mn", "Me"):
        return _Cell(character, 0)
    return _Cell(character, 2 if east_asian_width(character) in "WF" else 1)
