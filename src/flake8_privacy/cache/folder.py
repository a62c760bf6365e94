"""The folder of a cache: bytes by name, each record whole and unharmed or not there at all."""

import os
import re
from collections.abc import Collection, Iterator
from contextlib import suppress

from .. import __version__
from ..settings import SettingsError
from .digests import DIGEST_LENGTH, digest_of

TAG = "CACHEDIR.TAG"
TAG_TEXT = b"""Signature: 8a477f597d28d172789f06886806bc55
# This folder is a cache of flake8-privacy. It can be removed at any time.
# https://bford.info/cachedir/ says what this file means.
"""
IGNORE = ".gitignore"

LARGEST = 1 << 28
"""A file of more bytes is none of ours."""

_VERSION = r"\d+(\.\w+)+"
_LEFT_OVER = 3600.0
"""Seconds after which a half-written file has no writer any more."""


class Store:
    """Records of one project and one version of the tool, which several processes may read and write at once.

    A part of a project has a folder of its own inside that of the project.

    What is read may have been written by anybody: the checksum finds accidents, and whoever asks for a record
    checks what it says. Nothing here raises: what cannot be read or written is not there.
    """

    def __init__(self, cache: str, root: str, part: str = "") -> None:
        self.cache = cache
        self.version = os.path.join(cache, __version__)
        self.project = os.path.join(self.version, _project_name(cache, root))
        self.folder = os.path.join(self.project, part) if part else self.project

    def get(self, key: str) -> bytes | None:
        """Give a record, or None if there is none or its bytes are not those that were put there."""
        data = _read(os.path.join(self.folder, key))
        if data is None:
            return None
        checksum, body = data[:DIGEST_LENGTH], data[DIGEST_LENGTH:]
        return body if checksum == _checksum(key, body) else None

    def put(self, key: str, data: bytes) -> None:
        """Keep a record, in one step, so that no reader meets half of it."""
        half = os.path.join(self.folder, f"{key}.{os.getpid()}.half")
        try:
            self.make()
            _write_new(half, _checksum(key, data) + data)
            os.replace(half, os.path.join(self.folder, key))
        except OSError:  # read-only, full, or somebody else's: the next run works without
            _remove(half)

    def names(self, suffix: str) -> list[str]:
        """The names that end so, the newest first."""
        found = [(changed, name) for name, changed in self._files() if name.endswith(suffix)]
        return [name for _, name in sorted(found, reverse=True)]

    def drop(self, names: list[str]) -> None:
        """Remove records, and with them what writers left half-written."""
        import time

        for name in names:
            _remove(os.path.join(self.folder, name))
        for name, changed in self._files():
            if name.endswith(".half") and time.time() - changed > _LEFT_OVER:
                _remove(os.path.join(self.folder, name))

    def keep_parts(self, parts: Collection[str]) -> None:
        """Remove what was kept of parts that the project no longer has."""
        from shutil import rmtree

        with suppress(OSError), os.scandir(self.project) as found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False) and entry.name not in parts:
                    rmtree(entry.path, ignore_errors=True)

    def make(self) -> None:
        """Make the folder, with what tells other tools to pass it over; raises ``OSError`` where that is impossible."""
        if any(map(os.path.islink, (self.cache, self.version, self.project, self.folder))):
            raise NotADirectoryError(self.folder)  # a link may lead to where nobody wants our files
        if os.path.isdir(self.folder):
            return
        is_new = not os.path.lexists(self.version)
        os.makedirs(self.folder, exist_ok=True)
        for name, content in ((TAG, TAG_TEXT), (IGNORE, b"*\n")):
            if not os.path.lexists(os.path.join(self.cache, name)):
                _write_new(os.path.join(self.cache, name), content)
        if is_new:
            self._remove_other_versions()

    def _files(self) -> Iterator[tuple[str, float]]:
        try:
            with os.scandir(self.folder) as found:
                for entry in found:
                    yield entry.name, entry.stat(follow_symlinks=False).st_mtime
        except OSError:
            return

    def _remove_other_versions(self) -> None:
        from shutil import rmtree

        for name in os.listdir(self.cache):
            if name != __version__ and re.fullmatch(_VERSION, name):
                rmtree(os.path.join(self.cache, name), ignore_errors=True)  # follows no links


def is_ours(cache: str) -> bool:
    """Tell whether a folder bears our tag."""
    return not os.path.islink(cache) and _read(os.path.join(cache, TAG)) == TAG_TEXT


def verify_place(cache: str, said: str) -> None:
    """Raise ``SettingsError`` if the folder that somebody named for the cache holds other things."""
    if not said or not os.path.lexists(cache) or is_ours(cache):
        return
    if os.path.islink(cache) or not os.path.isdir(cache):
        raise SettingsError(f"{said}: this is no folder; name a folder, or one that is still to be made")
    if os.listdir(cache):
        raise SettingsError(f"{said}: this folder holds other things than our cache; name an empty or a new one")


def _project_name(cache: str, root: str) -> str:
    """Tell projects in one cache apart; a project that is moved along with the cache in it keeps its name."""
    try:
        way = os.path.relpath(root, cache)
    except ValueError:  # another drive
        way = root
    return digest_of(way.replace(os.sep, "/").encode("utf-8", "surrogatepass"))[:16]


def _checksum(key: str, data: bytes) -> bytes:
    return digest_of(key.encode() + b"\0" + data).encode()


def _read(path: str) -> bytes | None:
    """Read a plain file; of a pipe or device that somebody put there we would never see the end."""
    from stat import S_ISREG

    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(descriptor, "rb") as stream:
            facts = os.fstat(descriptor)
            return stream.read() if S_ISREG(facts.st_mode) and facts.st_size <= LARGEST else None
    except (OSError, ValueError):
        return None


def _write_new(path: str, data: bytes) -> None:
    with open(path, "xb") as stream:
        stream.write(data)


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return
