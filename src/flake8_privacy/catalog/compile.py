"""Compiles the data files of the catalog: ``python -m flake8_privacy.catalog.compile [--check]``."""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tomli

from flake8_privacy.catalog import wordlists
from flake8_privacy.catalog.entries import CatalogError, Entries, read
from flake8_privacy.catalog.tables import Below, dumped, written
from flake8_privacy.catalog.telling import telling_words

HERE = Path(__file__).parent
COMPILED = HERE / "compiled"


def load(path: Path) -> dict[str, Any]:
    """Read a data file; a mistake in its form is a :class:`CatalogError` that names it."""
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except tomli.TOMLDecodeError as error:
        raise CatalogError(f"{path.name}: {error}") from error


def plant(callables: dict[str, Below], name: str, row: list[Any]) -> None:
    """Put a callable into the trie over the segments of its name."""
    first, *segments = name.split(".")
    node, rows = callables.setdefault(first, ({}, []))
    if not rows or rows[-1] is not row:  # the names of a row come one after another
        rows.append(row)
    for segment in segments:
        node = node.setdefault(segment, {})
    numbers = node.setdefault("", [])
    if len(rows) - 1 not in numbers:
        numbers.append(len(rows) - 1)


def gather(files: Iterable[tuple[str, Entries]]) -> dict[str, Any]:
    """The tables of the catalog, from the entries of all files."""
    tables: dict[str, Any] = {"recipients": {}, "hosts": {}, "callables": {}, "switches": {}, "packages": {}}
    tables["setups"], tables["builders"] = {}, []
    for key, entries in files:
        if entries.recipient is not None:
            tables["recipients"][key] = entries.recipient
            tables["packages"][key] = entries.packages
        for host in entries.hosts:
            if tables["hosts"].setdefault(host, key) != key:
                raise CatalogError(f"{key}: hosts = {host!r} belongs to {tables['hosts'][host]} already")
        for names, row in entries.sinks:
            for name in names:
                plant(tables["callables"], name, row)
        tables["switches"].update(entries.switches)
        tables["setups"].update(entries.setups)
        tables["builders"] += entries.builders
    return tables


def compiled(folder: Path = HERE) -> dict[str, str]:
    """The text of each file of the compiled catalog, the same for the same data files."""
    files = []
    for path in sorted((folder / "recipients").glob("*.toml")):
        files.append((path.stem, read(f"recipients/{path.name}", load(path), key=path.stem)))
    loggers = load(folder / "loggers.toml")
    names = loggers.pop("names")
    files.append(("", read("loggers.toml", loggers, "log")))
    http = load(folder / "http.toml")
    event_keys, person_keys = http.pop("event_keys"), http.pop("person_keys")
    files.append(("", read("http.toml", http, "http")))
    files.append(("", read("redirects.toml", load(folder / "redirects.toml"), "redirect")))
    keys, transports = load(folder / "keys.toml"), load(folder / "transports.toml")
    telling = [*keys.pop("telling"), *transports.pop("telling")]
    receivers, checking = keys.pop("receivers"), transports.pop("checking")
    files += [("", read("keys.toml", keys, "key")), ("", read("transports.toml", transports, "wire"))]
    tables = gather(files)
    tables["words"] = {**telling_words(tables), "keeping": sorted(telling)}
    tables["roots"] = tables["words"].pop("roots")
    tables["receivers"], tables["checking"] = receivers, checking
    tables["stores"] = wordlists.stores(load(folder / "stores.toml"))
    tables["event_keys"], tables["person_keys"] = sorted(event_keys), sorted(person_keys)
    tables["flows"] = wordlists.flows(load(folder / "flows.toml"))
    tables["collecting"] = wordlists.collecting(load(folder / "collecting.toml"))
    tables["cookies"] = wordlists.cookies(load(folder / "cookies.toml"))
    tables["control"] = wordlists.control(load(folder / "control.toml"))
    deferred = load(folder / "deferred.toml")
    tables["deferred"], tables["runners"] = wordlists.deferrals(deferred), wordlists.runners(deferred)
    tables["channels"] = wordlists.channels(deferred)
    tables["names"] = {
        "personal": wordlists.personal(load(folder / "personal_data.toml"), load(folder / "languages.toml")),
        "consent": wordlists.consent(load(folder / "consent.toml")),
        "prices": wordlists.singulars(load(folder / "prices.toml")),
        "sanitizers": wordlists.singulars(load(folder / "sanitizers.toml")),
        "serving": {"serving": wordlists.singulars(load(folder / "serving.toml")["serving"])},
        "inference": wordlists.inference(load(folder / "inference.toml")),
        "logger_names": names,
    }
    tables["names"]["vocabulary"] = wordlists.vocabulary(tables["names"])
    return written({**tables, "digest": hashlib.sha256(dumped(tables).encode()).hexdigest()})


def main(arguments: list[str]) -> int:
    """Write the compiled catalog, or compare it with ``--check``."""
    try:
        files = compiled()
    except CatalogError as error:
        sys.stderr.write(f"error: {error}\n")
        return 2
    if "--check" in arguments:
        if {path.name: path.read_text(encoding="utf-8") for path in COMPILED.iterdir()} == files:
            return 0
        sys.stderr.write("the compiled catalog is out of date: run python -m flake8_privacy.catalog.compile\n")
        return 1
    COMPILED.mkdir(exist_ok=True)
    for name, text in files.items():
        (COMPILED / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
