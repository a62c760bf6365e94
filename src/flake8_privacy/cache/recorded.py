"""Answers by the records of earlier runs, and what is kept for later ones."""

from typing import TYPE_CHECKING

from ..model.findings import Result
from ..model.source import is_template
from ..project.files.discovery import CachePlace, Project
from ..project.files.reading import complaints, read_files, size_of
from .answering import Answer, analysed, answered, examine_all, narrowed
from .contents import Contents, as_read, contents_of, remember
from .digests import digest_of, key_of
from .folder import Store, verify_place
from .record import RECORD, decode_record, encode_record
from .waiting import turn

if TYPE_CHECKING:  # perf: a run that a record answers does without the analysis
    from ..project.records import Reader
    from .edits.seen import Sight

MOST_RECORDS = 6
"""So many states of a project are kept, so that going back and forth between branches is answered as well."""

SMALL = 500000
"""Bytes of a project that is analysed as a whole even for an edit, or for a buffer that nobody has saved yet."""


def recorded_answer(project: Project, cache: CachePlace, jobs: int) -> Answer:
    """Answer a run of a project that has a cache."""
    store = store_of(project, cache)
    if not any(file.reported for file in project.files):
        return analysed(project, jobs)
    if any(file.buffer is not None for file in project.files):
        return _of_buffer(project, store, jobs)
    contents = contents_of(project.files, store)
    found = _recorded(project, contents, store)
    if found is not None:
        return found
    with turn(store) as waited:
        if waited:
            contents = contents_of(project.files, store)
            found = _recorded(project, contents, store)
        found = found or _still(project, contents, store) or _redone(project, contents, store)
        return found or _built(project, contents, store, jobs)


def known_answer(part: Project, contents: Contents) -> Answer | None:
    """Answer for a part of a project by a record, if there is one, of the contents of all; a buffer has none."""
    if part.cache is None or any(file.buffer is not None for file in part.files):
        return None
    paths = {file.path for file in part.files}
    own = contents._replace(
        digests={path: digest for path, digest in contents.digests.items() if path in paths},
        failures=tuple(failure for failure in contents.failures if failure[0].path in paths),
        fresh=False,
    )
    return _recorded(part, own, store_of(part, part.cache))


def store_of(project: Project, cache: CachePlace) -> Store:
    """Where what is known of a project is kept; raises ``SettingsError`` where other things are in that folder."""
    verify_place(cache.folder, cache.said)
    return Store(cache.folder, project.root, cache.part)


def _of_buffer(project: Project, store: Store, jobs: int) -> Answer:
    """Answer for a text that nobody has saved yet, and that no record is there for."""
    if _is_small(project):
        return analysed(project, jobs)
    from .edits.seen import may_be_unchanged, unchanged
    from .near import near_answer

    reader = _reader(project)
    buffers = read_files(file for file in project.files if file.buffer is not None).sources
    found = None
    if may_be_unchanged(project, buffers, store, reader):
        contents = contents_of(project.files, store)
        still = unchanged(project, contents, store, reader)
        found = None if still is None else _said(project, contents, still.result)
    return near_answer(project, store, reader) if found is None else found


def _reader(project: Project) -> "Reader":
    from ..project.records import Reader
    from ..project.vocabulary import verified

    return Reader(verified(project.settings, project.settings_file))


def _is_small(project: Project) -> bool:
    """Tell whether all of a project is soon analysed; a large one is known by its first files."""
    room = SMALL
    for file in project.files:
        room -= 0 if is_template(file.path) else size_of(file)
        if room < 0:
            return False
    return True


def _recorded(project: Project, contents: Contents, store: Store) -> Answer | None:
    """Answer by a record, unless a file has changed since its digest was taken."""
    data = store.get(key_of(project.settings, contents.digests) + RECORD)
    if data is None:
        return None
    reported = {file.path for file in project.files if file.reported and file.path in contents.digests}
    record = decode_record(data, reported, contents.digests)
    if record is None:
        return None
    if contents.fresh:
        remember(contents, store)
    return _said(project, contents, Result(record.findings, len(reported), 0, record.gaps))


def _still(project: Project, contents: Contents, store: Store) -> Answer | None:
    """Answer by what an earlier run said, where it would have seen nothing of what has changed since."""
    from .edits.seen import unchanged

    still = unchanged(project, contents, store, _reader(project))
    found = None if still is None else _said(project, contents, still.result)
    if still is None or found is None:
        return None
    _keep(project, contents, store, still.result, still.sight)
    return found


def _redone(project: Project, contents: Contents, store: Store) -> Answer | None:
    """Answer by what an earlier run said, and by doing again what has changed since."""
    from .edits.redone import redone_result

    result = redone_result(project, contents, store)
    found = None if result is None else _said(project, contents, result)
    if result is not None and found is not None:
        store.put(key_of(project.settings, contents.digests) + RECORD, encode_record(result))
        _drop(store)
        remember(contents, store)
    return found


def _drop(store: Store) -> None:
    """Let go of old records, but not of that which edits are compared with."""
    from .edits.redone import TRAIL
    from .edits.seen import SEEN

    trails = store.names(TRAIL)
    store.drop(trails[1:])
    base = {name.removesuffix(TRAIL) + RECORD for name in trails[:1]}
    store.drop([name for name in store.names(RECORD) if name not in base][MOST_RECORDS:])
    store.drop(store.names(SEEN)[MOST_RECORDS:])


def _said(project: Project, contents: Contents, result: Result) -> Answer | None:
    """Answer by a known result; None where a file of which it speaks is no longer what it was."""
    reported = {file.path for file in project.files if file.reported and file.path in contents.digests}
    result = narrowed(result, reported)
    shown = {finding.place.path for finding in result.findings}
    sources = read_files(file for file in project.files if file.path in shown).sources
    if {source.path: digest_of(source.content) for source in sources} != {
        path: contents.digests[path] for path in shown
    }:
        return None
    return Answer(result, sources, *complaints(contents.failures, project.cwd))


def _built(project: Project, contents: Contents, store: Store, jobs: int) -> Answer:
    """Answer by an analysis, and keep what it read, saw and said of all files."""
    from ..project.workers import total_size
    from .edits.seen import sight_of
    from .packs import keep_facts, known_facts

    reading = read_files(project.files)
    contents = as_read(contents, reading)
    known = None
    if total_size(reading.sources) > SMALL:
        known = known_facts(contents.digests, project.settings, store)
    examined = examine_all(reading, project, jobs, known)
    if examined.result.errors and known:
        known = {}  # whatever somebody has put into the cache must not break a run
        examined = examine_all(reading, project, jobs)
    if not examined.result.errors and contents.hold(examined.seen.templates.contents):
        sight = sight_of(examined.seen, contents.digests, examined.result)
        _keep(project, contents, store, examined.result, sight)
        if known is not None:
            from .edits.redone import keep_trail

            read = {source.path: source.content for source in reading.sources}
            keep_facts(examined.seen.records, known, read, contents.digests, project.settings, store)
            keep_trail(examined, contents, project.settings, store)
    return answered(project, reading, examined.result)


def _keep(project: Project, contents: Contents, store: Store, whole: Result, sight: "Sight") -> None:
    """Keep what a run said and saw of all files."""
    from .edits.seen import SEEN, encode_sight

    key = key_of(project.settings, contents.digests)
    store.put(key + RECORD, encode_record(whole))
    store.put(key + SEEN, encode_sight(sight))
    _drop(store)
    remember(contents, store)
