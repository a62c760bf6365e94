"""What an analysis saw of each file, kept beside its record: an edit that it cannot see needs no other analysis."""

from collections.abc import Mapping
from json import dumps, loads
from typing import Any, NamedTuple

from ...model.findings import Result
from ...model.source import SourceFile
from ...project.files.discovery import Project
from ...project.files.reading import read_files
from ...project.outline import Moved, Seen, Stretches, outline_anew
from ...project.vocabulary import verified
from ..contents import Contents
from ..digests import digest_of, key_of
from ..folder import Store
from ..record import BROKEN, RECORD, decode_record, number_of, rows_of, text_of
from .moving import Lost, moved_findings, moved_gaps

SEEN = ".seen"

_MOST_STATES = 2
"""States of the project that a run is compared with, the last ones first."""
_MOST_CHANGES = 20
"""Files that may have changed in between: to look at more takes longer than it is likely to help."""


class Glimpse(NamedTuple):
    """What was seen of one file: the digests of its content and outline, and the units that were seen."""

    content: str
    outline: str
    units: tuple[int, ...]


class Sight(NamedTuple):
    """What was seen of a project in one state of it."""

    files: dict[str, Glimpse]
    stretches: dict[str, Any]
    """The units' own lines, of the files that findings speak of; as they were written, until one is asked for."""
    asked: str
    """The names that were asked for, with blanks between them."""

    @property
    def contents(self) -> dict[str, str]:
        """The digest of each file's content."""
        return {path: glimpse.content for path, glimpse in self.files.items()}

    @property
    def names(self) -> frozenset[bytes]:
        """The names that were asked for."""
        return frozenset(self.asked.encode("utf-8", "surrogatepass").split())


class Unchanged(NamedTuple):
    """What holds of a project in spite of its changes."""

    result: Result
    sight: Sight


def sight_of(seen: Seen, digests: Mapping[str, str], result: Result) -> Sight:
    """What was seen in a run, with the digests of the contents that it read and what it said."""
    outlines = seen.outlines()
    files = {path: Glimpse(digests[path], each.digest, tuple(units)) for path, (each, units) in outlines.items()}
    named = _named(result) & outlines.keys()
    stretches = {path: tuple(outlines[path][0].stretches) for path in sorted(named)}
    asked = b" ".join(sorted(seen.asked)).decode("utf-8", "surrogatepass")
    return Sight(files, stretches, asked)


def _named(result: Result) -> set[str]:
    """The files that a result speaks of."""
    named = {gap.path for gap in result.gaps}
    for finding in result.findings:
        named.add(finding.place.path)
        named.update(step.path for step in finding.trace)
    return named


def encode_sight(sight: Sight) -> bytes:
    """Write what was seen."""
    return dumps([sight.files, sight.stretches, sight.asked], separators=(",", ":")).encode()


def decode_sight(data: bytes) -> Sight | None:
    """Read what was seen; None if anything in it is not as we write it."""
    try:
        files, stretches, asked = loads(data)
        return Sight(
            {path: _glimpse(row) for path, row in files.items()},
            dict(stretches.items()),
            text_of(asked),
        )
    except BROKEN:
        return None


def _glimpse(row: Any) -> Glimpse:
    content, outline, units = row
    return Glimpse(text_of(content), text_of(outline), tuple(map(number_of, rows_of(units))))


def _stretches(units: Any) -> list[Stretches]:
    return [[(number_of(first), number_of(last)) for first, last in rows_of(unit)] for unit in rows_of(units)]


def unchanged(project: Project, contents: Contents, store: Store) -> Unchanged | None:
    """What one of the last runs said, where all changes since are such that it would not have seen them."""
    for name in store.names(SEEN)[:_MOST_STATES]:
        data = store.get(name)
        sight = None if data is None else decode_sight(data)
        if sight is None or sight.files.keys() != contents.digests.keys():
            continue
        # A record is filed under what it depends on: other settings or another version of the tool have other names.
        if name != key_of(project.settings, sight.contents) + SEEN:
            continue
        found = _still(name.removesuffix(SEEN), sight, project, contents, store)
        if found is not None:
            return found
    return None


def _still(key: str, sight: Sight, project: Project, contents: Contents, store: Store) -> Unchanged | None:
    """What a run said and saw, put where it now stands; None if it would have seen what has changed."""
    changed = {path for path, digest in contents.digests.items() if sight.files[path].content != digest}
    data = store.get(key + RECORD) if len(changed) <= _MOST_CHANGES else None
    record = None if data is None else decode_record(data, contents.digests, contents.digests)
    if record is None:
        return None
    settings = verified(project.settings, project.settings_file)
    names = sight.names
    moves: dict[str, Moved] = {}
    stretches = dict(sight.stretches)
    reading = read_files(file for file in project.files if file.path in changed)
    for source in (*reading.sources, *(SourceFile(each.path, each.read()) for each in reading.templates)):
        before = sight.files[source.path]
        after = outline_anew(source, settings, names, before.units)
        if after.digest != before.outline or digest_of(source.content) != contents.digests[source.path]:
            return None
        if source.path in stretches:
            try:
                moves[source.path] = Moved.between(_stretches(stretches[source.path]), after.stretches)
            except BROKEN:
                return None
            stretches[source.path] = after.stretches
    try:
        findings, gaps = moved_findings(record.findings, moves), moved_gaps(record.gaps, moves)
    except Lost:
        return None
    files = {path: glimpse._replace(content=contents.digests[path]) for path, glimpse in sight.files.items()}
    return Unchanged(Result(findings, len(files), 0, gaps), sight._replace(files=files, stretches=stretches))
