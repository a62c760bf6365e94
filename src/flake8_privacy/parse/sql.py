"""Statements of SQL within texts: what they write, and by which columns they choose."""

import re
from collections.abc import Iterator

from ..model.tuples import NamedTuple

_VERBS = ("update", "insert", "select", "delete", "with", "replace", "merge")
_NAME = r"[\"`\[]?(?:\w+[\"`\]]?\.[\"`\[]?)?(?P<{0}>\w+)[\"`\]]?"
# perf: compiled when a statement is first read, which few files hold.
_UPDATE = rf"(?i)\bupdate\s+(?:only\s+)?{_NAME.format('table')}(?:\s+(?:as\s+)?\w+)?\s+set\b"
_INSERT = (
    r"(?is)\b(?:insert|replace)\s+(?:or\s+\w+\s+)?into\s+"
    rf"{_NAME.format('table')}\s*\((?P<columns>[^()]*)\)\s*"
    r"(?:values\s*\(|select\s+(?:distinct\s+)?(?P<chosen>.*?)\bfrom\b)"
)
_ON_CONFLICT = r"(?i)\bdo\s+update\s+set\b"
_SELECT = r"(?is)\bselect\s+(?:distinct\s+)?(?P<columns>.*?)\bfrom\b"
_FROM = rf"(?is)\bselect\b.*?\bfrom\s+{_NAME.format('table')}(?P<rest>.*)"
_END_OF_SET = r"(?i)\b(?:where|returning|from|order\s+by|limit)\b|;"
_CONDITIONS = r"(?i)\b(?:where|having|and|or|on|filter)\b"
_TESTED = (
    r"(?i)[\s(]*(?:not\s+)?(?:\w+\s*\(\s*)?(?:\w+\.)?(\w+)\s*\)?\s*"
    r"(?:=|<>|!=|<|>|\bin\b|\bis\b|\blike\b|\bilike\b|\bbetween\b|\)|$|\band\b|\bor\b|\border\b|\bgroup\b|\blimit\b)"
)
_COLUMN = rf"(?s)\s*{_NAME.format('column')}\s*=\s*(?P<value>.*)"
_MARK = r"\?|%s|:(\w+)|%\((\w+)\)s|\$(\d+)|@(\w+)"
_WHERE = (
    r"(?is)\bwhere\b(?P<conditions>.*?)"
    r"(?:\b(?:group\s+by|order\s+by|limit|having|returning|union|except|window|for\s+update)\b|;|$)"
)
_TABLES = (
    rf"(?i)\b(?:from|join)\s+{_NAME.format('table')}"
    r"(?:\s+(?:as\s+)?(?P<alias>(?!(?:where|join|on|left|inner|using)\b)\w+))?"
)
_TERM = (
    r"(?is)[\s(]*(?P<no>not\s+)?(?:(?P<of>\w+)\.)?[\"`]?(?P<column>[a-z_]\w*)[\"`]?"
    r"(?:\s*(?P<sign>=|<>|!=|\bis\s+not\b|\bis\b)\s*(?P<value>'[^']*'|[\w%:?$()]+))?[\s)]*"
)
_TIMES = ("now", "current_timestamp", "datetime(", "current_date", "getdate", "sysdate", "utc_timestamp")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}


class Mark(NamedTuple):
    """A place for a value that is handed over besides: by its number, or by name."""

    key: int | str


class Now(NamedTuple):
    """The time at which the statement runs."""


class Written(NamedTuple):
    """What a statement writes into the columns of a table: constants, marks, the time, or None for all else."""

    table: str
    values: tuple[tuple[str, tuple[object, ...]], ...]
    """Each column with one value, or with none where it is worked out."""


def is_statement(text: str) -> bool:
    """Whether a text begins as a statement does."""
    return text.lstrip(" \n\t(").partition(" ")[0].partition("\n")[0].lower() in _VERBS


def written(text: str) -> Written | None:
    """What an UPDATE or INSERT writes."""
    marks = {match.start(): number for number, match in enumerate(re.finditer(_MARK, text))}
    if (found := re.search(_UPDATE, text)) is not None:
        return Written(found["table"], tuple(_assigned(text, found.end(), marks)))
    if (found := re.search(_INSERT, text)) is None:
        return None
    columns = [name.strip(' \n\t"`[]') for name in found["columns"].split(",")]
    chosen = found.span("chosen") if found["chosen"] is not None else None
    parts = _parts(text, found.end(), ")") if chosen is None else _parts(text[: chosen[1]], chosen[0], "")
    values = [_value(text, start, end, marks) for start, end in parts]
    pairs = list(zip(columns, values, strict=False))
    if (conflict := re.search(_ON_CONFLICT, text)) is not None:
        pairs += _assigned(text, conflict.end(), marks)
    return Written(found["table"], tuple(pairs))


def read(text: str) -> list[str]:
    """The columns that a SELECT gives, by the names that they have in the result."""
    found = re.search(_SELECT, text)
    if found is None:
        return []
    columns = found["columns"]
    parts = (columns[first:last].split() for first, last in _parts(columns, 0, ""))
    return [words[-1].rpartition(".")[2].strip('"`[]') for words in parts if words]


def asked(text: str) -> tuple[str, str] | None:
    """The table that a SELECT asks, and what follows it in the statement."""
    found = re.search(_FROM, text)
    return None if found is None else (found["table"], found["rest"])


def chosen_by(text: str) -> list[str]:
    """The columns that the conditions of a statement test."""
    parts = re.split(_CONDITIONS, text)[1:]
    return [found[1] for part in parts if (found := re.match(_TESTED, part)) is not None]


class Condition(NamedTuple):
    """What a statement asks of a column: that it has a value, which may be true, or None."""

    table: str
    column: str
    value: object
    is_met: bool
    """Whether it is asked for, or left out."""


def conditions(text: str) -> list[Condition]:
    """The conditions that all rows fulfil that a SELECT gives; none where one of several suffices."""
    found = re.search(_WHERE, text)
    if found is None or re.search(r"(?i)\bor\b|\bnot\s+(?:in|exists)\b|\bunion\b", text):
        return []
    tables = {match["alias"] or match["table"]: match["table"] for match in re.finditer(_TABLES, text)}
    told = []
    for part in re.split(r"(?i)\band\b|\bwhere\b", found["conditions"]):
        term = re.fullmatch(_TERM, part)
        value = _value(term["value"], 0, len(term["value"]), {}) if term and term["value"] else (True,)
        if term is not None and value:
            is_met = (term["sign"] or "=").lower() in ("=", "is")
            table = tables.get(term["of"], term["of"]) if term["of"] else next(reversed(tables.values()), "")
            told.append(Condition(table, term["column"], value[0], is_met != bool(term["no"])))
    return told


def tables(text: str) -> list[str]:
    """The tables that a statement reads."""
    return [match["table"] for match in re.finditer(_TABLES, text)]


def words(text: str) -> list[str]:
    """All words of a statement."""
    return re.findall(r"\w+", text)


def _assigned(text: str, start: int, marks: dict[int, int]) -> Iterator[tuple[str, tuple[object, ...]]]:
    """The columns of a SET with their values."""
    end = re.compile(_END_OF_SET).search(text, start)
    for first, last in _parts(text[: end.start()] if end is not None else text, start, ""):
        found = re.match(_COLUMN, text[first:last])
        if found is not None:
            yield found["column"], _value(text, first + found.start("value"), last, marks)


def _parts(text: str, start: int, closing: str) -> Iterator[tuple[int, int]]:
    """Where the parts stand between commas, up to a bracket that closes them."""
    depth, first, quote = 0, start, ""
    for place in range(start, len(text)):
        char = text[place]
        if quote:
            quote = "" if char == quote else quote
        elif char == "'":
            quote = char
        elif char == "(":
            depth += 1
        elif char == ")":
            if depth == 0 and closing:
                yield first, place
                return
            depth -= 1
        elif char == "," and depth == 0:
            yield first, place
            first = place + 1
    yield first, len(text)


def _value(text: str, start: int, end: int, marks: dict[int, int]) -> tuple[object, ...]:
    """A value as it is written; none where it is worked out."""
    word = text[start:end].strip()
    if word.isdigit():
        return (int(word),)
    if word.lower() in _WORDS:
        return (_WORDS[word.lower()],)
    if len(word) > 1 and word[0] == word[-1] == "'":
        return (word[1:-1],)
    mark = re.fullmatch(_MARK, word)
    if mark is not None:
        place = start + text[start:end].index(word)
        name = mark[1] or mark[2] or mark[4]
        return (Mark(name or (int(mark[3]) - 1 if mark[3] else marks.get(place, -1))),)
    return (Now(),) if word.lower().startswith(_TIMES) else ()
