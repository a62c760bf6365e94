"""What a run says of a project: by the record of an earlier one, or by a new analysis."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..model.findings import Result
from ..model.source import Source, SourceFile
from ..model.tuples import NamedTuple
from ..project.files.discovery import Project
from ..project.files.reading import Reading, complaints, read_files
from ..project.files.walking import Problem

if TYPE_CHECKING:  # perf: a run that a record answers does without the analysis
    from ..checking import Examined
    from ..project.records import Record


MANY = 3000
"""Files of a project from which on it is worth looking for parts that have nothing to do with each other."""


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
    if len(project.files) < MANY:
        return answer_at_once(project, jobs)
    from .parted import parted_answer  # perf: most projects are no such crowd

    return parted_answer(project, jobs)


def answer_at_once(project: Project, jobs: int) -> Answer:
    """Answer for a project as a whole, or for a part of it as if that were all."""
    if project.cache is None:
        return analysed(project, jobs)
    from .recorded import recorded_answer  # perf: a file outside any project needs nothing of a cache

    return recorded_answer(project, project.cache, jobs)


def analysed(project: Project, jobs: int) -> Answer:
    """Answer with no cache at all."""
    reading = read_files(project.files)
    return answered(project, reading, examine_all(reading, project, jobs).result)


def examine_all(
    reading: Reading, project: Project, jobs: int, known: "Mapping[str, Record] | None" = None
) -> "Examined":
    """Examine all files, whichever are reported: so one record answers every run."""
    from ..checking import examine
    from ..project.vocabulary import verified
    from ..project.workers import total_size, workers

    settings = verified(project.settings, project.settings_file)
    sources: list[Source] = []
    if any(source.reported for source in reading.sources):
        sources = [*(source._replace(reported=True) for source in reading.sources), *reading.templates]
    with workers(jobs, total_size(reading.sources)) as pool:
        return examine(sources, settings, pool, known)


def answered(project: Project, reading: Reading, whole: Result) -> Answer:
    """Answer by a result about all files that were read."""
    result = narrowed(whole, {source.path for source in reading.sources if source.reported})
    return Answer(result, reading.sources, *complaints(reading.failures, project.cwd))


def narrowed(whole: Result, reported: set[str]) -> Result:
    """Give what a result says of the reported files."""
    findings = tuple(finding for finding in whole.findings if finding.place.path in reported)
    gaps = tuple(gap for gap in whole.gaps if gap.path in reported)
    return whole._replace(findings=findings, files=len(reported), gaps=gaps)
