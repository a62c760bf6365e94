"""What a run says of a project: by the record of an earlier one where nothing has changed, else by a new analysis."""

from collections.abc import Iterable
from typing import NamedTuple

from ..model.findings import Result
from ..model.source import SourceFile
from ..project.files.discovery import Project
from ..project.files.reading import complaints, read_files, size_of
from ..project.files.walking import Problem
from .contents import Contents, as_read, contents_of, remember
from .digests import digest_of, key_of
from .folder import Store, verify_place
from .record import decode_record, encode_record
from .waiting import turn

RECORD = ".record"

MOST_RECORDS = 6
"""So many states of a project are kept, so that going back and forth between branches is answered as well."""

SMALL = 500000
"""Bytes of a project that is analysed as a whole even for a buffer that nobody has saved yet."""


class Answer(NamedTuple):
    """What is said of the reported files of a project.

    ``sources`` holds at least those with findings, as they were when the findings were made.
    """

    result: Result
    sources: tuple[SourceFile, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def answer(project: Project, jobs: int = 1) -> Answer:
    """Answer a run with so many processes; raises ``SettingsError`` where the settings name what nobody knows."""
    store = _store(project)
    if store is None or not any(file.reported for file in project.files):
        return _analysed(project, jobs)
    if any(file.buffer is not None for file in project.files):  # no run has left a record of it
        if _is_small(project):
            return _analysed(project, jobs)
        from .near import near_answer

        return near_answer(project, store)
    contents = contents_of(project.files, store)
    found = _recorded(project, contents, store)
    if found is not None:
        return found
    with turn(store) as waited:
        if waited:
            contents = contents_of(project.files, store)
            found = _recorded(project, contents, store)
        return found if found is not None else _built(project, contents, store, jobs)


def _store(project: Project) -> Store | None:
    if project.cache is None:
        return None
    verify_place(*project.cache)
    return Store(project.cache.folder, project.root)


def _is_small(project: Project) -> bool:
    """Tell whether all of a project is soon analysed; a large one is known by its first files."""
    room = SMALL
    for file in project.files:
        room -= size_of(file)
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
    shown = {finding.place.path for finding in record.findings}
    sources = read_files(file for file in project.files if file.path in shown).sources
    if {source.path: digest_of(source.content) for source in sources} != {
        path: contents.digests[path] for path in shown
    }:
        return None
    if contents.fresh:
        remember(contents, store)
    said = complaints(contents.failures, project.cwd)
    return Answer(Result(record.findings, len(reported), 0, record.gaps), sources, *said)


def _analysed(project: Project, jobs: int) -> Answer:
    """Answer with no cache at all."""
    reading = read_files(project.files)
    result = _narrowed(_whole_result(reading.sources, project, jobs), reading.sources)
    return Answer(result, reading.sources, *complaints(reading.failures, project.cwd))


def _built(project: Project, contents: Contents, store: Store, jobs: int) -> Answer:
    """Answer by an analysis, and keep what it said of all files."""
    reading = read_files(project.files)
    whole = _whole_result(reading.sources, project, jobs)
    if not whole.errors:
        contents = as_read(contents, reading.sources)
        store.put(key_of(project.settings, contents.digests) + RECORD, encode_record(whole))
        store.drop(store.names(RECORD)[MOST_RECORDS:])
        remember(contents, store)
    result = _narrowed(whole, reading.sources)
    return Answer(result, reading.sources, *complaints(reading.failures, project.cwd))


def _whole_result(sources: tuple[SourceFile, ...], project: Project, jobs: int) -> Result:
    """Say all of all files, whichever are reported: so one record answers every run."""
    from ..project.vocabulary import verified

    settings = verified(project.settings, project.settings_file)
    if not any(source.reported for source in sources):
        return Result((), 0, 0, ())
    from ..checking import check_project
    from ..project.workers import workers

    with workers(jobs, sources) as pool:
        return check_project([source._replace(reported=True) for source in sources], settings, pool)


def _narrowed(whole: Result, sources: Iterable[SourceFile]) -> Result:
    """Give what a result says of the reported files."""
    reported = {source.path for source in sources if source.reported}
    findings = tuple(finding for finding in whole.findings if finding.place.path in reported)
    return whole._replace(
        findings=findings, files=len(reported), gaps=tuple(gap for gap in whole.gaps if gap.path in reported)
    )
