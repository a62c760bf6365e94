"""The words by which code that sends, logs or tracks can be told from all other code."""

from collections.abc import Callable, Iterator
from typing import Any

from flake8_privacy.catalog.schema import Recipient
from flake8_privacy.catalog.tables import Below

_SENDING = ("send", "client", "redirect")
_IN_MANY_HOSTS = ("api", "www", "app", "co")
"""What stands in hosts of all kinds."""

Row = list[Any]


def telling_words(tables: dict[str, Any]) -> dict[str, Any]:
    """Bare names of log calls, of what gives a logger, and of each import root's calls; what names an advertiser."""
    advertisers = {key for key, row in tables["recipients"].items() if Recipient(key, *row).is_advertiser}
    advertising = {_host_words(host) for host, key in tables["hosts"].items() if key in advertisers}
    roots = {}
    for root in _import_roots(tables):
        sending = _words(tables, root, lambda row: row[0] in _SENDING)
        tracking = _words(tables, root, lambda row: bool(row[6]))
        tracking |= {name.rpartition(".")[2] for name in tables["switches"] if name.startswith(f"{root}.")}
        setting_up = {name.rpartition(".")[2] for name in tables["setups"] if name.startswith(f"{root}.")}
        roots[root] = [sorted(sending), sorted(tracking), sorted(setting_up)]
        if _words(tables, root, lambda row: row[1] in advertisers):
            advertising.add(tuple(root.split(".")))
    logging = _words(tables, "", lambda row: row[0] == "log")
    loggers = sorted(_loggers(tables["callables"]))
    return {"roots": roots, "advertising": sorted(advertising), "logging": sorted(logging), "loggers": loggers}


def _loggers(callables: dict[str, Below]) -> set[str]:
    """What the calls are named that give a logger."""
    found: set[str] = set()
    for key, (trie, rows) in callables.items():
        todo: list[tuple[str, dict[str, Any]]] = [(key, trie)]
        while todo:
            segment, node = todo.pop()
            bare, children = segment.removesuffix("()"), [(below, child) for below, child in node.items() if below]
            writes = any(rows[number][0] == "log" for _, child in children for number in child.get("", ()))
            if writes and bare != segment and "logger" in bare.lower():
                found.add(bare)
            todo += children
    return found


def _host_words(host: str) -> tuple[str, ...]:
    """The words by which a text that names a host is known; an ending only where nothing else is said.

    The own word of many hosts is an everyday one, which says something beside another only: ``ads`` and ``x``.
    """
    *labels, ending = host.removeprefix("*.").split(".")
    words = [word for label in labels for word in label.split("-") if word not in _IN_MANY_HOSTS]
    return tuple(words if len(words) > 1 else [*words, ending])


def _import_roots(tables: dict[str, Any]) -> list[str]:
    """What is imported to send with: the packages of the recipients, and those that redirect."""
    found = {root for packages in tables["packages"].values() for _, _, root in packages}
    for segment in tables["callables"]:
        if _words(tables, segment, lambda row: row[0] == "redirect"):
            found.add(segment)
    return sorted(found)


def _words(tables: dict[str, Any], root: str, is_wanted: Callable[[Row], bool]) -> set[str]:
    """The last segments of the names below a root whose rows are wanted."""
    first, *segments = root.split(".")
    callables: dict[str, Below] = tables["callables"]
    found: set[str] = set()
    for key in (first, f"{first}()") if root else callables:
        trie, rows = callables.get(key, ({}, []))
        todo = list(_below(key, trie, segments))
        while todo:
            segment, node = todo.pop()
            if any(is_wanted(rows[number]) for number in node.get("", ())):
                found.add(segment.removesuffix("()"))
            todo += [(below, child) for below, child in node.items() if below]
    return found


def _below(key: str, node: dict[str, Any], segments: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The node at a path below another, in each spelling, with its key."""
    if not segments:
        yield key, node
        return
    for segment in (segments[0], f"{segments[0]}()"):
        if segment in node:
            yield from _below(segment, node[segment], segments[1:])
