"""From the paths that somebody names to the project they belong to: its root, its settings and its files."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from ..model.source import SourceFile
from ..settings import Overrides, Settings, SettingsError, load_settings, override
from .vocabulary import verified

ROOT_MARKERS = ("pyproject.toml", "setup.cfg", "setup.py", ".git")

EXCLUDED_FOLDERS = frozenset(
    ".git .hg .svn .venv venv node_modules build dist site-packages __pycache__ .tox .nox .eggs "
    ".mypy_cache .ruff_cache .pytest_cache .hypothesis .ipynb_checkpoints".split()
)
"""Folders by name that hold no code of the project's own."""

# perf: patterns are compiled (and kept by re) when first used, as most runs need none of them.
_IMPORT = (
    rb"(?m)^[^\S\n]*(?:from[^\S\n]+(?P<package>[.\w]+)[^\S\n]+import[^\S\n]*(?:\((?P<many>[^)]*)\)|(?P<names>[^\n#;]*))"
    rb"|import[^\S\n]+(?P<modules>[^\n#;]*))"
)
_COMMENT = rb"#[^\n]*"


class Problem(NamedTuple):
    """A path that cannot be checked, and why, in a few words."""

    path: str
    reason: str


class Project(NamedTuple):
    """Everything that a run needs to know.

    ``root`` is absolute. ``sources`` are sorted by path; those under the named paths are ``reported``.
    ``problems`` are named paths that could not be read, ``notes`` what was passed over without harm;
    both give paths relative to the working directory.
    """

    root: str
    sources: tuple[SourceFile, ...]
    settings: Settings
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]


class _Named(NamedTuple):
    """The named paths, absolute, apart by kind."""

    folders: tuple[str, ...]
    files: tuple[str, ...]
    problems: tuple[Problem, ...]


class _Glob(NamedTuple):
    """A pattern for paths relative to the root, or, where it names no folder, for the last part of any path."""

    pattern: str
    whole: bool

    def fits(self, name: str) -> bool:
        return fnmatchcase(name if self.whole else name.rpartition("/")[2], self.pattern)


class Exclusion:
    """What lies outside a project: folders by name, virtual environments, and the globs of its settings."""

    def __init__(self, root: str, globs: Iterable[_Glob]) -> None:
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
                part in EXCLUDED_FOLDERS or os.path.exists(os.path.join(folder, "pyvenv.cfg"))
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


def open_project(
    paths: Sequence[str],
    cwd: str,
    overrides: Overrides,
    known_codes: Mapping[str, str],
    *,
    buffers: Mapping[str, bytes] | None = None,
    force_exclude: bool = False,
) -> Project:
    """Find and read the project of the named paths; raises ``SettingsError`` when its settings are wrong.

    ``buffers`` holds, by path as named, text that stands for a file's content on disk.
    ``force_exclude`` passes over named paths that lie in excluded folders.
    """
    texts = {_absolute(path, cwd): content for path, content in (buffers or {}).items()}
    named = _classify(paths, cwd, texts)
    common = _common_folder(named, cwd)
    base = find_root(common) if overrides.root is None else _absolute(overrides.root, cwd)
    settings = override(_load(base, cwd, known_codes), overrides)
    root = _moved_root(base, settings, overrides, cwd)
    exclusion = Exclusion(root or common, map(_read_glob, settings.exclude))
    notes: list[Problem] = []
    if force_exclude:
        named = _without_excluded(named, exclusion)
    files = _collect(named, root, exclusion, notes, texts)
    sources, problems = _read(files, root or common, set(named.files), texts, notes)
    notes += [Problem(folder, "no Python files here") for folder in _empty(named.folders, files)]
    problems, notes = ([Problem(_relative(path, cwd), reason) for path, reason in each] for each in (problems, notes))
    return Project(root or common, sources, settings, (*named.problems, *problems), tuple(notes))


def find_root(folder: str) -> str | None:
    """Find the nearest folder at or above this one that marks a project, below the home folder."""
    home = os.path.realpath(os.path.expanduser("~"))
    while True:
        real = os.path.realpath(folder)
        if home == real or home.startswith(real.rstrip(os.sep) + os.sep):
            return None
        if any(os.path.exists(os.path.join(folder, marker)) for marker in ROOT_MARKERS):
            return folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def _absolute(path: str, cwd: str) -> str:
    return os.path.normpath(os.path.join(cwd, path))


def _relative(path: str, start: str) -> str:
    """Write a path relative to a folder, with ``/``; a path on another drive stays whole."""
    if path.startswith(start.rstrip(os.sep) + os.sep):  # perf: the usual case
        short = path[len(start.rstrip(os.sep)) + 1 :]
    else:
        try:
            short = os.path.relpath(path, start)
        except ValueError:
            short = path
    return short.replace(os.sep, "/")


def _classify(paths: Sequence[str], cwd: str, texts: Mapping[str, bytes]) -> _Named:
    folders: list[str] = []
    files: list[str] = []
    problems: list[Problem] = []
    for path in paths:
        full = _absolute(path, cwd)
        if full in texts:
            files.append(full)
        elif os.path.isdir(full):
            folders.append(full)
        elif os.path.exists(full):
            files.append(full)
        else:
            dangling = os.path.islink(full)
            problems.append(Problem(path, "the link leads nowhere" if dangling else "no such file or folder"))
    return _Named(tuple(dict.fromkeys(folders)), tuple(dict.fromkeys(files)), tuple(problems))


def _common_folder(named: _Named, cwd: str) -> str:
    starts = [*named.folders, *(os.path.dirname(file) for file in named.files)]
    try:
        folder = os.path.commonpath(starts) if starts else cwd
    except ValueError:  # several drives have nothing in common
        folder = starts[0]
    while not os.path.isdir(folder) and os.path.dirname(folder) != folder:
        folder = os.path.dirname(folder)
    return folder


def _load(base: str | None, cwd: str, known_codes: Mapping[str, str]) -> Settings:
    """Read the settings of a root; without a root or a ``pyproject.toml`` they are the defaults."""
    path = os.path.join(base or "", "pyproject.toml")
    if base is None or not os.path.isfile(path):
        return Settings()
    file = _relative(path, cwd)
    try:
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file} cannot be read: {_reason(error)}") from None
    return verified(load_settings(text, file, known_codes), file)


def _moved_root(base: str | None, settings: Settings, overrides: Overrides, cwd: str) -> str | None:
    """Follow the setting ``root``, which counts from the folder of its file; the command line has the last word."""
    if base is None or (overrides.root is None and not settings.root):
        return base
    if overrides.root is not None:
        root, said = base, f'the root "{overrides.root}": there is no such folder'
    else:
        root = _absolute(settings.root, base)
        file = _relative(os.path.join(base, "pyproject.toml"), cwd)
        said = f'{file}: tool.flake8-privacy.root = "{settings.root}": there is no such folder'
    if not os.path.isdir(root):
        raise SettingsError(said)
    return root


def _without_excluded(named: _Named, exclusion: Exclusion) -> _Named:
    folders = tuple(folder for folder in named.folders if not exclusion.covers(folder, is_folder=True))
    files = tuple(file for file in named.files if not exclusion.covers(file, is_folder=False))
    return named._replace(folders=folders, files=files)


def _collect(
    named: _Named, root: str | None, exclusion: Exclusion, notes: list[Problem], texts: Mapping[str, bytes]
) -> dict[str, bool]:
    """List the project's files by absolute path, and whether each is reported."""
    files: dict[str, bool] = {}
    if not named.folders and not named.files:
        return files
    if root is not None and root not in named.folders:
        files.update(dict.fromkeys(python_files(root, exclusion, notes), False))
    for folder in named.folders:
        files.update(dict.fromkeys(python_files(folder, exclusion, notes), True))
    if root is None:
        read = _reader(texts)
        for file in named.files:
            for beside in imported_beside(file, read):
                files.setdefault(beside, False)
    files.update(dict.fromkeys(named.files, True))
    return files


def _reader(texts: Mapping[str, bytes]) -> Callable[[str], bytes]:
    def read(path: str) -> bytes:
        if path in texts:
            return texts[path]
        try:
            with open(path, "rb") as stream:
                return stream.read()
        except OSError:
            return b""

    return read


def _read(
    files: Mapping[str, bool], root: str, named: set[str], texts: Mapping[str, bytes], notes: list[Problem]
) -> tuple[tuple[SourceFile, ...], list[Problem]]:
    """Read the files; a named one that cannot be read is a problem, any other a note."""
    sources: list[SourceFile] = []
    problems: list[Problem] = []
    for path, reported in files.items():
        content = texts.get(path)
        if content is None:
            try:
                with open(path, "rb") as stream:
                    content = stream.read()
            except OSError as error:
                (problems if path in named else notes).append(Problem(path, f"cannot be read: {_reason(error)}"))
                continue
        sources.append(SourceFile(_relative(path, root), content, reported))
    return tuple(sorted(sources, key=lambda source: source.path)), problems


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return str(error)


def _empty(folders: Iterable[str], files: Mapping[str, bool]) -> list[str]:
    reported = [path for path, asked in files.items() if asked]
    return [
        folder for folder in folders if not any(path.startswith(folder.rstrip(os.sep) + os.sep) for path in reported)
    ]


def python_files(top: str, exclusion: Exclusion, notes: list[Problem]) -> Iterator[str]:
    """Yield the absolute paths of all Python files under a folder; links to folders are not followed."""
    exclusion = exclusion.inside(top)
    relative = os.path.relpath(top, exclusion.root).replace(os.sep, "/")
    stack = [(top, "" if relative == "." else relative + "/")]
    while stack:
        folder, prefix = stack.pop()
        try:
            with os.scandir(folder) as found:
                entries = list(found)
        except OSError as error:
            notes.append(Problem(folder, f"cannot be read: {_reason(error)}"))
            continue
        if folder != top and any(entry.name == "pyvenv.cfg" for entry in entries):
            continue
        for entry in entries:
            name = prefix + entry.name
            if entry.name.endswith(".py") and _is_file(entry):
                if not exclusion.matches(name):
                    yield entry.path
            elif (
                entry.is_dir(follow_symlinks=False)
                and entry.name not in EXCLUDED_FOLDERS
                and not exclusion.matches(name)
            ):
                stack.append((entry.path, name + "/"))


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link that leads to itself
        return False


def _read_glob(text: str) -> _Glob:
    whole = "/" in text
    pattern = text.removeprefix("./")
    for end in ("/**", "/*", "/"):  # these mean the folder: it then counts as excluded itself, and can be named
        pattern = pattern.removesuffix(end)
    return _Glob(pattern, whole)


def imported_beside(file: str, read: Callable[[str], bytes]) -> list[str]:
    """List the files that a file imports from its own folder, and what these import from there."""
    folder = os.path.dirname(file)
    seen = {file}
    todo = [file]
    while todo:
        path = todo.pop()
        package = os.path.relpath(os.path.dirname(path), folder).split(os.sep)
        for name in _imported_names(read(path), [part for part in package if part != "."]):
            for found in _module_files(folder, name):
                if found not in seen:
                    seen.add(found)
                    todo.append(found)
    return sorted(seen - {file})


def _imported_names(content: bytes, package: list[str]) -> Iterator[list[str]]:
    """Yield dotted names, each split, that the text seems to import; a name too many does no harm."""
    for match in re.finditer(_IMPORT, content):
        if match["modules"] is not None:
            for module in _names(match["modules"]):
                yield module.split(".")
            continue
        module = match["package"].decode("utf-8", "replace")
        level = len(module) - len(module.lstrip("."))
        if level > len(package) + 1:
            continue
        base = package[: len(package) - level + 1] if level else []
        base = base + [part for part in module[level:].split(".") if part]
        yield base
        for name in _names(match["many"] or match["names"] or b""):
            yield [*base, name]


def _names(listing: bytes) -> list[str]:
    text = re.sub(_COMMENT, b"", listing).decode("utf-8", "replace").replace("\\", " ")
    return [words[0] for words in (item.split() for item in text.split(",")) if words]


def _module_files(folder: str, name: list[str]) -> Iterator[str]:
    """Yield the files that importing a dotted name runs: each package on the way and the module."""
    for part in name:
        if not part.isidentifier():
            return
        folder = os.path.join(folder, part)
        for candidate in (folder + ".py", os.path.join(folder, "__init__.py")):
            if os.path.isfile(candidate):
                yield candidate
