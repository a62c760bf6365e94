"""Fetches the packages of the catalog from the package index into the user's cache folder, and unpacks them."""

import os
import shutil
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from bench.corpus import cache_folder, run_pip

OVERRIDE = "FLAKE8_PRIVACY_PACKAGES"
AT_ONCE = 4

_KEPT = {".py", ".pyi", ".json", ".so", ".pyd", ".pyx"}
"""Kinds of files that say what a package offers; the others are left in the archive."""

_FORMS = ("--only-binary=:all:", "--no-binary=:all:")
"""A wheel if there is one, else the sources: nothing is installed of either."""

_OLD = "setuptools<58"
"""What old sources need, of which pip wants to know what they are before it hands them over."""


class Release(NamedTuple):
    """One version of a distribution."""

    distribution: str
    version: str

    def __str__(self) -> str:
        return f"{self.distribution} {self.version}"


def packages_folder() -> Path:
    """Say where the packages lie: in the user's cache folder, or where the environment says."""
    named = os.environ.get(OVERRIDE)
    return Path(named).expanduser() if named else cache_folder().expanduser() / "flake8-privacy" / "packages"


def folder_of(release: Release) -> Path:
    """Say where one release lies, whether it is there or not."""
    return packages_folder() / f"{release.distribution}-{release.version}"


def fetch(releases: Iterable[Release]) -> dict[Release, str]:
    """Fetch what is not there yet, several at once; return what could not be had, and why."""
    missing = sorted({release for release in releases if not folder_of(release).is_dir()})
    packages_folder().mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        failed = dict(zip(missing, pool.map(_fetch, missing), strict=True))
    return {release: why for release, why in failed.items() if why}


def _fetch(release: Release) -> str:
    """Download and unpack one release; it appears under its name when all of that is done."""
    sys.stderr.write(f"fetching {release}\n")
    with tempfile.TemporaryDirectory(dir=packages_folder(), prefix=".fetching-") as temporary:
        downloads, unpacked = Path(temporary, "downloads"), Path(temporary, "unpacked")
        unpacked.mkdir()
        wanted = f"{release.distribution}=={release.version}"
        old = Path(temporary, "constraint.txt")
        old.write_text(_OLD, encoding="utf-8")
        environments = [(form, {**os.environ}) for form in _FORMS]
        environments.append((_FORMS[-1], {**os.environ, "PIP_CONSTRAINT": str(old)}))
        for form, environment in environments:
            if not run_pip(["download", "--quiet", "--no-deps", form, "--dest", str(downloads), wanted], environment):
                break
        else:
            return f"{release} cannot be had from the package index"
        _unpack(next(downloads.iterdir()), unpacked)
        try:
            unpacked.rename(folder_of(release))
        except OSError:
            # Another command that fetches may have been quicker.
            if not folder_of(release).is_dir():
                raise
    return ""


def _unpack(archive: Path, folder: Path) -> None:
    """Unpack the files that are read, below the folder that an archive of sources has at its top."""
    if archive.suffix in {".whl", ".zip"}:
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(folder, [name for name in wheel.namelist() if Path(name).suffix in _KEPT])
    else:
        with tarfile.open(archive) as sources:
            sources.extractall(folder, [m for m in sources.getmembers() if Path(m.name).suffix in _KEPT], filter="data")
    if archive.suffix != ".whl":
        (top,) = folder.iterdir()
        for path in top.iterdir():
            path.rename(folder / path.name)
        shutil.rmtree(top)
