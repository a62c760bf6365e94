"""What reading one file gives, as it crosses to another process or is kept: plain data, of which code is bytes."""

import json
from collections.abc import Sequence
from functools import lru_cache

from ..catalog.loader import Catalog, shipped
from ..model.facts import ModuleFacts
from ..model.source import SourceFile
from ..model.tuples import NamedTuple
from ..parse.encoding import encode_unit
from ..parse.skeleton import Trees, read_module
from ..settings import Settings
from .relevance import ModuleWords, WordIndex


class Record(NamedTuple):
    """What reading one file gives."""

    facts: ModuleFacts
    """Without lines, which the text has, and without units."""
    units: dict[int, bytes]
    words: ModuleWords
    failure: str = ""


class Read(NamedTuple):
    """A file that was read by itself: its facts, or why there are none, its words, and the trees that were kept."""

    facts: ModuleFacts
    failure: str
    words: ModuleWords
    trees: Trees


class Reader:
    """Reads single files of a project, each once, however many ask for it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._known: dict[tuple[str, bytes], Read] = {}

    def read(self, source: SourceFile) -> Read:
        """A file, read by itself."""
        key = (source.path, source.content)
        if key not in self._known:
            index, trees = WordIndex(own_catalog(self._settings)), Trees()
            facts, failure = read_file(source, index, trees, with_tests=self._settings.tests)
            self._known[key] = Read(facts, failure, index.told(source.path), trees)
        return self._known[key]

    def known(self, source: SourceFile) -> Read | None:
        """A file as it was read, if anybody asked for it."""
        return self._known.get((source.path, source.content))


@lru_cache(maxsize=1)
def own_catalog(settings: Settings) -> Catalog:
    """What is known of the world, with what a project's settings add."""
    return shipped().extended(
        persons=settings.persons,
        fields=settings.fields,
        consent_granted=settings.consent_granted,
        consent_refused=settings.consent_refused,
        sanitizers=settings.sanitizers,
        recipients=[(own.key, json.loads(own.table)) for own in settings.own_recipients],
    )


def read_files(sources: Sequence[SourceFile], settings: Settings) -> list[Record]:
    """Read some files in a worker."""
    index = _index(settings)
    records = []
    for source in sources:
        facts, failure = read_file(source, index, Trees(room=0), with_tests=settings.tests)
        records.append(record_of(facts, index, failure))
        index.forget(source.path)
    return records


@lru_cache(maxsize=1)
def _index(settings: Settings) -> WordIndex:
    """What a worker knows of words from one portion to the next."""
    return WordIndex(own_catalog(settings))


def read_file(source: SourceFile, index: WordIndex, trees: Trees, *, with_tests: bool) -> tuple[ModuleFacts, str]:
    """The facts of one file, with its words taken in; or why there are none."""
    try:
        facts = read_module(source, index, trees, with_tests=with_tests)
        if facts.heads:
            index.take_imports(facts)
        return facts, ""
    except Exception as error:  # noqa: BLE001 - one file that breaks us must not take the others along
        index.forget(source.path)
        return ModuleFacts(source.path, (), {}, (), False, None), f"{type(error).__name__}: {error}"


def record_of(facts: ModuleFacts, index: WordIndex, failure: str) -> Record:
    """What was read last, as a record."""
    units = {number: encode_unit(unit) for number, unit in facts.units.items()}
    return Record(facts._replace(lines=(), units={}), units, index.told(facts.path), failure)
