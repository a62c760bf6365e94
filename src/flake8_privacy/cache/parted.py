"""What a run says of a large project of several parts: each is answered by itself, several at a time."""

import gc
import re
from collections.abc import Iterable, Sequence

from ..model.findings import Finding, Result
from ..model.source import is_template
from ..project.files.discovery import ListedFile, Project
from ..project.files.parts import Parting
from ..project.files.reading import read_file, size_of
from ..project.workers import answered, ask, workers
from .answering import Answer, answer_at_once
from .contents import known_of, remember, table_of
from .digests import digest_of
from .recorded import known_answer, store_of

LINKS = ".links"

_FOR_LACK_OF_OTHERS = frozenset({"PRV501", "PRV505", "PRV702"})
"""Whether these hold depends on what a project does not have anywhere: another way out, a reader."""


def parted_answer(project: Project, jobs: int) -> Answer:
    """Answer by the parts of a project that files to be reported lie in."""
    parts = parts_of(project)
    if len(parts) < 2:
        return answer_at_once(project, jobs)
    wanted = [part for part in parts if any(file.reported for file in part.files)]
    known = [None if part.cache is None else known_answer(part, part.cache) for part in wanted]
    new = iter(_analysed([part for part, said in zip(wanted, known, strict=True) if said is None], jobs))
    answers = [next(new) if said is None else said for said in known]
    return _joined(list(zip(wanted, answers, strict=True)), parts)


def parts_of(project: Project) -> list[Project]:
    """The parts of a project, each as a project of its own; what its files tell of them is kept for the next run."""
    parting = Parting(project.files)
    if len(parting.folders) < 2:
        return [project]
    if project.cache is None:
        found = dict(parting.parts(known_of(parting.python, {}, parting.told).texts))
        return [project._replace(files=files) for files in found.values()]
    store = store_of(project, project.cache)
    paths = "\0".join(file.path for file in parting.python)
    table = digest_of(paths.encode("utf-8", "surrogatepass"))[:16] + LINKS
    told = known_of(parting.python, table_of(store, table), parting.told)
    found = {_name_of(folders): files for folders, files in parting.parts(told.texts)}
    if told.fresh:
        remember(told, store, table)
        store.drop(store.names(LINKS)[1:])
        store.keep_parts(found)
    return [project._replace(files=files, cache=project.cache._replace(part=name)) for name, files in found.items()]


def _name_of(folders: str) -> str:
    """The name that a part's own records go by."""
    return digest_of(folders.encode("utf-8", "surrogatepass"))[:16]


def _analysed(parts: Sequence[Project], jobs: int) -> list[Answer]:
    """The answers for parts that no record answers."""
    if len(parts) == 1:
        return [answer_at_once(parts[0], jobs)]
    sizes = [sum(size_of(file) for file in part.files if not is_template(file.path)) for part in parts]
    found: dict[int, Answer] = {}
    with workers(min(jobs, len(parts)), sum(sizes)) as pool:
        # perf: the largest are first, so that all are through at about the same time.
        order = sorted(range(len(parts)), key=lambda number: -sizes[number])
        asked = {number: ask(pool, _answer_for, parts[number], max(1, jobs // len(parts))) for number in order}
        for number, turn in asked.items():
            if turn is None or turn.cancel():
                found[number] = _answer_for(parts[number], 1)
        for number, turn in asked.items():
            if turn is not None and number not in found:
                found[number] = answered(turn) or _answer_for(parts[number], 1)
    return [found[number] for number in range(len(parts))]


def _answer_for(part: Project, jobs: int) -> Answer:
    """The answer for one of several parts, of which no more stays than is said."""
    said = answer_at_once(part, jobs)
    shown = {finding.place.path for finding in said.result.findings}
    said = said._replace(sources=tuple(source for source in said.sources if source.path in shown))
    gc.collect()  # what this part was made of leaves room for the next
    return said


def _joined(answers: Sequence[tuple[Project, Answer]], parts: Sequence[Project]) -> Answer:
    """What all parts say."""
    findings: list[Finding] = []
    for part, said in answers:
        others = [other for other in parts if other is not part]
        findings += [finding for finding in said.result.findings if not _may_hold_not(finding, others)]
    results = [said.result for _, said in answers]
    whole = Result(
        tuple(sorted(findings, key=lambda finding: (finding.place, finding.code, finding.message))),
        sum(result.files for result in results),
        sum(result.errors for result in results),
        tuple(sorted(gap for result in results for gap in result.gaps)),
    )
    sources = tuple(source for _, said in answers for source in said.sources)
    problems = dict.fromkeys(problem for _, said in answers for problem in said.problems)
    notes = dict.fromkeys(note for _, said in answers for note in said.notes)
    return Answer(whole, sources, tuple(problems), tuple(notes))


def _may_hold_not(finding: Finding, others: Iterable[Project]) -> bool:
    """Whether another part may have what a finding says that the project lacks: it names what the finding is about."""
    if finding.code not in _FOR_LACK_OF_OTHERS:
        return False
    name = re.compile(rb"\b%s\b" % re.escape(finding.subject.rpartition(".")[2]).encode())
    return any(name.search(_content(file)) for other in others for file in other.files if not is_template(file.path))


def _content(file: ListedFile) -> bytes:
    try:
        return read_file(file)
    except OSError:  # it says nothing
        return b""
