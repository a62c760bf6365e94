"""All files of a project to facts: here, or in worker processes that send back records of plain data."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, overload

from ..catalog.loader import Catalog, shipped
from ..model.events import FailureEvent
from ..model.facts import ModuleFacts
from ..model.source import SourceFile
from ..parse.decode import Undecodable, decode
from ..parse.encoding import EncodedUnits, encode_unit
from ..parse.skeleton import Trees, read_module
from ..settings import Settings
from .names import formatted
from .names.modules import ModuleGraph
from .names.reach import ImportReach, import_aliases
from .relevance import ModuleWords, WordIndex
from .workers import answered, ask

if TYPE_CHECKING:  # perf: most runs are too small for workers
    from concurrent.futures import Executor

_CHUNK = 500_000
"""Bytes of source text that a worker is handed at once: enough to be worth the way, few enough to share evenly."""


class Record(NamedTuple):
    """What reading one file gives, as it crosses from one process to another."""

    facts: ModuleFacts
    """Without lines, which the text has, and without units."""
    units: dict[int, bytes]
    words: ModuleWords
    failure: str = ""


class Reading:
    """A project that has been read: its facts, its words, and who can see whom."""

    def __init__(self, sources: Sequence[SourceFile], settings: Settings, workers: "Executor | None" = None) -> None:
        self.sources = sources
        self.settings = settings
        self.catalog = own_catalog(settings)
        self.index = WordIndex(self.catalog)
        self.trees = Trees()
        self.facts: dict[str, ModuleFacts] = {}
        self.failures: list[FailureEvent] = []
        self.records: list[Record] = []
        """What workers sent, for those that go on from it."""
        if workers is None:
            for source in sources:
                self._read(source)
        else:
            self._take(_read_apart(sources, settings, workers))
        self._connect()

    @classmethod
    def of_records(cls, sources: Sequence[SourceFile], settings: Settings, records: Sequence[Record]) -> "Reading":
        """The reading that another process has done."""
        reading = cls((), settings)
        reading.sources = sources
        reading._take(records)
        reading._connect()
        return reading

    def _read(self, source: SourceFile) -> None:
        try:
            facts = read_module(source, self.index, self.trees, with_tests=self.settings.tests)
            if facts.heads:
                self.index.take_imports(facts)
            self.facts[source.path] = facts
        except Exception as error:  # noqa: BLE001 - one file that breaks us must not take the others along
            self.failures.append(FailureEvent(source.path, 1, "the file", _said(error)))

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


def own_catalog(settings: Settings) -> Catalog:
    """What is known of the world, with what a project's settings add."""
    return shipped().extended(
        persons=settings.persons,
        fields=settings.fields,
        consent_granted=settings.consent_granted,
        consent_refused=settings.consent_refused,
        sanitizers=settings.sanitizers,
    )


def _named(facts: ModuleFacts) -> Iterator[str]:
    """The names by which others may get hold of what a module has: functions, attributes, variables."""
    for head in facts.heads:
        yield head.name
        yield from head.assigns
    yield from facts.names


class Lines(Sequence[str]):
    """The lines of a file, decoded when the first of them is asked for."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._lines: list[str] | None = None

    def _all(self) -> list[str]:
        if self._lines is None:
            try:
                self._lines = decode(self._source.content).split("\n")
            except Undecodable:
                self._lines = []
        return self._lines

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        return self._all()[index]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def _read_apart(sources: Sequence[SourceFile], settings: Settings, workers: "Executor") -> list[Record]:
    """The records of all files, made by workers; what one of them fails to bring is made here."""
    chunks = list(_chunks(sources))
    asked = [ask(workers, read_files, chunk, settings) for chunk in chunks]
    return [
        record
        for chunk, future in zip(chunks, asked, strict=True)
        for record in answered(future) or read_files(chunk, settings)
    ]


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


def read_files(sources: Sequence[SourceFile], settings: Settings) -> list[Record]:
    """Read some files in a worker."""
    index = _index(settings)
    return [_record(source, index, with_tests=settings.tests) for source in sources]


@lru_cache(maxsize=1)
def _index(settings: Settings) -> WordIndex:
    """What a worker knows of words from one portion to the next."""
    return WordIndex(own_catalog(settings))


def _record(source: SourceFile, index: WordIndex, *, with_tests: bool) -> Record:
    try:
        facts = read_module(source, index, Trees(room=0), with_tests=with_tests)
        if facts.heads:
            index.take_imports(facts)
        words = index.told(source.path)
        units = {number: encode_unit(unit) for number, unit in facts.units.items()}
        return Record(facts._replace(lines=(), units={}), units, words)
    except Exception as error:  # noqa: BLE001 - one file that breaks us must not take the others along
        index.told(source.path)
        return Record(ModuleFacts(source.path, (), {}, (), False, None), {}, ModuleWords((), (), ()), _said(error))


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
