"""All files of a project to facts: here, or in worker processes that send back records of plain data."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..model.events import FailureEvent
from ..model.facts import ModuleFacts
from ..model.source import SourceFile
from ..parse.encoding import EncodedUnits
from ..parse.skeleton import Trees, read_module
from ..settings import Settings
from .names import formatted
from .names.modules import ModuleGraph
from .names.reach import ImportReach, import_aliases
from .records import Lines, Record, own_catalog, read_files, said
from .relevance import WordIndex
from .workers import answered, ask

if TYPE_CHECKING:  # perf: most runs are too small for workers
    from concurrent.futures import Executor

_CHUNK = 500_000
"""Bytes of source text that a worker is handed at once: enough to be worth the way, few enough to share evenly."""


class Reading:
    """A project that has been read: its facts, its words, and who can see whom."""

    def __init__(
        self,
        sources: Sequence[SourceFile],
        settings: Settings,
        workers: "Executor | None" = None,
        known: Mapping[str, Record] | None = None,
    ) -> None:
        self.sources = sources
        self.settings = settings
        self.catalog = own_catalog(settings)
        self.index = WordIndex(self.catalog)
        self.trees = Trees()
        self.facts: dict[str, ModuleFacts] = {}
        self.failures: list[FailureEvent] = []
        self.records: list[Record] = []
        """What was known or came from workers, for the next run."""
        if workers is None and known is None:
            for source in sources:
                self._read(source)
        else:
            self._take(_recorded(sources, settings, workers, known or {}))
        self._connect()

    def _read(self, source: SourceFile) -> None:
        try:
            facts = read_module(source, self.index, self.trees, with_tests=self.settings.tests)
            if facts.heads:
                self.index.take_imports(facts)
            self.facts[source.path] = facts
        except Exception as error:  # noqa: BLE001 - one file that breaks us must not take the others along
            self.failures.append(FailureEvent(source.path, 1, "the file", said(error)))

    def _take(self, records: Sequence[Record]) -> None:
        self.records = list(records)
        for source, record in zip(self.sources, records, strict=True):
            if record.failure:
                self.failures.append(FailureEvent(source.path, 1, "the file", record.failure))
                continue
            self.facts[source.path] = record.facts._replace(lines=Lines(source), units=EncodedUnits(record.units))
            self.index.adopt(source.path, record.words)

    def _connect(self) -> None:
        """What only all files together tell."""
        self.modules = ModuleGraph(path for path, facts in self.facts.items() if facts.heads)
        self.reach = ImportReach(self.facts, self.modules)
        self.aliases = import_aliases(self.facts)
        names = {name for facts in self.facts.values() for name in _named(facts)}
        self.index.finish(names.union(formatted.words(self.catalog), *self.aliases.values()), self.reach)


def _named(facts: ModuleFacts) -> Iterator[str]:
    """The names by which others may get hold of what a module has: functions, attributes, variables."""
    for head in facts.heads:
        yield head.name
        yield from head.assigns
    yield from facts.names


def _recorded(
    sources: Sequence[SourceFile], settings: Settings, workers: "Executor | None", known: Mapping[str, Record]
) -> list[Record]:
    """The records of all files: the known ones, and others made by workers or, where these fail, here."""
    chunks = list(_chunks([source for source in sources if source.path not in known]))
    asked = [None if workers is None else ask(workers, read_files, chunk, settings) for chunk in chunks]
    found = dict(known)
    for chunk, future in zip(chunks, asked, strict=True):
        for record in answered(future) or read_files(chunk, settings):
            found[record.facts.path] = record
    return [found[source.path] for source in sources]


def _chunks(sources: Sequence[SourceFile]) -> Iterator[list[SourceFile]]:
    """The files, in order, in portions of about the same size."""
    chunk: list[SourceFile] = []
    size = 0
    for source in sources:
        chunk.append(source)
        size += len(source.content)
        if size >= _CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
