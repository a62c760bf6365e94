"""Puts a project's own third parties beside the shipped ones."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from flake8_privacy.catalog.entries import Entries, read
from flake8_privacy.catalog.telling import telling_words
from flake8_privacy.settings import RecipientSettings

_SAID_OF_RECIPIENT = ("name", "company", "category", "purpose", "country", "privacy", "necessary_keys")
"""The keys of a table that make the catalog's row of a recipient, in its order."""


def with_recipients(
    tables: dict[str, Any], recipients: Iterable[tuple[str, Mapping[str, Any]]], seed: str
) -> dict[str, Any]:
    """New tables with further recipients, whose names go before the shipped ones; the old ones stay as they are."""
    grown = dict(tables)
    for part in ("recipients", "hosts", "switches", "setups", "packages"):
        grown[part] = dict(tables[part])
    grown["callables"] = dict(tables["callables"])
    grown["builders"] = list(tables["builders"])
    grown["digest"] = hashlib.sha256((tables["digest"] + seed).encode()).hexdigest()
    for key, values in recipients:
        entries = read_own(key, values, tables["recipients"].get(key))
        grown["recipients"][key] = entries.recipient
        grown["packages"][key] = [*grown["packages"].get(key, []), *entries.packages, *_implied(entries)]
        grown["hosts"].update(dict.fromkeys(entries.hosts, key))
        grown["switches"].update(entries.switches)
        grown["setups"].update(entries.setups)
        grown["builders"] += entries.builders
        for names, row in entries.sinks:
            for name in names:
                first, *segments = name.split(".")
                trie, rows = grown["callables"].get(first, ({}, []))
                grown["callables"][first] = _planted(trie, segments, len(rows)), [*rows, row]
    told = telling_words(grown)
    grown["roots"] = told.pop("roots")
    grown["words"] = {**tables["words"], **told}
    return grown


def read_own(key: str, values: Mapping[str, Any], shipped: list[Any] | None = None) -> Entries:
    """Read the table of a project's own recipient, or of what it adds to a shipped one, whose row says the rest."""
    known = {} if shipped is None else dict(zip(_SAID_OF_RECIPIENT, shipped, strict=True))
    return read(f"recipients.{key}", {**known, **values}, key=key, also=RecipientSettings.keys())


def _implied(entries: Entries) -> list[list[Any]]:
    """The packages of callables that no package is named for, as far as their names tell: by their import roots."""
    roots = {name.partition(".")[0].removesuffix("()") for names, _ in entries.sinks for name in names}
    named = {root.partition(".")[0] for _, _, root in entries.packages}
    return [[root, [], root] for root in sorted(roots - named - {"*"})]


def _planted(node: dict[str, Any], segments: list[str], number: int) -> dict[str, Any]:
    """A copy of the trie along one name, with a callable at its end."""
    copy = dict(node)
    if not segments:
        copy[""] = [number, *node.get("", [])]
        return copy
    copy[segments[0]] = _planted(node.get(segments[0], {}), segments[1:], number)
    return copy
