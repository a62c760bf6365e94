"""What is known of all files by their contents, read only where a file has changed since: digests above all."""

import os
import time
from collections.abc import Callable, Iterable, Mapping
from json import dumps, loads
from typing import Any, NamedTuple

from ..model.source import is_template
from ..project.files.discovery import ListedFile
from ..project.files.reading import Reading, read_file
from ..project.files.walking import reason_of
from .digests import digest_of
from .folder import Store

TABLE = "files"

RACY = 2_000_000_000
"""Nanoseconds within which a file may change twice and bear the same time, on the coarsest file systems."""

Stamp = list[int]


class Known(NamedTuple):
    """What is known of each file by its content, what tells that a file is unchanged, and what cannot be read.

    ``fresh`` tells whether anything is known that the table did not say.
    """

    texts: dict[str, str]
    stamps: dict[str, Stamp]
    failures: tuple[tuple[ListedFile, str], ...]
    fresh: bool


class Contents(NamedTuple):
    """The same, where what is known of each file is the digest of its content."""

    digests: dict[str, str]
    stamps: dict[str, Stamp]
    failures: tuple[tuple[ListedFile, str], ...]
    fresh: bool

    def hold(self, read: Mapping[str, bytes]) -> bool:
        """Tell whether these contents, read later, have the digests that were taken."""
        return all(self.digests.get(path) == digest_of(content) for path, content in read.items())


def contents_of(files: Iterable[ListedFile], store: Store) -> Contents:
    """Take the digests of files, most of them from the table of the last run."""
    return Contents(*known_of(files, table_of(store, TABLE), lambda _, content: digest_of(content)))


def known_of(files: Iterable[ListedFile], table: Mapping[str, Any], tell: Callable[[ListedFile, bytes], str]) -> Known:
    """What ``tell`` makes of the contents of files; of those that have not changed since, the table says it."""
    latest = time.time_ns() - RACY
    texts: dict[str, str] = {}
    stamps: dict[str, Stamp] = {}
    failures: list[tuple[ListedFile, str]] = []
    fresh = False
    for file in files:
        path = file.path
        if file.buffer is not None:
            texts[path] = tell(file, file.buffer)
            continue
        try:
            facts = os.stat(file.full)
            stamp = [facts.st_mtime_ns, facts.st_ctime_ns, facts.st_size, facts.st_ino]
            row = table.get(path)
            if type(row) is list and row[:-1] == stamp and type(row[-1]) is str:
                texts[path] = row[-1]
                stamps[path] = stamp
                continue
            texts[path] = tell(file, read_file(file))
            # What has just changed may change again and look the same: it is not remembered, as in git's index.
            if stamp[0] < latest and stamp[1] < latest:
                stamps[path] = stamp
                fresh = True
        except OSError as error:
            if is_template(path):  # it says nothing
                texts[path] = tell(file, b"")
                continue
            failures.append((file, reason_of(error)))
    return Known(texts, stamps, tuple(failures), fresh)


def remember(known: Known | Contents, store: Store, table: str = TABLE) -> None:
    """Write the table for the next run."""
    texts = known[0]
    store.put(table, dumps({path: [*stamp, texts[path]] for path, stamp in known.stamps.items()}).encode())


def as_read(contents: Contents, reading: Reading) -> Contents:
    """The same for contents that were read after the digests were taken: what was read is what counts."""
    digests = {source.path: digest_of(source.content) for source in reading.sources}
    for template in reading.templates:
        if template.path in contents.digests:
            digests[template.path] = contents.digests[template.path]
    stamps = {path: stamp for path, stamp in contents.stamps.items() if digests.get(path) == contents.digests[path]}
    return contents._replace(digests=digests, stamps=stamps)


def table_of(store: Store, name: str) -> Mapping[str, Any]:
    """The table of the last run; empty where it is none."""
    try:
        table = loads(store.get(name) or b"{}")
    except (ValueError, RecursionError):
        return {}
    return table if isinstance(table, dict) else {}
