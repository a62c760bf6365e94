"""What a record is filed under: digests of contents, of this tool, and of everything that a result depends on."""

import os
import sys
from collections.abc import Mapping
from functools import cache

from .. import __version__
from ..model.hashing import blake2b
from ..settings import Settings

_SIZE = 20
DIGEST_LENGTH = 2 * _SIZE


def digest_of(data: bytes) -> str:
    """The digest of some bytes, in hexadecimal."""
    return blake2b(data, digest_size=_SIZE).hexdigest()


def key_of(settings: Settings, files: Mapping[str, str]) -> str:
    """Give the digest of all that findings depend on; ``files`` holds the digest of each content by path."""
    parts = [facts_key(settings)]
    for path in sorted(files):
        parts += (path, files[path])
    return digest_of("\0".join(parts).encode("utf-8", "backslashreplace"))


def facts_key(settings: Settings) -> str:
    """Give the digest of all that the facts of a file depend on besides its content."""
    return digest_of("\0".join((tool_digest(), repr(settings.of_analysis))).encode("utf-8", "backslashreplace"))


@cache
def tool_digest() -> str:
    """Give the digest of this tool: version, code and catalog as installed, and the Python under it."""
    package = os.path.dirname(os.path.dirname(__file__))
    state = (__version__, sys.implementation.name, sys.version_info[:], code_digest(package))
    return digest_of(repr(state).encode())


def code_digest(package: str) -> str:
    """Give the digest of a package's files: by what its installer noted of them, or by what they hold."""
    noted = _noted_by_installer(package)
    if noted:
        return digest_of(noted)
    state = blake2b(digest_size=_SIZE)
    todo = [package]
    while todo:
        with os.scandir(todo.pop()) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    todo.append(entry.path)
            elif entry.name.endswith(
                (".py", ".json", ".jsonl")
            ):  # what the catalog's other files say is in the compiled one
                with open(entry.path, "rb") as stream:
                    state.update(entry.name.encode() + b"\0" + digest_of(stream.read()).encode())
    return state.hexdigest()


def _noted_by_installer(package: str) -> bytes:
    """Give the lines of a wheel's ``RECORD`` about the package; none where its files are those of a checkout."""
    try:
        with open(os.path.join(f"{package}-{__version__}.dist-info", "RECORD"), "rb") as stream:
            ours = os.path.basename(package).encode() + b"/"
            return b"\n".join(
                line for line in stream.read().splitlines() if line.startswith(ours) and b"sha256=" in line
            )
    except OSError:
        return b""
