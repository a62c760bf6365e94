"""From the paths that somebody names to the project they belong to: its root, its settings and its files."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence

from ...model.source import is_template
from ...model.tuples import NamedTuple
from ...settings import Overrides, Settings, SettingsError, override
from .walking import Exclusion, Problem, project_files, read_glob, reason_of

ROOT_MARKERS = ("pyproject.toml", "setup.cfg", "setup.py", ".git")

CACHE_FOLDER = ".flake8_privacy_cache"
CACHE_VARIABLE = "FLAKE8_PRIVACY_CACHE_DIR"


class ListedFile(NamedTuple):
    """One file of a project that nobody has opened yet.

    ``path`` is relative to the project's root, with ``/``; ``full`` is absolute. ``reported`` is never true of a
    template. ``named`` tells a file that was named itself from one in a named folder. ``buffer`` stands for the
    content on disk.
    """

    path: str
    full: str
    reported: bool
    named: bool = False
    buffer: bytes | None = None


class CachePlace(NamedTuple):
    """The folder where records may be kept, absolute, and who said so; empty if nobody did.

    ``part`` names the part of a project that they are about; empty where they are about all of it.
    """

    folder: str
    said: str = ""
    part: str = ""


class Project(NamedTuple):
    """Everything that a run needs to know.

    ``root`` and ``cwd`` are absolute. ``files`` are sorted by path; those under the named paths are ``reported``.
    ``cache`` is None outside any project. ``problems`` are named paths that cannot be read, ``notes`` what
    was passed over without harm; both give paths relative to the working directory.
    """

    root: str
    cwd: str
    files: tuple[ListedFile, ...]
    settings: Settings
    settings_file: str
    cache: CachePlace | None
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]


class _Named(NamedTuple):
    """The named paths, absolute, apart by kind."""

    folders: tuple[str, ...]
    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def open_project(
    paths: Sequence[str],
    cwd: str,
    overrides: Overrides,
    known_codes: Mapping[str, str],
    *,
    buffers: Mapping[str, bytes] | None = None,
    force_exclude: bool = False,
) -> Project:
    """Find the project of the named paths and list its files; raises ``SettingsError`` when its settings are wrong.

    ``buffers`` holds, by path as named, text that stands for a file's content on disk.
    ``force_exclude`` passes over named paths that lie in excluded folders.
    """
    given = {_absolute(path, cwd): content for path, content in (buffers or {}).items()}
    texts = {path: content for path, content in given.items() if not holds(path, content)}
    named = _classify(paths, cwd, texts)
    common = _common_folder(named, cwd)
    base = find_root(common) if overrides.root is None else _absolute(overrides.root, cwd)
    file = relative_path(os.path.join(base or "", "pyproject.toml"), cwd)
    settings = override(_load(base, file, cwd, known_codes), overrides)
    root = _moved_root(base, settings, overrides, cwd)
    cache = None if base is None or root is None else _cache_place(base, root, settings, overrides, cwd, file)
    exclusion = Exclusion(root or common, map(read_glob, settings.exclude))
    notes: list[Problem] = []
    if force_exclude:
        named = _without_excluded(named, exclusion)
    found = _collect(named, root, exclusion, notes, texts)
    files = _listed(found, root or common, set(named.files), texts)
    notes += [Problem(folder, "no Python files here") for folder in _empty(named.folders, files)]
    shown = tuple(Problem(relative_path(path, cwd), reason) for path, reason in notes)
    return Project(root or common, cwd, files, settings, file, cache, named.problems, shown)


def open_catalog_files(paths: Sequence[str], cwd: str) -> Settings:
    """Read files that the setting ``catalog`` may name, as if it did; ``SettingsError`` says which cannot be read."""
    from ...settings.reading import add_catalog  # perf: a file outside any project has no settings

    settings = Settings(catalog=tuple(paths))
    for path in paths:
        settings = add_catalog(settings, _text(_absolute(path, cwd), path), path)
    return settings


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


def relative_path(path: str, start: str) -> str:
    """Write a path relative to a folder, with ``/``; a path on another drive stays whole."""
    if path.startswith(start.rstrip(os.sep) + os.sep):  # perf: the usual case
        short = path[len(start.rstrip(os.sep)) + 1 :]
    else:
        try:
            short = os.path.relpath(path, start)
        except ValueError:
            short = path
    return short.replace(os.sep, "/")


def _absolute(path: str, cwd: str) -> str:
    return os.path.normpath(os.path.join(cwd, path))


def holds(path: str, content: bytes) -> bool:
    """Tell whether a file on disk holds just this."""
    try:
        with open(path, "rb") as stream:
            return stream.read() == content
    except OSError:
        return False


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


def _load(base: str | None, file: str, cwd: str, known_codes: Mapping[str, str]) -> Settings:
    """Read the settings of a root; without a root or a ``pyproject.toml`` they are the defaults."""
    path = os.path.join(base or "", "pyproject.toml")
    if base is None or not os.path.isfile(path):
        return Settings()
    from ...settings.reading import add_catalog, load_settings  # perf: a file outside any project has no settings

    settings = load_settings(_text(path, file), file, known_codes)
    for name in settings.catalog:
        full = _absolute(name, base)
        shown = relative_path(full, cwd)
        if not os.path.isfile(full):
            raise SettingsError(f'{file}: tool.flake8-privacy.catalog = "{name}": there is no such file')
        settings = add_catalog(settings, _text(full, shown), shown)
    return settings


def _text(path: str, shown: str) -> str:
    try:
        with open(path, encoding="utf-8") as stream:
            return stream.read()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{shown} cannot be read: {reason_of(error)}") from None


def _moved_root(base: str | None, settings: Settings, overrides: Overrides, cwd: str) -> str | None:
    """Follow the setting ``root``, which counts from the folder of its file; the command line has the last word."""
    if base is None or (overrides.root is None and not settings.root):
        return base
    if overrides.root is not None:
        root, said = base, f'the root "{overrides.root}": there is no such folder'
    else:
        root = _absolute(settings.root, base)
        file = relative_path(os.path.join(base, "pyproject.toml"), cwd)
        said = f'{file}: tool.flake8-privacy.root = "{settings.root}": there is no such folder'
    if not os.path.isdir(root):
        raise SettingsError(said)
    return root


def _cache_place(base: str, root: str, settings: Settings, overrides: Overrides, cwd: str, file: str) -> CachePlace:
    """Decide where records are kept: the command line goes before the environment, and that before the settings."""
    if overrides.cache_dir is not None:
        return CachePlace(_absolute(overrides.cache_dir, cwd), f'command line: --cache-dir = "{overrides.cache_dir}"')
    variable = os.environ.get(CACHE_VARIABLE)
    if variable:
        return CachePlace(_absolute(variable, cwd), f'environment: {CACHE_VARIABLE} = "{variable}"')
    if settings.cache_dir:
        said = f'{file}: tool.flake8-privacy.cache-dir = "{settings.cache_dir}"'
        return CachePlace(_absolute(settings.cache_dir, base), said)
    return CachePlace(os.path.join(root, CACHE_FOLDER))


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
        files.update(dict.fromkeys(project_files(root, exclusion, notes), False))
    for folder in named.folders:
        files.update(dict.fromkeys(project_files(folder, exclusion, notes), True))
    if root is None and named.files:
        from .beside import imported_beside

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


def _listed(
    files: Mapping[str, bool], root: str, named: set[str], texts: Mapping[str, bytes]
) -> tuple[ListedFile, ...]:
    above = root.rstrip(os.sep) + os.sep
    listed = []
    for full, reported in files.items():
        is_below = full.startswith(above) and os.sep == "/"  # perf: nearly all are, nearly everywhere
        path = full[len(above) :] if is_below else relative_path(full, root)
        is_reported = reported and (path.endswith(".py") or not is_template(path))
        listed.append(ListedFile(path, full, is_reported, full in named, texts.get(full)))
    return tuple(sorted(listed))  # by path, of which each is there once


def _empty(folders: Iterable[str], files: Iterable[ListedFile]) -> list[str]:
    reported = [file.full for file in files if file.reported]
    return [
        folder for folder in folders if not any(path.startswith(folder.rstrip(os.sep) + os.sep) for path in reported)
    ]
