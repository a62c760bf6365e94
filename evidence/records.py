"""The evidence of the catalog: one JSON file a third party, which says where each of its callables was seen."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent / "recipients"


class Seen(NamedTuple):
    """A callable as it stands in a release."""

    names: list[str]
    release: str
    part: str
    """Where that is, if it is another distribution of which the release is made."""
    file: str
    line: int
    parameters: str
    """Without annotations, and without ``self``."""
    keywords: dict[str, str]
    """Keywords that ``**`` takes, and where each of them is named."""


class Unseen(NamedTuple):
    """Names of which only a run can tell what they are, and the line that is the reason."""

    names: list[str]
    release: str
    part: str
    file: str
    line: int
    code: str
    why: str


class Entry(NamedTuple):
    """One table of a third party's file."""

    table: str
    names: list[str]
    signature: str
    seen: list[Seen]
    unseen: list[Unseen]


class Record(NamedTuple):
    """The evidence of one third party."""

    releases: list[str]
    entries: list[Entry]


def told(entry: Entry) -> Iterator[tuple[str, str]]:
    """Of which names in which releases an entry has evidence."""
    places = [(each.names, each.release, each.part) for each in entry.seen]
    places += [(each.names, each.release, each.part) for each in entry.unseen]
    for names, *releases in places:
        yield from ((name, release) for name in names for release in releases if release)


def text_of(record: Record) -> str:
    """A record as it is kept."""
    entries = [
        {
            "table": entry.table,
            "names": entry.names,
            "signature": entry.signature,
            "seen": [each._asdict() for each in entry.seen],
            "dynamic": [each._asdict() for each in entry.unseen],
        }
        for entry in record.entries
    ]
    return json.dumps({"releases": record.releases, "entries": entries}, indent=1, ensure_ascii=False) + "\n"


def record_of(text: str) -> Record:
    """A record from its text."""
    values = json.loads(text)
    entries = [
        Entry(
            row["table"],
            row["names"],
            row["signature"],
            [Seen(**each) for each in row["seen"]],
            [Unseen(**each) for each in row["dynamic"]],
        )
        for row in values["entries"]
    ]
    return Record(values["releases"], entries)


def file_of(key: str) -> Path:
    """The file of a third party's evidence."""
    return FOLDER / f"{key}.json"
