"""Which file an import statement names: packages, relative imports, ``src`` layouts, scripts side by side."""

from collections.abc import Iterable
from functools import cache
from sys import intern, stdlib_module_names

_ROOTS = ("src", "lib", "python")


class ModuleGraph:
    """The modules of one project by path and by name."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = frozenset(path for path in paths if path.endswith((".py", ".pyi")))
        self._by_last: dict[str, list[str]] = {}
        """The files by the last parts of their names. perf: of a large project few names are asked for at once."""
        for path in sorted(self.paths):
            self._by_last.setdefault("".join(_parts(path)[-1:]), []).append(path)
        self.names_of = cache(self._names_of)
        """The dotted names under which a file can be imported, the likeliest first."""
        self._named = cache(self._files_named)
        self._found: dict[tuple[str, str, int], str | None] = {}

    def _files_named(self, name: str) -> list[str]:
        """The files that can be imported under a dotted name."""
        return [path for path in self._by_last.get(name.rpartition(".")[2], ()) if name in self.names_of(path)]

    def _names_of(self, path: str) -> list[str]:
        parts = _parts(path)
        names = [".".join(parts)]
        for index, part in enumerate(parts[:-1]):
            if part in _ROOTS:
                names.append(".".join(parts[index + 1 :]))
        start = self._package_start(path)
        if 0 < start < len(parts):
            names.append(".".join(parts[start:]))
        return [name for name in dict.fromkeys(names) if name]

    def _package_start(self, path: str) -> int:
        """How many folders above the outermost package of a file."""
        folders = path.split("/")[:-1]
        start = len(folders)
        while start and "/".join([*folders[:start], "__init__.py"]) in self.paths:
            start -= 1
        return start

    def find(self, path: str, module: str, level: int) -> str | None:
        """The file that ``module`` names when it is imported in ``path``; None outside the project."""
        key = (intern(path.rpartition("/")[0]), intern(module), level)
        if key not in self._found:
            self._found[key] = self._relative(path, module, level) if level else self._absolute(path, module)
        found = self._found[key]
        # No module means itself: logging.py imports the logging of the standard library.
        return found if found != path or level else None

    def _relative(self, path: str, module: str, level: int) -> str | None:
        folders = path.split("/")[:-1]
        if level - 1 > len(folders):
            return None
        base = folders[: len(folders) - (level - 1)]
        return self._at([*base, *(module.split(".") if module else [])])

    def _absolute(self, path: str, module: str) -> str | None:
        """What a module means in a folder: the answer is the same for all files of that folder."""
        folder, parts = path.split("/")[:-1], module.split(".")
        if parts[0] in stdlib_module_names:
            return self._before_the_standard_library(folder, parts)
        candidates = [other for other in self._named(module) if self._may_find(path, module, other)]
        if candidates:
            # The same name twice in a monorepo: the one that shares most folders with the importer.
            return max(candidates, key=lambda other: (_shared(path, other), -len(other), other))
        return self._at([*folder, *parts])

    def _may_find(self, path: str, module: str, other: str) -> bool:
        """Whether a file that is in no package goes by its bare name here: only in the same folder of the project.

        ``import factory`` of one program means an installed package, not a file deep inside another program.
        """
        folders = other.split("/")[:-1]
        is_bare = "." not in module and not self.is_package(other) and len(folders) == self._package_start(other)
        return not is_bare or not folders or folders[-1] in _ROOTS or path.partition("/")[0] == folders[0]

    def _before_the_standard_library(self, folder: list[str], parts: list[str]) -> str | None:
        """What hides a module of the standard library: beside a script, or at the top."""
        is_package = "/".join([*folder, "__init__.py"]) in self.paths
        tops = [[], *([root] for root in _ROOTS)]
        places = tops if is_package else [folder, *tops]
        return next((found for place in places if (found := self._at([*place, *parts])) is not None), None)

    def _at(self, parts: list[str]) -> str | None:
        base = "/".join(parts)
        for candidate in (f"{base}.py", f"{base}/__init__.py" if base else "__init__.py", f"{base}.pyi"):
            if candidate in self.paths:
                return candidate
        return None

    def is_package(self, name_path: str) -> bool:
        """Whether a file is the face of a package."""
        return name_path.endswith("__init__.py")

    def dotted(self, path: str, module: str, level: int) -> str:
        """A name for what an import outside the project names, the same from every module."""
        if not level:
            return module
        folders = path.split("/")[:-1]
        base = folders[: max(0, len(folders) - (level - 1))]
        return ".".join(["", *base, module]) if module else ".".join(["", *base])


def _parts(path: str) -> list[str]:
    """The folders and the name of a module; a package has its folder's name."""
    parts = path.rpartition(".")[0].split("/")
    return parts[:-1] if parts[-1] == "__init__" else parts


def _shared(a: str, b: str) -> int:
    count = 0
    for left, right in zip(a.split("/")[:-1], b.split("/")[:-1], strict=False):
        if left != right:
            break
        count += 1
    return count
