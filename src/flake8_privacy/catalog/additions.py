"""Puts a project's own third parties beside the shipped ones."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from flake8_privacy.catalog.entries import CatalogError, read
from flake8_privacy.catalog.telling import telling_words


def with_recipients(
    tables: dict[str, Any], recipients: Iterable[tuple[str, Mapping[str, Any]]], seed: str
) -> dict[str, Any]:
    """New tables with further recipients, whose names go before the shipped ones; the old ones stay as they are."""
    grown = dict(tables)
    for part in ("recipients", "hosts", "switches", "packages"):
        grown[part] = dict(tables[part])
    grown["sinks"] = list(tables["sinks"])
    grown["digest"] = hashlib.sha256((tables["digest"] + seed).encode()).hexdigest()
    for key, values in recipients:
        entries = read(key, values)
        if entries.recipient is None:
            raise CatalogError(f"{key}: no recipient")
        grown["recipients"][key] = entries.recipient
        grown["packages"][key] = entries.packages
        grown["hosts"].update(dict.fromkeys(entries.hosts, key))
        grown["switches"].update(entries.switches)
        for names, row in entries.sinks:
            grown["sinks"].append(row)
            for name in names:
                grown["trie"] = _planted(grown["trie"], name.split("."), len(grown["sinks"]) - 1)
    grown["words"] = telling_words(grown)
    return grown


def _planted(node: dict[str, Any], segments: list[str], number: int) -> dict[str, Any]:
    """A copy of the trie along one name, with a callable at its end."""
    copy = dict(node)
    if not segments:
        copy[""] = [number, *node.get("", [])]
        return copy
    copy[segments[0]] = _planted(node.get(segments[0], {}), segments[1:], number)
    return copy
