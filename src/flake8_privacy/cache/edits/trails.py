"""Trails as bytes: a line of JSON, then numbers. Nothing of it is believed unchecked."""

from array import array
from collections.abc import Container, Mapping, Sequence
from itertools import accumulate, pairwise
from json import dumps, loads
from sys import byteorder
from typing import Any

from ...checking import Drafted
from ...model.findings import CONFIDENCES, SEVERITIES, DataField
from ...model.tuples import NamedTuple
from ...model.values import FunctionKey, Site
from ...project.redo.trail import Asked, Made, Senders, Spreading, Trail, Words
from ...rules.base import Draft
from ..record import BROKEN, CODE, RULE, matching, number_of, rows_of, text_of

Contents = Mapping[str, str]


class Kept(NamedTuple):
    """What is kept of a run: the digests of what it read, its trail, and what the rules said before places and ids."""

    digests: Contents
    trail: Trail
    drafted: Sequence[Drafted]


def encode_trail(kept: Kept) -> bytes:
    """Write what is kept of a run."""
    trail = kept.trail
    places = {path: number for number, path in enumerate(trail.paths)}
    asked, spreading, made = trail.asked, trail.spreading, trail.made
    head = (
        list(kept.digests.items()),
        trail.paths,
        [last - first for first, last in pairwise(trail.starts)],
        [[places[path] for path in trail.imports[each] if path in places] for each in trail.paths],
        b" ".join(trail.words.names).decode("utf-8", "surrogatepass"),
        (
            [(root, [places[path] for path in paths]) for root, paths in trail.senders.importers.items()],
            sorted(places[path] for path in trail.senders.http),
            sorted(trail.senders.makers),
        ),
        (
            sorted(asked.words),
            sorted(asked.deciding),
            sorted(asked.channels),
            sorted(asked.material),
            sorted(asked.immaterial),
            sorted(asked.implementations),
            sorted(asked.code),
            sorted(asked.callers),
            [(number, sorted(names)) for number, names in sorted(asked.missed.items())],
            sorted(places[path] for path in asked.starred),
        ),
        (
            sorted(spreading.asked),
            sorted(spreading.waited),
            sorted(spreading.kept),
            sorted(spreading.shown),
            *(
                sorted((places[path], name) for path, name in each)
                for each in (spreading.waiting, spreading.sought, spreading.wrappers)
            ),
        ),
        (
            made.units,
            made.rests,
            made.full_rests,
            made.asks,
            sorted(made.project),
            sorted(made.full),
            sorted(made.loud),
            sorted(made.delicate.items()),
            made.tangles,
        ),
        (trail.addresses, trail.bounds, trail.unseen, sorted(trail.explained), trail.hosts, trail.meets_advertisers),
        [(each.code, each.rule, each.draft, each.unit) for each in kept.drafted],
    )  # fmt: skip
    blobs = (_bytes("I", trail.masks), _bytes("I", trail.words.ends), _bytes("I", trail.words.holders))
    sizes = [len(blob) for blob in blobs]
    return b"\n".join((dumps((*head, sizes), separators=(",", ":")).encode(), b"".join(blobs)))


def _bytes(kind: str, numbers: Sequence[int]) -> bytes:
    found = array(kind, numbers)
    if byteorder == "big":
        found.byteswap()
    return found.tobytes()


def decode_trail(data: bytes) -> Kept | None:
    """Read what is kept of a run; None if anything in it is not as we write it."""
    try:
        return _kept(data)
    except BROKEN:
        return None


def _kept(data: bytes) -> Kept:
    head, _, blob = data.partition(b"\n")
    digests, paths, counts, imports, names, senders, asked, spreading, made, rest, drafted, sizes = loads(head)
    digests = {text_of(path): text_of(digest) for path, digest in rows_of(digests)}
    paths = list(map(text_of, rows_of(paths)))
    starts = [0, *accumulate(map(number_of, rows_of(counts)))]
    reader = _Reader(digests, paths, starts)
    masks, ends, holders = _arrays(blob, sizes)
    words = Words([name.encode("utf-8", "surrogatepass") for name in text_of(names).split(" ")], ends, holders)
    if not len(paths) == len(starts) - 1 == len(imports) or not len(masks) == starts[-1] or paths != sorted(set(paths)):
        raise ValueError
    if len(words.names) != len(ends) or list(ends) != sorted(ends) or max(ends, default=0) != len(holders):
        raise ValueError
    if max(holders, default=0) >= starts[-1] or not digests.keys() >= set(paths):
        raise ValueError
    importers, http, makers = senders
    trail = Trail(
        paths,
        starts,
        masks,
        {path: reader.paths_of(row) for path, row in zip(paths, imports, strict=True)},
        words,
        Senders(
            {text_of(root): reader.paths_of(row) for root, row in rows_of(importers)},
            frozenset(reader.paths_of(http)),
            reader.units(makers),
        ),
        reader.asked(*asked),
        reader.spreading(*spreading),
        reader.made(*made),
        *reader.rest(*rest),
    )
    return Kept(digests, trail, [reader.drafted(row) for row in rows_of(drafted)])


def _arrays(blob: bytes, sizes: Any) -> tuple[Any, Any, Any]:
    found = []
    position = 0
    for kind, size in zip("III", map(number_of, rows_of(sizes)), strict=True):
        numbers = array(kind)
        numbers.frombytes(blob[position : position + size])
        if byteorder == "big":
            numbers.byteswap()
        found.append(numbers)
        position += size
    if position != len(blob):
        raise ValueError
    return found[0], found[1], found[2]


class _Reader:
    """Checks and reads what speaks of the files and units of a project."""

    def __init__(self, files: Container[str], paths: Sequence[str], starts: Sequence[int]) -> None:
        self._files = files
        self._paths = paths
        self._counts = {path: last - first for path, (first, last) in zip(paths, pairwise(starts), strict=True)}
        self._end = starts[-1]

    def path(self, value: Any) -> str:
        return self._paths[number_of(value)]

    def paths_of(self, value: Any) -> list[str]:
        return [self._paths[number] for number in _numbers(value)]

    def numbers(self, value: Any) -> list[int]:
        found = _numbers(value)
        if max(found, default=0) >= self._end:
            raise ValueError
        return found

    def units(self, value: Any) -> frozenset[int]:
        return frozenset(self.numbers(value))

    def asked(
        self,
        words: Any,
        deciding: Any,
        channels: Any,
        material: Any,
        immaterial: Any,
        implementations: Any,
        code: Any,
        callers: Any,
        missed: Any,
        starred: Any,
    ) -> Asked:
        return Asked(
            words=_texts(words),
            deciding=_texts(deciding),
            channels=_texts(channels),
            missed={self.numbers([unit])[0]: _texts(names) for unit, names in rows_of(missed)},
            starred=frozenset(self.paths_of(starred)),
            material=_texts(material),
            immaterial=_texts(immaterial),
            implementations=_texts(implementations),
            code=self.units(code),
            callers=frozenset((self.numbers([unit])[0], number_of(nested)) for unit, nested in rows_of(callers)),
        )

    def spreading(
        self, asked: Any, waited: Any, kept: Any, shown: Any, waiting: Any, sought: Any, wrappers: Any
    ) -> Spreading:
        return Spreading(
            asked=self.units(asked),
            waiting=self._named(waiting),
            waited=_texts(waited),
            kept=_texts(kept),
            shown=_texts(shown),
            sought=self._named(sought),
            wrappers=self._named(wrappers),
        )

    def _named(self, value: Any) -> frozenset[tuple[str, str]]:
        return frozenset((self.path(path), text_of(name)) for path, name in rows_of(value))

    def made(
        self,
        units: Any,
        rests: Any,
        full_rests: Any,
        asks: Any,
        project: Any,
        full: Any,
        loud: Any,
        delicate: Any,
        tangles: Any,
    ) -> Made:
        units = self.numbers(units)
        rows = [[self.numbers(row) for row in rows_of(each)] for each in (rests, full_rests, asks)]
        if {len(units)} != {len(each) for each in rows}:
            raise ValueError
        digests = {self.numbers([unit])[0]: text_of(digest) for unit, digest in rows_of(delicate)}
        return Made(
            units=units,
            rests=rows[0],
            full_rests=rows[1],
            asks=rows[2],
            project=self.units(project),
            full=self.units(full),
            loud=self.units(loud),
            delicate=digests,
            tangles=[self._tangle(row) for row in rows_of(tangles)],
        )

    def _tangle(self, row: Any) -> list[tuple[int, bool]]:
        found = [(number, is_full) for number, is_full in rows_of(row)]
        if not {type(is_full) for _, is_full in found} <= {bool}:
            raise ValueError
        self.numbers([number for number, _ in found])
        return found

    def rest(self, addresses: Any, bounds: Any, unseen: Any, explained: Any, hosts: Any, meets: Any) -> tuple[Any, ...]:
        if type(meets) is not bool:
            raise ValueError
        return (
            [(self.site(site), text_of(url)) for site, url in rows_of(addresses)],
            [(self.numbers([unit])[0], self.site(site), text_of(reason)) for unit, site, reason in rows_of(bounds)],
            [
                (self.numbers([unit])[0], self.site(site), text_of(callee), text_of(name))
                for unit, site, callee, name in rows_of(unseen)
            ],
            frozenset(map(self.site, rows_of(explained))),
            tuple(map(text_of, rows_of(hosts))),
            meets,
        )

    def site(self, value: Any) -> Site:
        path, line, column, end_line, end_column = value
        if text_of(path) not in self._files:
            raise ValueError
        return (path, number_of(line), number_of(column), number_of(end_line), number_of(end_column))

    def drafted(self, row: Any) -> Drafted:
        code, rule, draft, unit = row
        site, severity, confidence, message, fields, recipient, purpose, steps, qualname, subject = draft
        if severity not in SEVERITIES or confidence not in CONFIDENCES:
            raise ValueError
        found = Draft(
            self.site(site),
            severity,
            confidence,
            text_of(message),
            tuple(DataField(text_of(category), text_of(name)) for category, name in map(rows_of, rows_of(fields))),
            None if recipient is None else text_of(recipient),
            None if purpose is None else text_of(purpose),
            tuple((self.site(place), text_of(note)) for place, note in rows_of(steps)),
            text_of(qualname),
            text_of(subject),
        )
        return Drafted(matching(code, CODE), matching(rule, RULE), found, None if unit is None else self._key(unit))

    def _key(self, unit: Any) -> FunctionKey:
        path, number, nested = unit
        if type(number) is not int or not -1 <= number < self._counts.get(text_of(path), 0) or nested != 0:
            raise ValueError
        return (path, number, 0)


def _numbers(value: Any) -> list[int]:
    """Numbers such as those of units, all at once."""
    found = rows_of(value)
    if not set(map(type, found)) <= {int} or min(found, default=0) < 0:
        raise ValueError
    return found


def _texts(value: Any) -> frozenset[str]:
    return frozenset(map(text_of, rows_of(value)))
