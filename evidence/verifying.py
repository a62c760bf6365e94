"""Compares the entries of one third party with its packages: what stands where, and what does not fit."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from evidence.fitting import absent, conflicts, parameters
from evidence.modules import Library
from evidence.packages import Release, folder_of
from evidence.parameters import Written, written
from evidence.records import Entry, Record, Seen, Unseen, told
from evidence.resolving import Resolver
from evidence.things import Dynamic, Foreign, Place, Thing
from flake8_privacy.catalog.entries import expand

ANY = "*args, **kwargs"
"""The signature of an entry that says nothing of parameters."""
TABLES = ("sink", "client", "builder", "switch")
_SHOWN = 400


class Package(NamedTuple):
    """One unpacked release of a third party."""

    release: Release
    beside: list[Release]
    resolver: Resolver

    def has(self, name: str) -> bool:
        """Whether a name is one of this package, which may have several roots."""
        return self.resolver.is_own(name)

    def part_of(self, place: Place) -> str:
        """The other release in which a line stands, if it is not this one."""
        return next((str(each) for each in self.beside if folder_of(each) == place.module.folder), "")


class Verdict(NamedTuple):
    """What became of one third party."""

    record: Record
    mistakes: list[str]


def releases_of(values: Mapping[str, Any]) -> Iterator[Release]:
    """The releases that a file names, each once; not those that no index has."""
    published = [package for package in values.get("package", ()) if package.get("published", True)]
    named = [Release(package["distribution"], version) for package in published for version in package["versions"]]
    yield from dict.fromkeys(named)


def is_unpublished(name: str, values: Mapping[str, Any]) -> bool:
    """Whether a name is one of a package that no index has."""
    roots = [package["root"] for package in values.get("package", ()) if not package.get("published", True)]
    return any(name.startswith(f"{root}.") for root in roots)


def package_of(release: Release, releases: Iterable[Release]) -> Package:
    """A release, with the other distributions of its file, of which it may be made: the last version of each."""
    last = {each.distribution: each for each in releases if each.distribution != release.distribution}
    library = Library(folder_of(release), [folder_of(each) for each in last.values()])
    return Package(release, list(last.values()), Resolver(library))


def verify(key: str, values: Mapping[str, Any]) -> Verdict:
    """Look up every callable of a file in every release that it names."""
    releases = list(releases_of(values))
    packages = [package_of(each, releases) for each in releases]
    mistakes: list[str] = []
    fitting: set[tuple[str, Release]] = set()
    entries = []
    for table in TABLES:
        for number, row in enumerate(values.get(table, ()), 1):
            place = f"{key}: [[{table}]] no. {number}"
            entry = Entry(table, row["names"], row.get("signature", ANY if table == "builder" else ""), [], [])
            for name in (name for pattern in row["names"] for name in expand(pattern)):
                if is_unpublished(name, values):
                    continue
                mistakes += [f"{place}: {mistake}" for mistake in _look_up(name, entry, packages, fitting)]
            entries.append(merged(entry))
            mistakes += [f"{place}: {mistake}" for mistake in _marking(entry, row)]
    record = Record([str(package.release) for package in packages], entries)
    mistakes += [f"{key}: {mistake}" for mistake in _coverage(record, packages, fitting)]
    return Verdict(record, mistakes)


def _look_up(name: str, entry: Entry, packages: Iterable[Package], fitting: set[tuple[str, Release]]) -> Iterator[str]:
    """Add to an entry what is seen of one of its names; yield what is wrong where nothing fits."""
    troubles: list[str] = []
    ways: list[tuple[Package, Written]] = []
    found = False
    for package in packages:
        if not package.has(name):
            continue
        if entry.table == "switch":
            places = package.resolver.bound_at(name)
            entry.seen.extend([_seen(name, package, places[0])] if places else [])
            found = found or bool(places)
            troubles += [] if places else [f"{package.release} has no {name}"]
            continue
        things, missing = package.resolver.resolve(name)
        best = _best(things, package.resolver, entry.signature)
        if missing:
            troubles.append(f"{package.release} has no {missing}")
        elif best is None:
            found = True
            entry.unseen.append(_unseen(name, package, things[0]))
        elif wrong := conflicts(entry.signature, best.text):
            troubles.append(f"{package.release} {best.place} has ({best.text[:_SHOWN]}): {'; '.join(wrong)}")
        else:
            ways.append((package, best))
            fitting.add((name, package.release))
    if ways:
        yield from _note(name, entry, ways)
    elif not found:
        yield f"{name}: {' | '.join(troubles) or 'none of its packages has this root'}"


def _best(things: Iterable[Thing], resolver: Resolver, entry: str) -> Written | None:
    """Of the ways in which a callable is written, the one that an entry fits best."""
    ways = [way for thing in things for way in written(thing, resolver)]
    return min(ways, key=lambda way: _distance(entry, way), default=None)


def _distance(entry: str, way: Written) -> tuple[int, int]:
    return len(conflicts(entry, way.text)), len(absent(entry, way.text, way.keywords))


def _note(name: str, entry: Entry, ways: list[tuple[Package, Written]]) -> Iterator[str]:
    """Add what was seen; what no release names is open where stars take it, else it is wrong."""
    nowhere = set.intersection(*(set(absent(entry.signature, way.text, way.keywords)) for _, way in ways))
    opening = [(package, way.rest) for package, way in ways if way.rest]
    if nowhere and not opening:
        package, way = ways[-1]
        yield f"{name}: {package.release} {way.place} has ({way.text[:_SHOWN]}), and no {', '.join(sorted(nowhere))}"
    if nowhere and opening:
        for package, place in opening:
            entry.unseen.append(_unseen(name, package, Dynamic(place, f"takes any: {', '.join(sorted(nowhere))}")))
        return
    wanted = parameters(entry.signature)
    for package, way in ways:
        real = parameters(way.text)
        open_names = [each for each in (*wanted.positional, *wanted.keyword_only) if each in way.keywords]
        taken = {*real.positional, *real.keyword_only}
        keywords = {each: str(way.keywords[each]) for each in open_names if each not in taken}
        seen = _seen(name, package, way.place)
        entry.seen.append(seen._replace(parameters=way.text, keywords=keywords))


def _seen(name: str, package: Package, place: Place) -> Seen:
    return Seen([name], str(package.release), package.part_of(place), place.module.file, place.line, "", {})


def _unseen(name: str, package: Package, thing: Thing) -> Unseen:
    """Evidence that only a run can tell what a name is."""
    match thing:
        case Dynamic():
            why, place = thing.why, thing.place
        case Foreign():
            why, place = thing.name, thing.place
        case _:
            return Unseen([name], str(package.release), "", "", 0, "", "no callable")
    return Unseen(
        [name], str(package.release), package.part_of(place), place.module.file, place.line, place.code[:160], why
    )


def merged(entry: Entry) -> Entry:
    """An entry in which names that stand at one place are together."""
    seen: dict[object, Seen] = {}
    for each in entry.seen:
        at: tuple[object, ...] = (each.release, each.file, each.line)
        seen.setdefault(at, each._replace(names=[])).names.extend(each.names)
    known = {name for each in entry.seen for name in each.names}
    unseen: dict[object, Unseen] = {}
    for other in entry.unseen:
        names = [name for name in other.names if name not in known]
        if names:
            at = (other.release, other.file, other.line, other.why)
            unseen.setdefault(at, other._replace(names=[])).names.extend(names)
    return entry._replace(seen=list(seen.values()), unseen=list(unseen.values()))


def _marking(entry: Entry, row: Mapping[str, Any]) -> Iterator[str]:
    """What is dynamic must be marked, and nothing else."""
    unseen = merged(entry).unseen
    if unseen and not row.get("dynamic"):
        first = unseen[0]
        where = f"{first.release} {first.file}:{first.line}: {first.code}"
        yield f'{first.names[0]} cannot be verified ({first.why}), {where}: mend the entry, or say why: dynamic = "…"'
    elif row.get("dynamic") and not unseen:
        yield "all of it was verified: it needs no dynamic"


def _coverage(record: Record, packages: Iterable[Package], fitting: set[tuple[str, Release]]) -> Iterator[str]:
    """Every release is there for something, and what it has of a callable fits one of its entries."""
    seen = {release for entry in record.entries for _, release in told(entry)}
    yield from (f"{release}: nothing of it was seen" for release in record.releases if release not in seen)
    done = set(fitting)
    for entry in (each for each in record.entries if each.table != "switch"):
        for name in (name for pattern in entry.names for name in expand(pattern)):
            for package in (each for each in packages if (name, each.release) not in done and each.has(name)):
                best = _best(package.resolver.resolve(name)[0], package.resolver, entry.signature)
                if best is not None and conflicts(entry.signature, best.text):
                    done.add((name, package.release))
                    wrong = "; ".join(conflicts(entry.signature, best.text))
                    yield f"{name}: {package.release} {best.place} has ({best.text[:_SHOWN]}), no entry fits: {wrong}"
