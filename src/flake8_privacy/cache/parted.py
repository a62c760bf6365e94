"""What a run says of a large project of several parts: each is answered by itself, several at a time."""

import gc
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from json import dumps, loads
from typing import Any

from ..model.findings import Finding, Result
from ..model.source import is_template
from ..project.files.discovery import ListedFile, Project
from ..project.files.parts import Parting
from ..project.files.reading import read_file, size_of
from .answering import Answer, answer_at_once
from .contents import Contents, contents_of, remember
from .digests import digest_of
from .folder import Store
from .recorded import known_answer, store_of

LINKS = ".links"

_FOR_LACK_OF_OTHERS = frozenset({"PRV501", "PRV505", "PRV702"})
"""Whether these hold depends on what a project does not have anywhere: another way out, a reader."""


def parted_answer(project: Project, jobs: int) -> Answer:
    """Answer by the parts of a project that files to be reported lie in."""
    parting = Parting(project.files)
    if len(parting.folders) < 2:
        return answer_at_once(project, jobs)
    contents = None if project.cache is None else contents_of(project.files, store_of(project, project.cache))
    parts = _parts(project, parting, contents)
    if len(parts) < 2:
        return answer_at_once(project, jobs)
    wanted = [part for part in parts if any(file.reported for file in part.files)]
    known = [None if contents is None else known_answer(part, contents) for part in wanted]
    new = iter(_analysed([part for part, said in zip(wanted, known, strict=True) if said is None], jobs))
    answers = [next(new) if said is None else said for said in known]
    return _joined(list(zip(wanted, answers, strict=True)), parts)


def _parts(project: Project, parting: Parting, contents: Contents | None) -> list[Project]:
    """The parts of a project, each as a project of its own; what its files tell of them is kept for the next run."""
    if project.cache is None or contents is None:
        told = {file.path: parting.told(file, _content(file)) for file in parting.python}
        return [project._replace(files=files) for _, files in parting.parts(told)]
    store = store_of(project, project.cache)
    parts = dict(parting.parts(_told(parting, contents, store)))
    names = [_name_of(folders) for folders in parts]
    store.keep_parts(names)
    return [
        project._replace(files=files, cache=project.cache._replace(part=name))
        for name, files in zip(names, parts.values(), strict=True)
    ]


def _told(parting: Parting, contents: Contents, store: Store) -> dict[str, str]:
    """What each file tells of parts: of those that hold what they held, what they told then."""
    paths = "\0".join(file.path for file in parting.python)
    name = digest_of(paths.encode("utf-8", "surrogatepass"))[:16] + LINKS
    known = _links(store.get(name) or b"{}")
    rows: dict[str, Any] = {}
    for file in parting.python:
        digest = contents.digests.get(file.path, "")
        row = known.get(file.path)
        is_known = type(row) is list and len(row) == 2 and row[0] == digest and type(row[1]) is str
        rows[file.path] = row if is_known else [digest, parting.told(file, _content(file))]
    if rows != known and all(file.buffer is None for file in parting.python):
        store.put(name, dumps(rows).encode())
        store.drop(store.names(LINKS)[1:])
    if contents.fresh:
        remember(contents, store)
    return {path: told for path, (_, told) in rows.items()}


def _links(data: bytes) -> dict[str, Any]:
    try:
        links = loads(data)
    except (ValueError, RecursionError):
        return {}
    return links if isinstance(links, dict) else {}


def _name_of(folders: str) -> str:
    """The name that a part's own records go by."""
    return digest_of(folders.encode("utf-8", "surrogatepass"))[:16]


def _analysed(parts: Sequence[Project], jobs: int) -> list[Answer]:
    """The answers for parts that no record answers, each by a process of its own: so what it took is given back."""
    if len(parts) < 2 or jobs < 2:
        return [_answer_here(part, jobs) for part in parts]
    from concurrent.futures import ProcessPoolExecutor  # perf: a run in which little has changed needs none
    from multiprocessing import get_context

    count = min(jobs, len(parts))
    # perf: the largest are first, so that all are through at about the same time.
    sizes = [sum(size_of(file) for file in part.files if not is_template(file.path)) for part in parts]
    order = sorted(range(len(parts)), key=lambda number: -sizes[number])
    found: dict[int, Answer] = {}
    with suppress(Exception), ProcessPoolExecutor(count, get_context("spawn"), max_tasks_per_child=1) as executor:
        asked = {number: executor.submit(_answer_for, parts[number], max(1, jobs // count)) for number in order}
        for number, turn in asked.items():
            with suppress(Exception):  # whatever became of the process, it must not cost a finding
                found[number] = turn.result()
    return [found.get(number) or _answer_here(part, 1) for number, part in enumerate(parts)]


def _answer_here(part: Project, jobs: int) -> Answer:
    """The answer for a part, in this process."""
    said = _as_said(answer_at_once(part, jobs))
    gc.collect()  # what it was made of leaves room for the next part
    return said


def _answer_for(part: Project, jobs: int) -> Answer:
    """The answer for a part, in a process that ends with it."""
    gc.disable()
    said = _as_said(answer_at_once(part, jobs))
    gc.freeze()  # perf: nothing is to be tidied up at the end
    return said


def _as_said(said: Answer) -> Answer:
    """An answer with no more of the sources than findings speak of."""
    shown = {finding.place.path for finding in said.result.findings}
    return said._replace(sources=tuple(source for source in said.sources if source.path in shown))


def _joined(answers: Sequence[tuple[Project, Answer]], parts: Sequence[Project]) -> Answer:
    """What all parts say."""
    findings: list[Finding] = []
    for part, said in answers:
        others = [other for other in parts if other is not part]
        findings += [finding for finding in said.result.findings if not _is_elsewhere(finding, others)]
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


def _is_elsewhere(finding: Finding, others: Iterable[Project]) -> bool:
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
