"""What can be said of a buffer in a large project at once: by the buffer, what it imports, and the last record."""

from collections.abc import Iterator

from ..checking import check_project
from ..model.source import SourceFile, is_template
from ..project.files.beside import imported_names
from ..project.files.discovery import ListedFile, Project, relative_path
from ..project.files.reading import complaints, read_files, size_of
from ..project.files.walking import Problem
from ..project.names.modules import ModuleGraph
from ..project.records import Reader
from ..project.vocabulary import verified
from .answering import Answer
from .folder import Store
from .record import RECORD, decode_ids

MOST_BYTES = 60000
"""So much of the project is read beside the buffer, the nearest modules first."""

DECIDED_BY_OTHERS = frozenset(
    {"PRV201", "PRV202", "PRV203", "PRV205", "PRV207", "PRV303", "PRV501", "PRV504", "PRV505", "PRV702"}
)
"""Whether these hold depends on whoever calls the code, reads its fields or offers another way, and so on all files."""

_NOTE = "only this file and the nearest that it imports were analysed; check the project for the rest"


def near_answer(project: Project, store: Store, reader: Reader) -> Answer:
    """Say of a buffer what it and the modules that it imports show.

    Data is followed from the buffer down into what it calls, which needs no callers. What is decided by others is
    said only if the last whole analysis said the same, by its id, which moved lines do not change.
    """
    buffers = [file for file in project.files if file.buffer is not None]
    reading = read_files((*buffers, *_imported(project, buffers)))
    sources = tuple(source._replace(reported=number < len(buffers)) for number, source in enumerate(reading.sources))
    settings = verified(project.settings, project.settings_file)
    templates = read_files(file for file in project.files if is_template(file.path)).templates
    result = check_project((*sources, *templates), settings, reader=reader)
    known = _ids_of_last_record(store)
    findings = tuple(
        finding for finding in result.findings if finding.code not in DECIDED_BY_OTHERS or finding.id in known
    )
    problems, notes = complaints(reading.failures, project.cwd)
    notes += tuple(Problem(relative_path(file.full, project.cwd), _NOTE) for file in buffers)
    return Answer(result._replace(findings=findings), sources, problems, notes)


def _ids_of_last_record(store: Store) -> frozenset[str]:
    last = store.names(RECORD)[:1]
    data = store.get(last[0]) if last else None
    return frozenset() if data is None else decode_ids(data)


def _imported(project: Project, buffers: list[ListedFile]) -> Iterator[ListedFile]:
    """Yield the modules that buffers import, then those that these import, as many as are soon analysed."""
    files = {file.path: file for file in project.files if not is_template(file.path)}
    modules = ModuleGraph(files)
    seen = {file.path for file in buffers}
    todo = list(buffers)
    room = MOST_BYTES
    while todo:
        reading = read_files(todo)
        todo = []
        for source in reading.sources:
            for path in _imports(source, modules):
                if path in seen:
                    continue
                seen.add(path)
                size = size_of(files[path])
                if size <= room:
                    room -= size
                    todo.append(files[path])
                    yield files[path]


def _imports(source: SourceFile, modules: ModuleGraph) -> Iterator[str]:
    package = source.path.split("/")[:-1]
    for name in imported_names(source.content, package):
        path = modules.find(source.path, ".".join(name), 0)
        if path is not None:
            yield path
