"""Which modules a module can see: those that it imports, and those that they import."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ...model.facts import ModuleFacts
from .modules import ModuleGraph

# perf: a pattern that starts with a newline is searched for twice as fast as one for the start of a line.
_IMPORT = re.compile(
    r"\n[ \t]*+(?:from[ \t]++(?P<dots>\.*+)(?P<module>[\w.]*+)[ \t]++import[ \t]*+(?P<names>\([^)]*+\)|[^\n]*+)"
    r"|import[ \t]++(?P<plain>[^\n]++))"
)
_NAME = re.compile(r"[\w.]+")


def imported_names(imports: str) -> Iterator[str]:
    """The dotted names that import statements name, those of the project's own folders left out."""
    for match in _IMPORT.finditer("\n" + imports):
        if match["plain"]:
            for part in match["plain"].split(","):
                name, *alias = _NAME.findall(part) or [""]
                yield name
                # What a package is called stands for what is taken from it.
                yield from (f"{name}.{word}" for word in alias if word != "as")
        elif not match["dots"]:
            yield match["module"]
            yield from (f"{match['module']}.{name}" for name in _NAME.findall(match["names"]))


def import_aliases(facts: dict[str, ModuleFacts]) -> dict[str, set[str]]:
    """What imported names are called elsewhere: ``from mail import send as post`` calls ``send`` a ``post``."""
    found: dict[str, set[str]] = {}
    for each in facts.values():
        for name, alias in each.aliases:
            found.setdefault(name, set()).add(alias)
    return found


class ImportReach:
    """The import closure of modules, worked out for those that are asked about.

    A call can only lead to a function whose module is in the closure of the caller's: whatever the
    caller holds, it got from there. Comments and texts that look like imports add to it, which is harmless.
    """

    def __init__(
        self,
        facts: Mapping[str, ModuleFacts],
        modules: ModuleGraph,
        imports: Mapping[str, frozenset[str]] = MappingProxyType({}),
    ) -> None:
        self._facts = facts
        self._modules = modules
        self._imports = dict(imports)
        self._closures: dict[str, frozenset[str]] = {}
        self._known: dict[frozenset[str], frozenset[str]] = {}
        """Each closure once: modules that import each other share one."""

    def reaches(self, path: str, target: str) -> bool:
        """Whether code at ``path`` can get hold of what ``target`` defines."""
        if path == target:
            return True
        closure = self._closures.get(path)
        if closure is None:
            closure = self._closures[path] = self._closure(path)
        return target in closure

    def reaches_any(self, path: str, targets: set[str]) -> bool:
        """Whether code at ``path`` can get hold of what any of the targets has."""
        if path in targets:
            return True
        closure = self._closures.get(path)
        if closure is None:
            closure = self._closures[path] = self._closure(path)
        return not closure.isdisjoint(targets)

    def _closure(self, path: str) -> frozenset[str]:
        found = {path}
        todo = [path]
        while todo:
            for other in self.imported(todo.pop()) - found:
                known = self._closures.get(other)
                if known is not None:
                    found |= known
                else:
                    found.add(other)
                    todo.append(other)
        closure = frozenset(found)
        return self._known.setdefault(closure, closure)

    def imported(self, path: str) -> frozenset[str]:
        """The project's modules that a module imports, anywhere in it."""
        known = self._imports.get(path)
        if known is None:
            found: set[str | None] = set()
            for match in _IMPORT.finditer("\n" + self._facts[path].imports):
                if match["plain"]:
                    found.update(self._modules.find(path, name, 0) for name in _NAME.findall(match["plain"]))
                else:
                    found |= self._named(path, match["module"], len(match["dots"]), match["names"])
            known = self._imports[path] = frozenset(other for other in found if other is not None)
        return known

    def _named(self, path: str, module: str, level: int, names: str) -> set[str | None]:
        """The module of a ``from`` import, and those of its names that are modules themselves."""
        found = self._modules.find(path, module, level) if module or level else None
        if found is not None and not self._modules.is_package(found):
            return {found}  # a plain module holds no others
        prefix = f"{module}." if module else ""
        return {found, *(self._modules.find(path, f"{prefix}{name}", level) for name in _NAME.findall(names))}
