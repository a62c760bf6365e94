"""Which files lie under a folder, and what lies outside a project."""

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from ...model.source import is_template
from ...model.tuples import NamedTuple

EXCLUDED_FOLDERS = frozenset(
    ".git .hg .svn .venv venv node_modules build dist site-packages __pycache__ .tox .nox .eggs "
    ".mypy_cache .ruff_cache .pytest_cache .hypothesis .ipynb_checkpoints "
    ".flake8_privacy_cache".split()
)
"""Folders by name that hold no code of the project's own."""

FOREIGN_MARKS = frozenset({"pyvenv.cfg", "CACHEDIR.TAG"})
"""Files that mark the folder they lie in as a virtual environment or a cache, whatever its name."""


class Problem(NamedTuple):
    """A path that cannot be checked, and why, in a few words."""

    path: str
    reason: str


class Glob(NamedTuple):
    """A pattern for paths relative to the root, or, where it names no folder, for the last part of any path."""

    pattern: str
    whole: bool

    def fits(self, name: str) -> bool:
        """Tell whether the pattern fits a path relative to the root."""
        return fnmatchcase(name if self.whole else name.rpartition("/")[2], self.pattern)


class Exclusion:
    """What lies outside a project: folders by name, virtual environments, caches, and the globs of its settings."""

    def __init__(self, root: str, globs: Iterable[Glob]) -> None:
        self.root = root
        self.globs = tuple(globs)

    def covers(self, path: str, *, is_folder: bool) -> bool:
        """Tell whether a path lies outside the project, by itself or by a folder it is in."""
        if path == self.root:
            return False
        parts = os.path.relpath(path, self.root).split(os.sep)
        folder = self.root
        for depth, part in enumerate(parts, 1):
            folder = os.path.join(folder, part)
            if self.matches("/".join(parts[:depth])):
                return True
            if (depth < len(parts) or is_folder) and (
                part in EXCLUDED_FOLDERS or any(os.path.exists(os.path.join(folder, mark)) for mark in FOREIGN_MARKS)
            ):
                return True
        return False

    def matches(self, name: str) -> bool:
        """Tell whether a glob fits a path relative to the root."""
        return any(glob.fits(name) for glob in self.globs)

    def inside(self, folder: str) -> "Exclusion":
        """Give what is left out under a named folder: less the globs that would leave it out itself."""
        name = os.path.relpath(folder, self.root).replace(os.sep, "/")
        if name == ".":
            return self
        parts = name.split("/")
        above = ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]
        return Exclusion(self.root, (glob for glob in self.globs if not any(map(glob.fits, above))))


def project_files(top: str, exclusion: Exclusion, notes: list[Problem]) -> Iterator[str]:
    """Yield the absolute paths of all Python files and templates under a folder; links to folders are not followed."""
    exclusion = exclusion.inside(top)
    relative = os.path.relpath(top, exclusion.root).replace(os.sep, "/")
    stack = [(top, "" if relative == "." else relative + "/")]
    while stack:
        folder, prefix = stack.pop()
        try:
            with os.scandir(folder) as found:
                entries = {entry.name: entry for entry in found}
        except OSError as error:
            notes.append(Problem(folder, f"cannot be read: {reason_of(error)}"))
            continue
        if folder != top and not FOREIGN_MARKS.isdisjoint(entries):
            continue
        for name, entry in entries.items():
            if (name.endswith(".py") or is_template(prefix + name)) and _is_file(entry):
                if not (exclusion.globs and exclusion.matches(prefix + name)):
                    yield entry.path
            elif (
                entry.is_dir(follow_symlinks=False)
                and name not in EXCLUDED_FOLDERS
                and not (exclusion.globs and exclusion.matches(prefix + name))
            ):
                stack.append((entry.path, f"{prefix}{name}/"))


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link that leads to itself
        return False


def read_glob(text: str) -> Glob:
    """Read a glob as it stands in the settings."""
    whole = "/" in text
    pattern = text.removeprefix("./")
    for end in ("/**", "/*", "/"):  # these mean the folder: it then counts as excluded itself, and can be named
        pattern = pattern.removesuffix(end)
    return Glob(pattern, whole)


def reason_of(error: Exception) -> str:
    """Say in a few words why something cannot be read."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return str(error)
