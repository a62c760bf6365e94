"""Which functions somebody outside the project calls: routes, tasks, commands, handlers."""

from collections.abc import Container, Iterator

from ...model.values import FunctionKey
from ..names.resolver import Resolver

_TRANSPARENT = frozenset(
    {"wraps", "staticmethod", "classmethod", "property", "cached_property", "lru_cache", "cache", "contextmanager",
     "asynccontextmanager", "atomic", "override", "abstractmethod", "final", "overload", "login_required", "retry",
     "sync_to_async", "async_to_sync", "csrf_exempt", "never_cache", "singledispatch", "total_ordering", "deprecated"}
)  # fmt: skip
_OVERRIDES = frozenset(
    {"get", "post", "put", "patch", "delete", "head", "dispatch", "handle", "run", "save", "form_valid", "form_invalid",
     "perform_create", "perform_update", "perform_destroy", "create", "update", "destroy", "list", "retrieve", "ready",
     "emit", "process_request", "process_response", "process_view", "on_message", "setUp", "execute", "main"}
)  # fmt: skip


_TASKS = frozenset({"shared_task", "task", "actor", "job", "db_task", "background"})
"""Decorators of functions that are called later, by a worker, because the project asked for it."""


class Entries:
    """Tells entry points from functions that only the project calls."""

    def __init__(self, resolver: Resolver, connected: Container[FunctionKey] = ()) -> None:
        self.resolver = resolver
        self._connected = connected
        """Functions that the project itself calls through a signal, a bus or a registry."""
        self._known: dict[FunctionKey, bool] = {}

    def is_entry(self, key: FunctionKey) -> bool:
        """Whether a framework may call the function by itself."""
        known = self._known.get(key)
        if known is None:
            is_known = key in self._connected
            known = self._known[key] = not is_known and (self._is_registered(key) or self._is_override(key))
        return known

    def is_task(self, key: FunctionKey) -> bool:
        """Whether a worker calls the function, as often as the project asks for it."""
        return any(names & _TASKS for names in self._decorator_names(key))

    def _is_registered(self, key: FunctionKey) -> bool:
        return any(not names & _TRANSPARENT for names in self._decorator_names(key))

    def _decorator_names(self, key: FunctionKey) -> Iterator[set[str]]:
        """The bare names of each decorator that is not the project's own."""
        for value in self.resolver.decorators(key):
            if not any(ref[0] in ("fn", "bound", "class") for ref in value.refs):
                names = {ref[1].replace("()", "").rpartition(".")[2] for ref in value.refs if ref[0] == "ext"}
                yield names or {value.noun}

    def _is_override(self, key: FunctionKey) -> bool:
        cls = self.resolver.class_of(key) if not key[2] else None
        if cls is None:
            return False
        name = self.resolver.units.facts[key[0]].heads[key[1]].name
        return name in _OVERRIDES and not self.resolver.is_closed(cls)

    def qualname(self, key: FunctionKey) -> str:
        """The qualified name of a function within its module."""
        return self.resolver.units.facts[key[0]].heads[key[1]].qualname
