"""Reads the file of a third party, of the loggers and of the HTTP clients, and says what is wrong in it."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from flake8_privacy.catalog.schema import RECEIVER
from flake8_privacy.catalog.signatures import parameters, parse
from flake8_privacy.settings import did_you_mean

from ..model.tuples import NamedTuple

PURPOSES = ("analytics", "marketing", "newsletter", "advertising", "personalisation", "recording", "functional")
_FILE_KEYS = {"name", "company", "category", "purpose", "country", "privacy", "hosts", "package", "sink", "client"}
_FILE_KEYS |= {"switch", "note", "necessary_keys", "setup", "builder"}
_SINK_KEYS = {"names", "signature", "data", "necessary", "person", "tracking", "purpose", "url", "query"}
_SINK_KEYS |= {"dynamic", "note"}
_KINDS = {"key": ("cookie", "cache", "metric", "file", "queue"), "wire": ("transport", "connection", "securing")}
"""Of files whose calls are of several kinds, those kinds."""
_CLIENT_KEYS = {"names", "signature", "opt_out", "opt_in", "note", "dynamic"}
_SETUP_KEYS = {"names", "collects", "hooks", "note", "dynamic"}
_BUILDER_KEYS = {"names", "note", "dynamic"}
_SWITCH_KEYS = {"names", "turns_off", "off_when", "note"}
_PACKAGE_KEYS = {"distribution", "versions", "root", "published", "note"}
_BRACES = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"(?:\*|[A-Za-z_]\w*(?:\(\))?)(?:\.(?:\*|\[\]|[A-Za-z_]\w*(?:\(\))?))*")
_HOST = re.compile(r"(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+")


class CatalogError(ValueError):
    """An entry of the catalog that cannot be read: which file, which key, and what would be right.

    ``path`` are the keys and numbers that lead to what is wrong, from the file's top.
    """

    def __init__(self, message: str, path: tuple[str | int, ...] = ()) -> None:
        super().__init__(message)
        self.path = path


class Entries(NamedTuple):
    """What one file gives to the catalog, ready to be written as JSON."""

    recipient: list[Any] | None
    hosts: list[str]
    sinks: list[tuple[list[str], list[Any]]]
    """Names of a callable, and the row of its :class:`~flake8_privacy.catalog.schema.Sink` without the name."""
    switches: dict[str, list[Any]]
    setups: dict[str, list[Any]]
    packages: list[list[Any]]
    builders: list[str]
    """What gives an object that keeps what its methods are given."""


def expand(pattern: str) -> list[str]:
    """The names that a pattern with alternatives stands for: ``{a,b}.track`` is ``a.track`` and ``b.track``."""
    found = _BRACES.search(pattern)
    if found is None:
        return [pattern]
    names = []
    for choice in found.group(1).split(","):
        names += expand(pattern[: found.start()] + choice.strip() + pattern[found.end() :])
    return names


class _Table:
    """A table of a file, with checks that name the place of an error."""

    def __init__(self, place: str, values: object, keys: set[str], path: tuple[str | int, ...] = ()) -> None:
        if not isinstance(values, Mapping):
            raise CatalogError(f"{place}: a table is needed, not {values!r}", path)
        self.place = place
        self._path = path
        self._values = values
        for key in values:
            if key not in keys:
                raise CatalogError(f"{place}: unknown key {key!r}{did_you_mean(key, sorted(keys))}", (*path, key))

    def fail(self, key: str, value: object, right: str) -> CatalogError:
        return CatalogError(f"{self.place}: {key} = {value!r} should be {right}", (*self._path, key))

    def text(self, key: str, default: str | None = None) -> str:
        value = self._values.get(key, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.fail(key, value, "a text")
        return value

    def optional(self, key: str) -> str | None:
        return self.text(key) if key in self._values else None

    def flag(self, key: str, default: bool) -> bool:
        value = self._values.get(key, default)
        if not isinstance(value, bool):
            raise self.fail(key, value, "true or false")
        return value

    def texts(self, key: str) -> list[str]:
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise self.fail(key, value, 'a list of texts, such as ["one", "two"]')
        return value

    def table(self, key: str) -> Mapping[str, Any]:
        value = self._values.get(key, {})
        if not isinstance(value, Mapping):
            raise self.fail(key, value, "a table")
        return value

    def tables(self, key: str, keys: set[str]) -> "list[_Table]":
        value = self._values.get(key, [])
        if not isinstance(value, list):
            raise self.fail(key, value, f"tables, each under [[{key}]]")
        return [
            _Table(f"{self.place}: [[{key}]] no. {number + 1}", item, keys, (*self._path, key, number))
            for number, item in enumerate(value)
        ]

    def choice(self, key: str, choices: tuple[str, ...], default: str | None = None) -> str:
        value = self.text(key, default)
        if value not in choices:
            raise self.fail(key, value, f"one of {', '.join(choices)}")
        return value

    def names(self) -> list[str]:
        self.optional("dynamic")
        patterns = self.texts("names")
        if not patterns:
            raise self.fail("names", patterns, 'at least one name, such as ["mixpanel.Mixpanel().track"]')
        names = [name for pattern in patterns for name in expand(pattern)]
        for name in names:
            if not _NAME.fullmatch(name) or name.endswith(("()", "*")):
                raise self.fail("names", name, 'a dotted name, "()" where something is called on the way to it')
        return names


def read(place: str, values: object, kind: str = "send", key: str = "", also: Collection[str] = ()) -> Entries:
    """Check and read one file: of a third party (``send``, by its key), or of calls of another kind.

    Where that is ``key`` or ``wire``, each call says itself which of its kinds it is. ``place`` is what errors call
    the file; ``also`` are keys that others read.
    """
    table = _Table(place, values, _FILE_KEYS.union(also))
    recipient: list[Any] | None = None
    purpose = "functional"
    if kind == "send":
        purpose = table.choice("purpose", PURPOSES)
        name = table.text("name")
        recipient = [name, table.text("company", name), table.text("category")]
        recipient += [purpose, table.text("country", ""), table.text("privacy", "")]
        recipient.append(sorted(table.texts("necessary_keys")))
    hosts = table.texts("hosts")
    for host in hosts:
        if not _HOST.fullmatch(host):
            raise table.fail("hosts", host, 'host names in lower case, "*." in front for all below')
    sink_keys = _SINK_KEYS | {"kind"} if kind in _KINDS else _SINK_KEYS
    sinks = [_sink(each, kind, key, purpose) for each in table.tables("sink", sink_keys)]
    sinks += [_client(each, key, purpose) for each in table.tables("client", _CLIENT_KEYS)]
    switches: dict[str, list[Any]] = {}
    for each in table.tables("switch", _SWITCH_KEYS):
        prefixes = expand(each.text("turns_off"))
        for number, name in enumerate(each.names()):
            switches[name] = [prefixes[min(number, len(prefixes) - 1)], each.flag("off_when", True)]
    setups = {name: row for each in table.tables("setup", _SETUP_KEYS) for name, row in _setup(each, key)}
    builders = [name for each in table.tables("builder", _BUILDER_KEYS) for name in each.names()]
    packages = [
        [each.text("distribution"), each.texts("versions"), each.text("root")]
        for each in table.tables("package", _PACKAGE_KEYS)
    ]
    return Entries(recipient, hosts, sinks, switches, setups, packages, builders)


def _signature(table: _Table, *lists: str) -> tuple[list[Any], frozenset[str]]:
    text = table.text("signature", "")
    try:
        signature = parse(text)
    except ValueError as error:
        raise table.fail("signature", text, f"the parameters as Python writes them ({error})") from error
    known = parameters(signature)
    for key in lists:
        for name in table.texts(key):
            if name not in known and (key, name) != ("data", RECEIVER):
                raise table.fail(key, name, f"a parameter of the signature: {', '.join(sorted(known))}")
    row = [list(signature.positional), list(signature.keyword_only), sorted(signature.required)]
    return [*row, signature.var_positional, signature.var_keyword], known


def _sink(table: _Table, kind: str, key: str, purpose: str) -> tuple[list[str], list[Any]]:
    signature, known = _signature(table, "data", "necessary", "query")
    kind = table.choice("kind", _KINDS[kind]) if kind in _KINDS else kind
    data, necessary = sorted(set(table.texts("data"))), sorted(set(table.texts("necessary")))
    for name in necessary:
        if name not in data:
            raise table.fail("necessary", name, f"among the data: {', '.join(data)}")
    person, url = table.optional("person"), table.optional("url")
    for each, value in (("person", person), ("url", url)):
        if value is not None and value not in known:
            raise table.fail(each, value, f"a parameter of the signature: {', '.join(sorted(known))}")
    own = table.choice("purpose", PURPOSES, purpose)
    query = sorted({*table.texts("query"), *([url] if url else [])})
    row = [kind, key, signature, data, necessary, person, table.flag("tracking", False), own, url, query, [], []]
    return table.names(), row


def _setup(table: _Table, key: str) -> list[tuple[str, list[Any]]]:
    collects = table.table("collects")
    if not collects:
        raise table.fail("collects", collects, "a table of parameters and the values by which they collect")
    values = [[name, value if isinstance(value, list) else [value]] for name, value in sorted(collects.items())]
    return [(name, [key, values, sorted(table.texts("hooks"))]) for name in table.names()]


def _client(table: _Table, key: str, purpose: str) -> tuple[list[str], list[Any]]:
    signature, _ = _signature(table, "opt_out", "opt_in")
    switches = [sorted(table.texts("opt_out")), sorted(table.texts("opt_in"))]
    return table.names(), ["client", key, signature, [], [], None, False, purpose, None, [], *switches]
