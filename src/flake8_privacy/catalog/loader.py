"""The catalog at run time: the compiled tables, and a project's own additions."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any

from flake8_privacy.catalog.choosing import Control
from flake8_privacy.catalog.names import Names
from flake8_privacy.catalog.schema import (
    Channels,
    Checking,
    Collecting,
    Cookies,
    Deferral,
    Package,
    Recipient,
    Runner,
    Setup,
    Signature,
    Sink,
    Stores,
    Switch,
)
from flake8_privacy.catalog.schema.effects import Flows
from flake8_privacy.catalog.tables import Below, Recipients, row, shipped_tables, unfolded


class Catalog:
    """Third parties, sinks, hosts and names. Never changed once made."""

    def __init__(self, tables: dict[str, Any], names: Names) -> None:
        self._tables = tables
        self._found: dict[str, tuple[Sink, ...]] = {}
        self.names = names
        self.digest: str = tables["digest"]
        self.recipients: Mapping[str, Recipient] = Recipients(tables)
        self.builders = frozenset(f"{name}()" for name in tables["builders"])
        """What gives an object that keeps what its methods are given, and gives itself back."""
        self.event_keys = frozenset(tables["event_keys"])
        self.person_keys = frozenset(tables["person_keys"])
        self.flows = Flows(**{key: frozenset(values) for key, values in tables["flows"].items()})
        cookies = tables["cookies"]
        self.cookies = Cookies(
            {name: tuple(row) for name, row in cookies["known"].items()},
            *(frozenset(cookies[key]) for key in Cookies._fields[1:]),
        )
        words = tables["words"]
        self.roots = frozenset(tables["roots"])
        """The import roots of packages that send."""
        self.log_words = frozenset(words["logging"])
        self.logger_words = frozenset(words["loggers"])
        """Words that stand where a logger is made."""
        self.keeping_words = frozenset(words["keeping"])
        """Words that stand where keys and names are made, or connections without encryption used."""
        self.receivers: Mapping[str, str] = tables["receivers"]
        """What variables of these names stand for where nothing else tells."""
        self.stores = Stores(**{key: tuple(values) for key, values in tables["stores"].items()})
        self.advertising_words = frozenset(map(tuple, words["advertising"]))
        """Words that stand together where a package or host is named of a recipient that matches people by ids."""

    @cached_property
    def collecting(self) -> Collecting:
        """What collects personal data, and what reads it again."""
        tables = self._tables["collecting"]
        return Collecting(tables["declaring"], *(frozenset(tables[key]) for key in Collecting._fields[1:]))

    @cached_property
    def handling_words(self) -> frozenset[str]:
        """The words by which a function is known to handle exceptions that others raise."""
        channels = self.channels
        catchers = {name.rpartition(".")[2] for name in channels.catchers}
        return frozenset({*catchers, *channels.handlers, *channels.nexts, "exception_handlers"})

    @cached_property
    def deferred_calls(self) -> Mapping[str, Deferral]:
        """Calls that run a function later, by their bare or qualified names."""
        return _deferrals(self._tables["deferred"]["call"])

    @cached_property
    def task_methods(self) -> Mapping[str, Deferral]:
        """Methods of a task that run its function."""
        return _deferrals(self._tables["deferred"]["task"])

    @cached_property
    def runners(self) -> Mapping[str, Runner]:
        """Classes whose subclasses are run by other methods, by their qualified names."""
        rows = self._tables["runners"].items()
        return {base: Runner(method, frozenset(starts), is_task) for base, (method, starts, is_task) in rows}

    @cached_property
    def channels(self) -> Channels:
        """What hands on to whoever was connected to it."""
        table = self._tables["channels"]
        methods = {name: (action, sender) for name, (action, sender) in table["methods"].items()}
        observers = {
            name: ((place, keyword), frozenset(parameters))
            for name, ((place, keyword), parameters) in table["observers"].items()
        }
        named, registrars, words, verbs = map(frozenset, map(table.get, ("named", "registrars", "words", "verbs")))
        catchers = {name: (tuple(of), parameter) for name, (of, parameter) in table["catchers"].items()}
        handlers = {
            name: (tuple(of), tuple(function), parameter)
            for name, (of, function, parameter) in table["handlers"].items()
        }
        nexts, shelves, applications = map(frozenset, map(table.get, ("nexts", "shelves", "applications")))
        scopes, native = frozenset(table["scopes"]), frozenset(table["native"])
        connecting = (methods, named, registrars, observers, words, catchers, handlers)
        return Channels(*connecting, nexts, shelves, applications, scopes, native, verbs)

    @cached_property
    def kept_below(self) -> frozenset[str]:
        """Below what is called so stands what one function leaves for another."""
        # perf: asked of each attribute that is read.
        return self.channels.shelves | self.channels.scopes

    @cached_property
    def checking(self) -> Checking:
        """How HTTP clients are told not to check whom they talk to."""
        table = self._tables["checking"]
        return Checking(frozenset(table["parameters"]), frozenset(table["unchecked"]), table["mode"])

    @cached_property
    def control(self) -> Control:
        """What handlers, hurdles and promotions are called."""
        return Control(self._tables["control"])

    def sending_words(self, root: str) -> list[str]:
        """The bare names of the calls by which the packages below an import root send."""
        found: list[str] = row(self._tables["roots"], root)[0]
        return found

    def tracking_words(self, root: str) -> list[str]:
        """The bare names of those of them that need consent, and of the attributes that turn them off."""
        found: list[str] = row(self._tables["roots"], root)[1]
        return found

    def setup_words(self, root: str) -> list[str]:
        """The bare names of the calls that set the packages below an import root up."""
        found: list[str] = row(self._tables["roots"], root)[2]
        return found

    def setup(self, name: str) -> Setup | None:
        """What a call of this dotted name sets up."""
        found = self._tables["setups"].get(name)
        if found is None:
            return None
        recipient, collects, hooks = found
        return Setup(recipient, tuple((key, tuple(values)) for key, values in collects), frozenset(hooks))

    def sinks(self, name: str) -> tuple[Sink, ...]:
        """The sinks of a dotted name, one a signature; empty when it is none."""
        try:
            return self._found[name]
        except KeyError:
            found = self._found[name] = _search(self._tables["callables"], name)
            return found

    def switch(self, name: str) -> Switch | None:
        """What assigning to an attribute of this dotted name turns off."""
        found = self._tables["switches"].get(name)
        return None if found is None else Switch(*found)

    def host(self, host: str) -> Recipient | None:
        """The recipient behind a host name; the longest entry decides."""
        hosts = self._tables["hosts"]
        rest = host.lower().rstrip(".")
        key = hosts.get(rest)
        while key is None and rest:
            key = hosts.get("*." + rest)
            rest = rest.partition(".")[2]
        return None if key is None else self.recipients[key]

    def all_sinks(self) -> Iterator[Sink]:
        """Every callable, by name; one of several signatures comes several times."""
        for first, (trie, rows) in sorted(self._tables["callables"].items()):
            todo = [(first, trie)]
            while todo:
                path, node = todo.pop()
                yield from (_sink(path, rows[number]) for number in node.get("", ()))
                todo += [(f"{path}.{segment}", node[segment]) for segment in sorted(node, reverse=True) if segment]

    @cached_property
    def configured(self) -> Mapping[str, Mapping[str, bool]]:
        """The attributes of what clients are handed that turn them off, and the values by which they do."""
        found: dict[str, dict[str, bool]] = {}
        for name, (_, off_when) in self._tables["switches"].items():
            client, _, path = name.partition("().")
            if "." in path:
                found.setdefault(client, {})[path.rpartition(".")[2]] = off_when
        return found

    def all_switches(self) -> Iterator[tuple[str, Switch]]:
        """Every attribute that turns an SDK on or off, by its dotted name."""
        for name, values in sorted(self._tables["switches"].items()):
            yield name, Switch(*values)

    def hosts_of(self, key: str) -> list[str]:
        """The hosts of a recipient; ``*.`` in front covers all below."""
        return sorted(host for host, owner in self._tables["hosts"].items() if owner == key)

    def packages_of(self, key: str) -> list[Package]:
        """The packages of a recipient."""
        return [Package(*values) for values in self._tables["packages"].get(key, ())]

    def row_of(self, key: str) -> list[Any] | None:
        """What the compiled file says of a recipient, in the order of the fields of ``Recipient`` after its key."""
        return row(self._tables["recipients"], key) if key in self.recipients else None

    def advertisers(self) -> list[str]:
        """The import roots of the recipients that match people by ids and hashes, and their hosts."""
        keys = {key for key, recipient in self.recipients.items() if recipient.is_advertiser}
        hosts = [host.removeprefix("*.") for host, key in self._tables["hosts"].items() if key in keys]
        return [*hosts, *(row[2] for key in sorted(keys) for row in self._tables["packages"][key])]

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

        return Catalog(with_recipients(unfolded(self._tables), given, repr((own, given))), self.names.extended(*own))


def _deferrals(rows: Mapping[str, Any]) -> dict[str, Deferral]:
    return {
        name: Deferral(tuple(function), rest, tuple(args), tuple(kwargs), each, gives)
        for name, (function, rest, args, kwargs, each, gives) in rows.items()
    }


def _search(callables: Mapping[str, Below], name: str) -> tuple[Sink, ...]:
    """Walk the tries along a name; an exact segment goes before a ``*``."""
    segments = name.split(".")
    for first in (segments[0], "*"):
        if first not in callables:
            continue
        trie, rows = callables[first]
        todo: list[tuple[dict[str, Any], int, str]] = [(trie, 1, first)]
        while todo:
            node, at, path = todo.pop()
            if at == len(segments):
                if "" in node:
                    return tuple(_sink(path, rows[number]) for number in node[""])
                continue
            todo += [(node[each], at + 1, f"{path}.{each}") for each in ("*", segments[at]) if each and each in node]
    return ()


def _sink(name: str, values: list[Any]) -> Sink:
    kind, recipient, signature, data, necessary, person, tracking, purpose, url, query, opt_out, opt_in = values
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
        frozenset(query),
        frozenset(opt_out),
        frozenset(opt_in),
    )


@cache
def shipped() -> Catalog:
    """The catalog that comes with the package."""
    tables = shipped_tables()
    return Catalog(tables, Names(tables["names"]))
