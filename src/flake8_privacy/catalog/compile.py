"""Compiles the data files of the catalog: ``python -m flake8_privacy.catalog.compile [--check]``."""

import hashlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tomli

from flake8_privacy.catalog import wordlists
from flake8_privacy.catalog.entries import CatalogError, Entries, read
from flake8_privacy.catalog.telling import telling_words

HERE = Path(__file__).parent
COMPILED = HERE / "compiled.json"


def load(path: Path) -> dict[str, Any]:
    """Read a data file; a mistake in its form is a :class:`CatalogError` that names it."""
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except tomli.TOMLDecodeError as error:
        raise CatalogError(f"{path.name}: {error}") from error


def plant(trie: dict[str, Any], name: str, number: int) -> None:
    """Put a callable into the trie over the segments of its name."""
    node = trie
    for segment in name.split("."):
        node = node.setdefault(segment, {})
    numbers = node.setdefault("", [])
    if number not in numbers:
        numbers.append(number)


def gather(files: Iterable[tuple[str, Entries]]) -> dict[str, Any]:
    """The tables of the catalog, from the entries of all files."""
    tables: dict[str, Any] = {"recipients": {}, "hosts": {}, "sinks": [], "trie": {}, "switches": {}, "packages": {}}
    tables["setups"], tables["builders"] = {}, []
    for key, entries in files:
        if entries.recipient is not None:
            tables["recipients"][key] = entries.recipient
            tables["packages"][key] = entries.packages
        for host in entries.hosts:
            if tables["hosts"].setdefault(host, key) != key:
                raise CatalogError(f"{key}: hosts = {host!r} belongs to {tables['hosts'][host]} already")
        for names, row in entries.sinks:
            tables["sinks"].append(row)
            for name in names:
                plant(tables["trie"], name, len(tables["sinks"]) - 1)
        tables["switches"].update(entries.switches)
        tables["setups"].update(entries.setups)
        tables["builders"] += entries.builders
    return tables


def compiled(folder: Path = HERE) -> str:
    """The text of the compiled catalog: sorted, compact, the same for the same data files."""
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
    tables["receivers"], tables["checking"] = receivers, checking
    tables["stores"] = wordlists.stores(load(folder / "stores.toml"))
    tables["event_keys"], tables["person_keys"] = sorted(event_keys), sorted(person_keys)
    tables["flows"] = wordlists.flows(load(folder / "flows.toml"))
    tables["collecting"] = wordlists.collecting(load(folder / "collecting.toml"))
    tables["cookies"] = wordlists.cookies(load(folder / "cookies.toml"))
    tables["control"] = wordlists.control(load(folder / "control.toml"))
    deferred = load(folder / "deferred.toml")
    tables["deferred"], tables["runners"] = wordlists.deferrals(deferred), wordlists.runners(deferred)
    tables["names"] = {
        "personal": wordlists.personal(load(folder / "personal_data.toml"), load(folder / "languages.toml")),
        "consent": wordlists.consent(load(folder / "consent.toml")),
        "prices": wordlists.singulars(load(folder / "prices.toml")),
        "sanitizers": wordlists.singulars(load(folder / "sanitizers.toml")),
        "serving": {"serving": wordlists.singulars(load(folder / "serving.toml")["serving"])},
        "inference": wordlists.inference(load(folder / "inference.toml")),
        "logger_names": names,
    }
    digest = hashlib.sha256(_dumped(tables).encode()).hexdigest()
    return _dumped({**_folded(tables), "digest": digest}) + "\n"


def _folded(tables: dict[str, Any]) -> dict[str, Any]:
    """Tables whose callables are texts in the text: they are read only for the packages that a project uses."""
    trie = {segment: _quoted(node) for segment, node in tables["trie"].items()}
    return {**tables, "trie": trie, "sinks": [_quoted(row) for row in tables["sinks"]]}


def _quoted(value: object) -> str:
    """JSON in single quotes."""
    # perf: double ones would each be escaped in the text around them, and reading that takes twice as long.
    text = _dumped(value)
    assert "'" not in text, text
    return text.replace('"', "'")


def _dumped(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def main(arguments: list[str]) -> int:
    """Write the compiled catalog, or compare it with ``--check``."""
    try:
        text = compiled()
    except CatalogError as error:
        sys.stderr.write(f"error: {error}\n")
        return 2
    if "--check" in arguments:
        if COMPILED.is_file() and COMPILED.read_text(encoding="utf-8") == text:
            return 0
        sys.stderr.write("compiled.json is out of date: run python -m flake8_privacy.catalog.compile\n")
        return 1
    COMPILED.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
