"""The linter as its users run it: the installed command, in a process of its own."""

import hashlib
import shutil
import sys
import sysconfig
from functools import cache
from pathlib import Path

import flake8_privacy

SOURCES = Path(flake8_privacy.__file__).parent


@cache
def check_command(*, cached: bool = False) -> tuple[str, ...]:
    """The command that checks the working directory and writes JSON.

    It is the script, not ``python -m``: that would put the working directory, and so the checked package, in
    front of what the linter imports.
    """
    script = installed_script("flake8-privacy")
    return (script, "check", ".", *(() if cached else ("--no-cache",)), "--output-format", "json", "--exit-zero")


def installed_script(name: str) -> str:
    """The path of a command that is installed beside this Python."""
    script = shutil.which(name, path=sysconfig.get_path("scripts"))
    if script is None:
        sys.exit(f"{name} is not installed beside this Python; see CONTRIBUTING.md for the set-up")
    return script


def fingerprint() -> str:
    """A digest of all that the reports depend on besides the checked code: the linter's files and Python."""
    digest = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for file in sorted(SOURCES.rglob("*")):
        if file.is_file() and file.suffix != ".pyc":
            digest.update(f"\0{file.relative_to(SOURCES).as_posix()}\0".encode() + file.read_bytes())
    return digest.hexdigest()
