"""The facts of large projects, kept in packs of many files each: what has not changed is not read again."""

from collections.abc import Iterable, Mapping

from ..project.records import Record
from ..settings import Settings
from .digests import digest_of, facts_key
from .facts import decode_facts, decode_sources, encode_facts, encode_sources
from .folder import Store

FACTS = ".facts"
SOURCES = ".sources"

_PACKS = 64
"""A file always goes into the same one of so many packs, which are written anew when one of their files changes."""


def known_facts(digests: Mapping[str, str], settings: Settings, store: Store) -> dict[str, Record]:
    """What is known of the files that have these contents."""
    found: dict[str, Record] = {}
    for number in range(_PACKS):
        for path, (digest, record) in decode_facts(store.get(_name(number, settings)) or b"").items():
            if digests.get(path) == digest and _pack_of(path) == number:
                found[path] = record
    return found


def known_pack(path: str, settings: Settings, store: Store) -> dict[str, tuple[str, Record]]:
    """What is known of a file and of those in the same pack, each with the digest of its content."""
    number = _pack_of(path)
    found = decode_facts(store.get(_name(number, settings)) or b"")
    return {other: row for other, row in found.items() if _pack_of(other) == number}


def known_source(path: str, settings: Settings, store: Store) -> bytes:
    """What a file held when it was last kept."""
    return decode_sources(store.get(_name(_pack_of(path), settings, SOURCES)) or b"").get(path, b"")


def keep_facts(
    records: Iterable[Record],
    known: Mapping[str, Record],
    contents: Mapping[str, bytes],
    digests: Mapping[str, str],
    settings: Settings,
    store: Store,
) -> None:
    """Keep what was read of all files, of which some was known, and the files themselves."""
    packs: dict[int, dict[str, tuple[str, Record]]] = {number: {} for number in range(_PACKS)}
    stale: set[int] = set()
    for record in records:
        path = record.facts.path
        number = _pack_of(path)
        packs[number][path] = (digests[path], record)
        if known.get(path) is not record:
            stale.add(number)
    for number in sorted(stale):
        store.put(_name(number, settings), encode_facts(packs[number].values()))
        sources = [(path, contents[path]) for path in packs[number] if path in contents]
        store.put(_name(number, settings, SOURCES), encode_sources(sources))
    names = {_name(number, settings, kind) for number in range(_PACKS) for kind in (FACTS, SOURCES)}
    for kind in (FACTS, SOURCES):
        store.drop([name for name in store.names(kind) if name not in names])


def _name(number: int, settings: Settings, kind: str = FACTS) -> str:
    return f"{facts_key(settings)[:16]}-{number}{kind}"


def _pack_of(path: str) -> int:
    return int(digest_of(path.encode("utf-8", "surrogatepass"))[:8], 16) % _PACKS
