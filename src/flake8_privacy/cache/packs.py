"""The facts of large projects, kept in packs of many files each: what has not changed is not read again."""

from collections.abc import Iterable, Mapping

from ..project.records import Record
from ..settings import Settings
from .digests import digest_of, facts_key
from .facts import decode_facts, encode_facts
from .folder import Store

FACTS = ".facts"

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


def keep_facts(
    records: Iterable[Record], known: Mapping[str, Record], digests: Mapping[str, str], settings: Settings, store: Store
) -> None:
    """Keep what was read of all files, of which some was known."""
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
    names = {_name(number, settings) for number in range(_PACKS)}
    store.drop([name for name in store.names(FACTS) if name not in names])


def _name(number: int, settings: Settings) -> str:
    return f"{facts_key(settings)[:16]}-{number}{FACTS}"


def _pack_of(path: str) -> int:
    return int(digest_of(path.encode("utf-8", "surrogatepass"))[:8], 16) % _PACKS
