"""The pages of third parties: the index, and one for each, from their files and the evidence of what they say."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from evidence.records import Entry, file_of, record_of  # noqa: E402
from evidence.verifying import TABLES  # noqa: E402
from flake8_privacy.catalog import compile as compiler  # noqa: E402
from flake8_privacy.catalog.entries import expand  # noqa: E402


class ThirdParty(NamedTuple):
    """One third party: its file, and of each entry how many names were verified and how many only a run can tell."""

    key: str
    values: Mapping[str, Any]
    counts: list[tuple[int, int]]

    def rows(self, table: str) -> list[tuple[Mapping[str, Any], tuple[int, int]]]:
        """The tables of one kind, each with its counts."""
        kinds = [kind for kind in TABLES for _ in self.values.get(kind, ())]
        mine = [count for kind, count in zip(kinds, self.counts, strict=True) if kind == table]
        return list(zip(self.values.get(table, ()), mine, strict=True))

    @property
    def callables(self) -> int:
        """How many qualified names of callables it has."""
        return sum(len(names_of(row)) for row in self.values.get("sink", ()))


def third_parties() -> list[ThirdParty]:
    """All of them, by name."""
    found = []
    for path in sorted((compiler.HERE / "recipients").glob("*.toml")):
        values = compiler.load(path)
        file = file_of(path.stem)
        entries = record_of(file.read_text(encoding="utf-8")).entries if file.is_file() else []
        rows = [row for table in TABLES for row in values.get(table, ())]
        counts = [_counted(entry) for entry in entries] if entries else [(0, 0)] * len(rows)
        found.append(ThirdParty(path.stem, values, counts))
    return sorted(found, key=lambda each: (each.values["name"].lower(), each.key))


def _counted(entry: Entry) -> tuple[int, int]:
    """How many names of an entry were verified, and of how many only a run can tell."""
    verified = {name for seen in entry.seen for name in seen.names}
    return len(verified), len({name for unseen in entry.unseen for name in unseen.names} - verified)


def names_of(row: Mapping[str, Any]) -> list[str]:
    """The qualified names of an entry."""
    return [name for pattern in row["names"] for name in expand(pattern)]


def report(parties: list[ThirdParty]) -> Iterator[str]:
    """What was verified of the whole catalog."""
    kinds = ("sink", "client", "builder", "switch")
    names = sum(len(names_of(row)) for each in parties for kind in kinds for row, _ in each.rows(kind))
    verified = sum(count[0] for each in parties for count in each.counts)
    dynamic = sum(count[1] for each in parties for count in each.counts)
    packages = [package for each in parties for package in each.values.get("package", ())]
    releases = {(package["distribution"], version) for package in packages for version in package["versions"]}
    hosts = sum(len(each.values.get("hosts", ())) for each in parties)
    yield from ("| what | how many |", "| --- | ---: |", f"| third parties | {len(parties)} |", f"| hosts | {hosts} |")
    yield f"| releases of their packages | {len(releases)} |"
    yield f"| qualified names of callables, clients and switches | {names} |"
    yield f"| of them found in a release, with parameters that fit | {verified} |"
    yield f"| of them such that only a run can tell, marked and with the line that is the reason | {dynamic} |"
    yield f"| of them in packages that no index has | {names - verified - dynamic} |"


def index_page(made: str, plain: Any) -> str:
    """The page of all third parties."""
    parties = third_parties()
    lines = [
        made,
        "",
        "# Third parties",
        "",
        "Whom the linter knows. `key` is the name in the settings (`[tool.flake8-privacy.recipients.KEY]`).",
        "One without callables is known by its hosts. `make verify-catalog` looks every name up in the releases that",
        "are named, by reading alone; where it was seen stands in `evidence/recipients`.",
        "",
        *report(parties),
        "",
        "| name | key | what it is | purpose | packages | callables | hosts |",
        "| --- | --- | --- | --- | --- | ---: | ---: |",
    ]
    for each in parties:
        values = each.values
        packages = dict.fromkeys(f"`{package['distribution']}`" for package in values.get("package", ()))
        cells = [f"[{plain(values['name'])}](catalog/{each.key}.md)", f"`{each.key}`", plain(values["category"])]
        cells += [values["purpose"], ", ".join(packages), str(each.callables), str(len(values.get("hosts", ())))]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def party_page(each: ThirdParty, made: str, plain: Any) -> str:
    """The page of one third party."""
    values = each.values
    country = f"{values['company']} ({values['country']})"
    lines = [
        made,
        "",
        f"# {plain(values['name'])}",
        "",
        f"{plain(country)}: {plain(values['category'])}, for the purpose",
    ]
    lines += [f"`{values['purpose']}`. Key: `{each.key}`. [Privacy policy]({values['privacy']})."]
    if values.get("hosts"):
        lines += ["", "Hosts: " + ", ".join(f"`{host}`" for host in values["hosts"]) + "."]
    if values.get("necessary_keys"):
        keys = ", ".join(f"`{key}`" for key in values["necessary_keys"])
        lines += ["", f"What stands below these keys is what the service exists for: {keys}."]
    for package in values.get("package", ()):
        note = "" if package.get("published", True) else ", which no index has"
        versions = ", ".join(package["versions"])
        lines += ["", f"Package `{package['distribution']}` {versions}{note}; imported as `{package['root']}`."]
    lines += _callables(each)
    lines += _others(each)
    return "\n".join(lines) + "\n"


def _callables(each: ThirdParty) -> Iterator[str]:
    rows = each.rows("sink")
    if rows:
        yield from ("", "## Callables", "", "| names | data | necessary | person | tracking | verified |")
        yield "| --- | --- | --- | --- | --- | --- |"
    for row, (verified, dynamic) in rows:
        lists = [", ".join(f"`{name}`" for name in row.get(key, ())) for key in ("data", "necessary")]
        person = f"`{row['person']}`" if row.get("person") else ""
        tracking = row.get("purpose", each.values["purpose"]) if row.get("tracking") else ""
        names = "<br>".join(f"`{pattern}`" for pattern in row["names"])
        total = len(names_of(row))
        seen = f"{verified} of {total}" + (f"; {row['dynamic']}" if dynamic else "")
        yield f"| {names} | {' | '.join(lists)} | {person} | {tracking} | {seen} |"


def _others(each: ThirdParty) -> Iterator[str]:
    """Clients and attributes by which sending is switched off, and what a set-up collects."""
    lines = []
    for row in each.values.get("client", ()):
        switches = [f"off when `{name}` is true" for name in row.get("opt_out", ())]
        switches += [f"off when `{name}` is false" for name in row.get("opt_in", ())]
        lines += [f"- `{pattern}`: {', '.join(switches)}." for pattern in row["names"] if switches]
    for row in each.values.get("switch", ()):
        state = "true" if row.get("off_when", True) else "false"
        lines += [f"- `{pattern}`: off when {state}." for pattern in row["names"]]
    for row in each.values.get("setup", ()):
        keys = ", ".join(f"`{key}`" for key in row.get("collects", ()))
        lines += [f"- `{pattern}` collects personal data by itself with {keys}." for pattern in row["names"] if keys]
    if lines:
        yield from ("", "## Switches", "", *lines)
