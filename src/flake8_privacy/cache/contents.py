"""Digests of all files of a project, read only where a file has changed since they were last taken."""

import os
import time
from collections.abc import Iterable, Mapping
from json import dumps, loads
from typing import Any

from ..model.source import is_template
from ..model.tuples import NamedTuple
from ..project.files.discovery import ListedFile
from ..project.files.reading import Reading, read_file
from ..project.files.walking import reason_of
from .digests import digest_of
from .folder import Store

TABLE = "files"

RACY = 2_000_000_000
"""Nanoseconds within which a file may change twice and bear the same time, on the coarsest file systems."""

Stamp = list[int]


class Contents(NamedTuple):
    """The digest of each file's content by path, what tells that a file is unchanged, and what cannot be read.

    ``fresh`` tells whether anything is known that the table did not say.
    """

    digests: dict[str, str]
    stamps: dict[str, Stamp]
    failures: tuple[tuple[ListedFile, str], ...]
    fresh: bool

    def hold(self, read: Mapping[str, bytes]) -> bool:
        """Tell whether these contents, read later, have the digests that were taken."""
        return all(self.digests.get(path) == digest_of(content) for path, content in read.items())


def contents_of(files: Iterable[ListedFile], store: Store) -> Contents:
    """Take the digests of files, most of them from the table of the last run."""
    known = _table(store)
    latest = time.time_ns() - RACY
    digests: dict[str, str] = {}
    stamps: dict[str, Stamp] = {}
    failures: list[tuple[ListedFile, str]] = []
    fresh = False
    for file in files:
        path = file.path
        if file.buffer is not None:
            digests[path] = digest_of(file.buffer)
            continue
        try:
            facts = os.stat(file.full)
            stamp = [facts.st_mtime_ns, facts.st_ctime_ns, facts.st_size, facts.st_ino]
            row = known.get(path)
            if type(row) is list and row[:-1] == stamp and type(row[-1]) is str:
                digests[path] = row[-1]
                stamps[path] = stamp
                continue
            digests[path] = digest_of(read_file(file))
            # What has just changed may change again and look the same: it is not remembered, as in git's index.
            if stamp[0] < latest and stamp[1] < latest:
                stamps[path] = stamp
                fresh = True
        except OSError as error:
            if is_template(path):  # it says nothing
                digests[path] = digest_of(b"")
                continue
            failures.append((file, reason_of(error)))
    return Contents(digests, stamps, tuple(failures), fresh)


def remember(contents: Contents, store: Store) -> None:
    """Write the table for the next run."""
    rows = {path: [*stamp, contents.digests[path]] for path, stamp in contents.stamps.items()}
    store.put(TABLE, dumps(rows).encode())


def as_read(contents: Contents, reading: Reading) -> Contents:
    """The same for contents that were read after the digests were taken: what was read is what counts."""
    digests = {source.path: digest_of(source.content) for source in reading.sources}
    for template in reading.templates:
        if template.path in contents.digests:
            digests[template.path] = contents.digests[template.path]
    stamps = {path: stamp for path, stamp in contents.stamps.items() if digests.get(path) == contents.digests[path]}
    return contents._replace(digests=digests, stamps=stamps)


def _table(store: Store) -> Mapping[str, Any]:
    try:
        table = loads(store.get(TABLE) or b"{}")
    except (ValueError, RecursionError):
        return {}
    return table if isinstance(table, dict) else {}
