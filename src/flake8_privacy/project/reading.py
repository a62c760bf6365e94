"""All files of a project to facts: here, or in worker processes that send back records of plain data."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from ..model.events import FailureEvent
from ..model.facts import ModuleFacts
from ..model.source import Source, SourceFile, UnreadFile, is_template
from ..parse.decode import Lines
from ..parse.skeleton import Trees
from ..settings import Settings
from .codes import LARGE, Codes
from .names import formatted
from .names.modules import ModuleGraph
from .names.reach import ImportReach, import_aliases
from .records import Reader, Record, own_catalog, read_file, read_files, record_of
from .relevance import WordIndex
from .templates import Templates
from .workers import Asked, Workers, answered, ask

_PORTION = 20_000
"""Bytes of source text that a worker is handed at once: enough to be worth the way, few enough to share evenly."""


_KEPT_MEMORY = 30_000_000
"""Bytes below which the C library grows the limit of what it keeps, at the most, by what is freed."""


class Reading:
    """A project that has been read: its facts, its words, and who can see whom."""

    def __init__(
        self,
        sources: Sequence[Source],
        settings: Settings,
        workers: Workers | None = None,
        known: Mapping[str, Record] | None = None,
        reader: Reader | None = None,
    ) -> None:
        python = [source for source in sources if not (isinstance(source, UnreadFile) or is_template(source.path))]
        self.sources: Sequence[SourceFile] = python
        self.templates = Templates(source for source in sources if is_template(source.path))
        self.settings = settings
        self.catalog = own_catalog(settings)
        self.index = WordIndex(self.catalog)
        size = sum(len(source.content) for source in python)
        self.trees = Trees() if size <= LARGE else Trees(room=0)  # there would hardly be room for all
        self.codes = Codes(size)
        self.facts: dict[str, ModuleFacts] = {}
        self.failures: list[FailureEvent] = []
        self.records: list[Record] = []
        """What was read of each file, where that is to be known by the next run."""
        self._is_recorded = known is not None
        self._reader = reader
        self._take(known or {}, workers)
        self._connect()

    def _take(self, known: Mapping[str, Record], workers: Workers | None) -> None:
        """Take in all files: those that are known, those that workers bring, and the others, read here."""
        for source in self.sources:
            if source.path in known:
                self._adopt(source, known[source.path])
        unknown = [source for source in self.sources if source.path not in known]
        # perf: whoever has freed a large piece of memory keeps smaller ones, as of a file's tree, for what comes next.
        bytes(_KEPT_MEMORY)
        # perf: large files are first, so that all are through at about the same time.
        portions = _portions(sorted(unknown, key=lambda source: len(source.content) < _PORTION))
        asked = [(portion, ask(workers, read_files, portion, self.settings)) for portion in portions]
        elsewhere: list[tuple[list[SourceFile], Asked[list[Record]]]] = []
        for portion, asked_for in asked:
            if asked_for is None or asked_for.cancel():
                self._read_all(portion)
            else:
                elsewhere.append((portion, asked_for))
        for portion, future in elsewhere:
            brought = answered(future)
            if brought is None:
                self._read_all(portion)
            else:
                for source, record in zip(portion, brought, strict=True):
                    self._adopt(source, record)
        paths = [source.path for source in self.sources]
        self.facts = {path: self.facts[path] for path in paths if path in self.facts}
        self.failures.sort(key=lambda failure: failure.path)
        self.records.sort(key=lambda record: record.facts.path)

    def _read_all(self, sources: Iterable[SourceFile]) -> None:
        for source in sources:
            self._read(source)

    def _read(self, source: SourceFile) -> None:
        read = None if self._reader is None else self._reader.known(source)
        if read is not None:
            self.index.adopt(source.path, read.words)
            self.trees.join(read.trees)
            self._keep_here(read.facts, read.failure)
            return
        facts, failure = read_file(source, self.index, self.trees, with_tests=self.settings.tests)
        if self._is_recorded:
            with suppress(RecursionError):  # what is nested too deeply to be written is read again by the next run
                record = record_of(facts, self.index, failure)
                self.records.append(record)
                self.codes.adopt(source.path, record.units)
        self._keep_here(facts, failure)

    def _keep_here(self, facts: ModuleFacts, failure: str) -> None:
        self.codes.take(facts.path, facts.units)
        self._keep(facts._replace(units={}), failure)

    def _adopt(self, source: SourceFile, record: Record) -> None:
        if self._is_recorded:
            self.records.append(record)
        self.index.adopt(source.path, record.words)
        self.codes.adopt(source.path, record.units)
        self._keep(record.facts._replace(lines=Lines(source)), record.failure)

    def _keep(self, facts: ModuleFacts, failure: str) -> None:
        if failure:
            self.failures.append(FailureEvent(facts.path, 1, "the file", failure))
        else:
            self.facts[facts.path] = facts

    def _connect(self) -> None:
        """What only all files together tell."""
        self.modules = ModuleGraph(path for path, facts in self.facts.items() if facts.heads)
        self.reach = ImportReach(self.facts, self.modules)
        self.aliases = import_aliases(self.facts)
        names = {name for facts in self.facts.values() for name in names_of(facts)}
        heads = ((path, head) for path, facts in self.facts.items() for head in facts.heads)
        bodies = [(path, head.index) for path, head in heads if head.kind == "class"]
        catalog = self.catalog
        shown = formatted.words(catalog) | formatted.MAILS
        asked = (shown, catalog.control.asked, catalog.collecting.asked, self.index.declare(bodies))
        self.index.finish(names.union(*asked, *self.aliases.values()), self.reach)


def names_of(facts: ModuleFacts) -> Iterator[str]:
    """The names by which others may get hold of what a module has: functions, attributes, variables."""
    for head in facts.heads:
        yield head.name
        yield from head.assigns
    yield from facts.names


def _portions(sources: Sequence[SourceFile]) -> Iterator[list[SourceFile]]:
    """The files, in order, in portions of about the same size."""
    portion: list[SourceFile] = []
    size = 0
    for source in sources:
        portion.append(source)
        size += len(source.content)
        if size >= _PORTION:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion
