"""The catalog at run time: one compiled file, read once, and a project's own additions."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from flake8_privacy.catalog.names import Names
from flake8_privacy.catalog.schema import Flows, Recipient, Signature, Sink, Switch


class Catalog:
    """Third parties, sinks, hosts and names. Never changed once made."""

    def __init__(self, tables: dict[str, Any], names: Names) -> None:
        self._tables = tables
        self._found: dict[str, tuple[Sink, ...]] = {}
        self.names = names
        self.digest: str = tables["digest"]
        self.recipients: Mapping[str, Recipient] = {
            key: Recipient(key, *row) for key, row in tables["recipients"].items()
        }
        self.event_keys = frozenset(tables["event_keys"])
        self.flows = Flows(**{key: frozenset(values) for key, values in tables["flows"].items()})
        self.roots = frozenset(segment.removesuffix("()") for segment in tables["trie"])
        self.log_words = self._words_of(lambda row: row[0] == "log")

    def _words_of(self, is_wanted: Callable[[list[Any]], bool], root: str | None = None) -> frozenset[str]:
        trie = self._tables["trie"]
        todo = list(trie.items()) if root is None else [(key, trie[key]) for key in (root, f"{root}()") if key in trie]
        found: set[str] = set()
        while todo:
            segment, node = todo.pop()
            if any(is_wanted(self._tables["sinks"][number]) for number in node.get("", ())):
                found.add(segment.removesuffix("()"))
            todo += [(key, child) for key, child in node.items() if key]
        return frozenset(found)

    def sending_words(self, root: str) -> frozenset[str]:
        """The bare names of the calls by which the packages below an import root send."""
        return self._words_of(lambda row: row[0] in ("send", "client"), root)

    def tracking_words(self, root: str) -> frozenset[str]:
        """The bare names of those of them that need consent."""
        return self._words_of(lambda row: bool(row[6]), root)

    def switch_words(self, root: str) -> frozenset[str]:
        """The bare names of the attributes that turn the packages below an import root off."""
        return frozenset(name.rpartition(".")[2] for name in self._tables["switches"] if name.startswith(root))

    def sinks(self, name: str) -> tuple[Sink, ...]:
        """The sinks of a dotted name, one a signature; empty when it is none."""
        try:
            return self._found[name]
        except KeyError:
            found = self._found[name] = _search(self._tables, name)
            return found

    def switch(self, name: str) -> Switch | None:
        """What assigning to an attribute of this dotted name turns off."""
        row = self._tables["switches"].get(name)
        return None if row is None else Switch(*row)

    def host(self, host: str) -> Recipient | None:
        """The recipient behind a host name; the longest entry decides."""
        hosts = self._tables["hosts"]
        rest = host.lower().rstrip(".")
        key = hosts.get(rest)
        while key is None and rest:
            key = hosts.get("*." + rest)
            rest = rest.partition(".")[2]
        return None if key is None else self.recipients[key]

    def extended(
        self,
        persons: Iterable[str] = (),
        fields: Iterable[tuple[str, str]] = (),
        consent_granted: Iterable[str] = (),
        consent_refused: Iterable[str] = (),
        sanitizers: Iterable[str] = (),
        recipients: Iterable[tuple[str, Mapping[str, Any]]] = (),
    ) -> "Catalog":
        """A new catalog with a project's own names and third parties (a key and the table of its file)."""
        own = (tuple(persons), tuple(fields), tuple(consent_granted), tuple(consent_refused), tuple(sanitizers))
        given = tuple(recipients)
        if not any(own) and not given:
            return self
        from flake8_privacy.catalog.additions import with_recipients

        return Catalog(with_recipients(self._tables, given, repr((own, given))), self.names.extended(*own))


def _search(tables: dict[str, Any], name: str) -> tuple[Sink, ...]:
    """Walk the trie along a name; an exact segment goes before a ``*``."""
    segments = name.split(".")
    todo: list[tuple[dict[str, Any], int, str]] = [(tables["trie"], 0, "")]
    while todo:
        node, at, path = todo.pop()
        if at == len(segments):
            if "" in node:
                return tuple(_sink(path, tables["sinks"][number]) for number in node[""])
            continue
        for segment in ("*", segments[at]):
            if segment and segment in node:
                todo.append((node[segment], at + 1, f"{path}.{segment}" if path else segment))
    return ()


def _sink(name: str, row: list[Any]) -> Sink:
    kind, recipient, signature, data, necessary, person, tracking, purpose, url, opt_out, opt_in = row
    positional, keyword_only, required, var_positional, var_keyword = signature
    return Sink(
        name,
        kind,
        recipient,
        Signature(tuple(positional), tuple(keyword_only), frozenset(required), var_positional, var_keyword),
        frozenset(data),
        frozenset(necessary),
        person,
        tracking,
        purpose,
        url,
        frozenset(opt_out),
        frozenset(opt_in),
    )


@cache
def shipped() -> Catalog:
    """The catalog that comes with the package."""
    # Only a check of settings or a run needs it; importing this module does not.
    import json

    with open(__file__.removesuffix("loader.py") + "compiled.json", encoding="utf-8") as file:
        tables = json.load(file)
    return Catalog(tables, Names(tables["names"]))
