"""The compiled tables of the catalog, read as far as somebody asks.

perf: to read all of them takes longer than to check a small file, which needs the words and a few rows.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from flake8_privacy.catalog.schema import Recipient

FOLDER = __file__.removesuffix("tables.py") + "compiled/"
WORDS, CALLABLES = "words.json", "callables.jsonl"
"""The file of all tables that have none of their own, and that of callables: a line for each first segment."""
APART = ("hosts", "packages", "recipients")
_FOLDED = ("recipients", "roots")
"""Tables whose rows are texts in the text: few of them are needed."""

Below = tuple[dict[str, Any], list[list[Any]]]
"""The callables whose names begin alike: a trie over the segments behind, and the rows that it gives numbers of."""


class Tables(dict[str, Any]):
    """The tables by name, those of a file of their own from when they are first asked for."""

    def __missing__(self, name: str) -> Any:
        """Read a table."""
        if name not in APART:
            raise KeyError(name)
        found = self[name] = _read(f"{name}.json")
        return found


def shipped_tables() -> Tables:
    """The tables that come with the package."""
    tables = Tables(_read(WORDS))
    tables["callables"] = _Callables(tables["callables"])
    return tables


def _read(name: str) -> Any:
    with open(FOLDER + name, "rb") as file:
        return json.loads(file.read())


class _Callables(Mapping[str, Below]):
    """All callables by the first segments of their names, each line of the file read when it is asked for."""

    def __init__(self, places: dict[str, list[int]]) -> None:
        self._places = places
        """Where each line starts, and its length."""
        self._known: dict[str, Below] = {}

    def __getitem__(self, segment: str) -> Below:
        if segment not in self._known:
            start, length = self._places[segment]
            with open(FOLDER + CALLABLES, "rb") as file:
                file.seek(start)
                trie, rows = json.loads(file.read(length))
            self._known[segment] = trie, rows
        return self._known[segment]

    def __contains__(self, segment: object) -> bool:
        return segment in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class Recipients(Mapping[str, Recipient]):
    """The third parties by their keys, each made when it is asked for."""

    def __init__(self, tables: dict[str, Any]) -> None:
        self._tables = tables
        self._known: dict[str, Recipient] = {}

    def __getitem__(self, key: str) -> Recipient:
        if not key:  # perf: most ways out have none, and need no file to be read
            raise KeyError(key)
        if key not in self._known:
            self._known[key] = Recipient(key, *row(self._tables["recipients"], key))
        return self._known[key]

    def get(self, key: str, default: Any = None) -> Any:
        """The third party of a key, if it is one."""
        # perf: asked for every way out, of which few lead to one; no exception is raised for the others.
        if key in self._known or (key and key in self._tables["recipients"]):
            return self[key]
        return default

    def __contains__(self, key: object) -> bool:
        return key in self._tables["recipients"]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables["recipients"])

    def __len__(self) -> int:
        return len(self._tables["recipients"])


def row(table: dict[str, Any], key: str) -> Any:
    """What stands under a key of a table; the file may have it as text."""
    found = table[key]
    if type(found) is str:
        found = table[key] = json.loads(found.replace("'", '"'))
    return found


def unfolded(tables: dict[str, Any]) -> dict[str, Any]:
    """All tables with all rows, read."""
    apart = {name: tables[name] for name in APART}
    for table in (tables[name] for name in _FOLDED):
        for key in table:
            row(table, key)
    return {**tables, **apart, "callables": dict(tables["callables"])}


def written(tables: dict[str, Any]) -> dict[str, str]:
    """The text of each file by its name: compact, the same for the same tables."""
    folded = {name: {key: _folded(each) for key, each in tables[name].items()} for name in _FOLDED}
    lines = [f"{dumped(below)}\n" for _, below in sorted(tables["callables"].items())]
    places = {}
    start = 0
    for segment, line in zip(sorted(tables["callables"]), lines, strict=True):
        places[segment] = [start, len(line)]
        start += len(line)
    every = {**tables, **folded, "callables": places}
    words = {name: table for name, table in every.items() if name not in APART}
    files = {WORDS: words, **{f"{name}.json": every[name] for name in APART}}
    return {CALLABLES: "".join(lines), **{name: f"{dumped(table)}\n" for name, table in files.items()}}


def dumped(value: object) -> str:
    """JSON, sorted and without blanks."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def _folded(value: object) -> str:
    """JSON in single quotes."""
    # perf: double ones would each be escaped in the text around them, and reading that takes twice as long.
    return dumped(value).replace("'", "\\u0027").replace('"', "'")
