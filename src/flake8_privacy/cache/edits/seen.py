"""What an analysis saw of each file, kept beside its record: an edit that it cannot see needs no other analysis."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from json import dumps, loads
from typing import TYPE_CHECKING

from ...model.findings import Result
from ...model.source import SourceFile
from ...model.tuples import NamedTuple
from ...project.files.discovery import Project
from ...project.files.reading import read_files
from ...project.outline import Moved, Outline, Stretches, outline_anew
from ...project.records import Reader
from ..contents import Contents
from ..digests import DIGEST_LENGTH, digest_of, key_of
from ..folder import Store
from ..record import BROKEN, RECORD, decode_record, number_of, rows_of, text_of
from .moving import Lost, moved_findings, moved_gaps

if TYPE_CHECKING:  # perf: a run in which no change would be seen does without the analysis
    from ...project.analysis import Seen

SEEN = ".seen"

_MOST_STATES = 2
"""States of the project that a run is compared with, the last ones first."""
_MOST_CHANGES = 20
"""Files that may have changed in between: to look at more takes longer than it is likely to help."""


class Sight(NamedTuple):
    """What was seen of a project in one state of it.

    perf: what is known of a file is a text until somebody asks for it, as only files that have changed are asked for.
    """

    contents: dict[str, str]
    """The digest of each file's content."""
    glimpses: dict[str, str]
    """Of each file the digest of its outline, and the numbers of the units that were seen."""
    stretches: dict[str, str]
    """The units' own lines, of the files that findings speak of."""
    asked: str
    """The names that were asked for, with blanks between them."""

    @property
    def names(self) -> frozenset[bytes]:
        """The names that were asked for."""
        return frozenset(self.asked.encode("utf-8", "surrogatepass").split())

    def as_before(self, source: SourceFile, reader: Reader) -> Outline | None:
        """The outline of a file as it is now, if that is what it was."""
        digest, *units = self.glimpses[source.path].split(" ")
        outline = outline_anew(source, reader, self.names, [int(unit) for unit in units if unit.isdecimal()])
        return outline if outline.digest == digest else None


class Unchanged(NamedTuple):
    """What holds of a project in spite of its changes."""

    result: Result
    sight: Sight


def sight_of(seen: "Seen", digests: Mapping[str, str], result: Result) -> Sight:
    """What was seen in a run, with the digests of the contents that it read and what it said."""
    outlines = seen.outlines()
    contents = {path: digests[path] for path in outlines}
    glimpses = {path: " ".join((each.digest, *map(str, units))) for path, (each, units) in outlines.items()}
    stretches = {path: _written(outlines[path][0].stretches) for path in sorted(_named(result) & outlines.keys())}
    asked = b" ".join(sorted(seen.asked)).decode("utf-8", "surrogatepass")
    return Sight(contents, glimpses, stretches, asked)


def _named(result: Result) -> set[str]:
    """The files that a result speaks of."""
    named = {gap.path for gap in result.gaps}
    for finding in result.findings:
        named.add(finding.place.path)
        named.update(step.path for step in finding.trace)
    return named


def encode_sight(sight: Sight) -> bytes:
    """Write what was seen."""
    contents, glimpses = "".join(sight.contents.values()), list(sight.glimpses.values())
    return dumps([list(sight.contents), contents, glimpses, sight.stretches, sight.asked]).encode()


def decode_sight(data: bytes) -> Sight | None:
    """Read what was seen; None if anything in it is not as we write it."""
    try:
        paths, contents, glimpses, stretches, asked = loads(data)
        if len(contents) != DIGEST_LENGTH * len(paths):
            return None
        texts = [*rows_of(paths), *rows_of(glimpses), *stretches.values()]
        if not {type(text) for text in texts} <= {str}:
            return None
        starts = range(0, len(text_of(contents)), DIGEST_LENGTH)
        return Sight(
            {path: contents[start : start + DIGEST_LENGTH] for path, start in zip(paths, starts, strict=True)},
            dict(zip(paths, glimpses, strict=True)),
            stretches,
            text_of(asked),
        )
    except (*BROKEN, AttributeError):
        return None


def _written(stretches: Iterable[Stretches]) -> str:
    return dumps(list(stretches), separators=(",", ":"))


def _stretches(text: str) -> list[Stretches]:
    return [[(number_of(first), number_of(last)) for first, last in rows_of(unit)] for unit in rows_of(loads(text))]


def may_be_unchanged(project: Project, buffers: Sequence[SourceFile], store: Store, reader: Reader) -> bool:
    """Whether one of the last runs may not have seen the difference between some files and the buffers before them.

    perf: if not, nothing has to be known of all other files.
    """
    listed = {file.path for file in project.files}
    for _, sight in _sights(store):
        if {each.path for each in buffers} <= sight.contents.keys() <= listed:
            changed = [each for each in buffers if digest_of(each.content) != sight.contents[each.path]]
            if all(sight.as_before(each, reader) is not None for each in changed):
                return True
    return False


def _sights(store: Store) -> Iterator[tuple[str, Sight]]:
    """What the last runs saw, with the name under which it is kept."""
    for name in store.names(SEEN)[:_MOST_STATES]:
        data = store.get(name)
        sight = None if data is None else decode_sight(data)
        if sight is not None:
            yield name, sight


def unchanged(project: Project, contents: Contents, store: Store, reader: Reader) -> Unchanged | None:
    """What one of the last runs said, where all changes since are such that it would not have seen them."""
    for name, sight in _sights(store):
        # A record is filed under what it depends on: other settings or another version of the tool have other names.
        if sight.contents.keys() == contents.digests.keys() and name == key_of(project.settings, sight.contents) + SEEN:
            found = _still(name.removesuffix(SEEN), sight, project, contents, store, reader)
            if found is not None:
                return found
    return None


def _still(
    key: str, sight: Sight, project: Project, contents: Contents, store: Store, reader: Reader
) -> Unchanged | None:
    """What a run said and saw, put where it now stands; None if it would have seen what has changed."""
    changed = {path for path, digest in contents.digests.items() if sight.contents[path] != digest}
    data = store.get(key + RECORD) if len(changed) <= _MOST_CHANGES else None
    record = None if data is None else decode_record(data, contents.digests, contents.digests)
    if record is None:
        return None
    moves: dict[str, Moved] = {}
    stretches = dict(sight.stretches)
    reading = read_files(file for file in project.files if file.path in changed)
    for source in (*reading.sources, *(SourceFile(each.path, each.read()) for each in reading.templates)):
        after = sight.as_before(source, reader)
        if after is None or digest_of(source.content) != contents.digests[source.path]:
            return None
        if source.path in stretches:
            try:
                moves[source.path] = Moved.between(_stretches(stretches[source.path]), after.stretches)
            except BROKEN:
                return None
            stretches[source.path] = _written(after.stretches)
    try:
        findings, gaps = moved_findings(record.findings, moves), moved_gaps(record.gaps, moves)
    except Lost:
        return None
    now = {path: contents.digests[path] for path in sight.contents}
    return Unchanged(Result(findings, len(now), 0, gaps), sight._replace(contents=now, stretches=stretches))
