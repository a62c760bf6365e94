"""Parts of a large project that have nothing to do with each other: programs side by side in one repository."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from posixpath import commonpath

from ...model.source import is_template
from ..names.modules import ModuleGraph
from .beside import imported_names
from .discovery import ListedFile

FULL = 1000
"""Python files with which a part takes in no more of what could be parts of their own."""

_DOTTED = rb"[\"']([A-Za-z_]\w*(?:\.\w+)+)[\"'.:]"
_NAMING_HOSTS = "*"
"""Stands before what is told of a file that may name hosts of the project's own."""


class Parting:
    """Tells which folders at the top of a project have nothing to do with each other.

    They have where a module of one imports another's, or names it in a text, as settings name middleware.
    """

    def __init__(self, files: Iterable[ListedFile]) -> None:
        self.files = tuple(files)
        self.python = [file for file in self.files if not is_template(file.path)]
        above = commonpath([file.path.rpartition("/")[0] for file in self.python]) if self.python else ""
        depth = above.count("/") + 1 if above else 0
        self._folders = {file.path: _folder(file.path, depth) for file in self.files}
        self.folders = sorted({self._folders[file.path] for file in self.python})

    @cached_property
    def _modules(self) -> ModuleGraph:
        return ModuleGraph(file.path for file in self.python)

    def told(self, file: ListedFile, content: bytes) -> str:
        """What a file tells: whether it may name own hosts, and which other folders it has to do with."""
        from ..names.meanings import HOST_WORDS  # perf: files that have not changed are not asked again

        own = self._folders[file.path]
        package = file.path.split("/")[:-1]
        names = {".".join(name) for name in imported_names(content, package)}
        for text in re.findall(_DOTTED, content):
            words = text.decode("utf-8", "replace").split(".")
            # Of one word alone hardly any is a module: ``"shop.example"``.
            names.update(".".join(words[:size]) for size in range(2, len(words) + 1))
        found = {self._modules.find(file.path, name, 0) for name in names}
        folders = {self._folders[path] for path in found if path is not None} - {own}
        naming = any(word.encode() in content for word in HOST_WORDS)
        return (_NAMING_HOSTS if naming else "") + "/".join(sorted(folders))

    def parts(self, told: Mapping[str, str]) -> Iterator[tuple[str, tuple[ListedFile, ...]]]:
        """The files of each part, with its folders; ``told`` has what each file tells.

        Each has all files that may name own hosts, and all templates that belong to no part.
        """
        naming = {path for path, text in told.items() if text.startswith(_NAMING_HOSTS)}
        for folders in self._packed(self._linked(told)):
            yield "/".join(folders), tuple(self._files_of(frozenset(folders), naming))

    def _files_of(self, folders: frozenset[str], naming: set[str]) -> Iterator[ListedFile]:
        for file, folder in zip(self.files, self._folders.values(), strict=True):
            if folder in folders:
                yield file
            elif file.path in naming or (folder not in self.folders and is_template(file.path)):
                yield file._replace(reported=False)

    def _linked(self, told: Mapping[str, str]) -> list[list[str]]:
        """The folders that have to do with each other, directly or by way of others."""
        groups = {folder: [folder] for folder in self.folders}
        for path, text in told.items():
            own = groups[self._folders[path]]
            for other in text.removeprefix(_NAMING_HOSTS).split("/"):
                group = groups.get(other, own)
                if group is not own:
                    own += group
                    groups.update(dict.fromkeys(group, own))
        return sorted({id(group): sorted(group) for group in groups.values()}.values())

    def _packed(self, groups: Iterable[list[str]]) -> Iterator[list[str]]:
        """The same, the small ones together: each part has a start of its own."""
        sizes: dict[str, int] = {}
        for file in self.python:
            folder = self._folders[file.path]
            sizes[folder] = sizes.get(folder, 0) + 1
        packed: list[str] = []
        room = FULL
        for group in groups:
            size = sum(sizes[folder] for folder in group)
            if packed and size > room:
                yield sorted(packed)
                packed, room = [], FULL
            packed += group
            room -= size
        if packed:
            yield sorted(packed)


def _folder(path: str, depth: int) -> str:
    """The folder so far down that a file lies in or below; a dot for a file above all of these."""
    below = path.split("/", depth + 1)[depth:]
    return below[0] if len(below) > 1 else "."
