"""Compares the evidence of a third party with its file, without the packages."""

from collections.abc import Iterator, Mapping
from typing import Any

from evidence.fitting import absent, conflicts
from evidence.records import Entry, Record, told
from evidence.verifying import ANY, TABLES, is_unpublished, releases_of
from flake8_privacy.catalog.entries import expand


def stale(values: Mapping[str, Any], record: Record) -> Iterator[str]:
    """What in a record is no evidence of what the file says."""
    releases = [str(release) for release in releases_of(values)]
    if record.releases != releases:
        yield f"releases are {', '.join(releases)}, not {', '.join(record.releases)}"
    rows = [(table, row) for table in TABLES for row in values.get(table, ())]
    written = [(table, row["names"], row.get("signature", ANY if table == "builder" else "")) for table, row in rows]
    if [(entry.table, entry.names, entry.signature) for entry in record.entries] != written:
        yield "names or signatures are others"
        return
    for entry, (_, row) in zip(record.entries, rows, strict=True):
        yield from _unproven(entry, row, values)
    seen = {release for entry in record.entries for _, release in told(entry)}
    yield from (f"{release} is evidence of nothing" for release in releases if release not in seen)


def _unproven(entry: Entry, row: Mapping[str, Any], values: Mapping[str, Any]) -> Iterator[str]:
    """What of an entry its own evidence does not show."""
    names = {name for pattern in entry.names for name in expand(pattern) if not is_unpublished(name, values)}
    proven = {name for name, _ in told(entry)}
    yield from (f"no evidence of {name}" for name in sorted(names - proven))
    yield from (f"evidence of {name}, which is no name" for name in sorted(proven - names))
    if bool(row.get("dynamic")) != bool(entry.unseen):
        yield f"{entry.names[0]} is {'not ' if entry.unseen else ''}marked as dynamic"
    nowhere: dict[str, set[str]] = {}
    for seen in entry.seen:
        yield from (f"{name}: {wrong}" for name in seen.names for wrong in conflicts(entry.signature, seen.parameters))
        for name in seen.names:
            missing = set(absent(entry.signature, seen.parameters, seen.keywords))
            nowhere[name] = nowhere.get(name, missing) & missing
    yield from (f"{name} has no {', '.join(sorted(missing))}" for name, missing in nowhere.items() if missing)
    for unseen in entry.unseen:
        if not (unseen.file and unseen.line and unseen.code and unseen.why):
            yield f"{unseen.names[0]}: nothing says why it is dynamic"
