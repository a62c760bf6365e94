"""Fetches the pinned packages into the user's cache folder, each checked by its hash and unpacked."""

import hashlib
import os
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
CORPUS_FILE = HERE / "corpus.toml"
TRACKING_FILE = HERE / "corpus_tracking.toml"
"""Packages of which only the tracking calls were labelled."""
OVERRIDE = "FLAKE8_PRIVACY_CORPUS"

PIP = "pip==24.0"
"""Downloads with this pip: newer ones refuse a package of the corpus, for a mistake in its list of dependencies."""

DOWNLOADING_PYTHON = "3.11"
"""The Python that wheels are chosen for, whichever runs this: the same wheels everywhere."""


class CorpusError(SystemExit):
    """The corpus cannot be had; says why in one sentence, with which the command ends."""


class Package(NamedTuple):
    """One package of the corpus."""

    name: str
    version: str
    wheel: str
    wheel_sha256: str
    python_lines: int

    @property
    def folder(self) -> str:
        """The name of the folder that it is unpacked into."""
        return f"{self.name}-{self.version}"


def read_corpus(file: Path = CORPUS_FILE) -> tuple[Package, ...]:
    """Read which packages there are, by name and version."""
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["package"]
    return tuple(sorted(Package(*(row[field] for field in Package._fields)) for row in rows))


def corpus_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Say where the corpus lies: in the user's cache folder, or where the environment says."""
    named = environment.get(OVERRIDE)
    folder = Path(named) if named else cache_folder(environment, platform) / "flake8-privacy" / "corpus"
    folder = folder.expanduser().resolve()
    if folder.is_relative_to(ROOT):
        raise CorpusError(f"{folder} lies in the repository; set {OVERRIDE} to a folder outside of it")
    return folder


def cache_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Say where a user's caches lie."""
    named = environment.get("XDG_CACHE_HOME")
    if named:
        return Path(named)
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or "~/AppData/Local")
    return Path("~/Library/Caches" if platform == "darwin" else "~/.cache")


def fetch_corpus(packages: Sequence[Package] | None = None) -> Path:
    """Fetch the packages (the corpus, if none are named) that are not there yet; return the folder of their folders."""
    corpus = corpus_folder()
    corpus.mkdir(parents=True, exist_ok=True)
    missing = [package for package in packages or read_corpus() if not (corpus / package.folder).exists()]
    if missing:
        with tempfile.TemporaryDirectory(dir=corpus, prefix=".fetching-") as pip:
            install_pip(Path(pip))
            for package in missing:
                print(f"fetching {package.name} {package.version}", file=sys.stderr)
                fetch_package(package, corpus, Path(pip))
    return corpus


def fetch_package(package: Package, corpus: Path, pip: Path) -> None:
    """Download, check and unpack one package; it appears under its name when all of that is done."""
    with tempfile.TemporaryDirectory(dir=corpus, prefix=".fetching-") as temporary:
        downloads, unpacked = Path(temporary, "downloads"), Path(temporary, "unpacked")
        download_wheel(package, downloads, pip)
        wheel = verified_wheel(package, downloads)
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(unpacked)
        unpacked.rename(corpus / package.folder)


def install_pip(folder: Path) -> None:
    """Install the pip that downloads into a folder of its own."""
    if run_pip(["install", "--no-deps", "--target", str(folder), PIP], os.environ):
        raise CorpusError(f"{PIP} could not be installed to download the corpus with")


def download_wheel(package: Package, folder: Path, pip: Path) -> None:
    """Let pip download the pinned wheel, for the platform of its name."""
    arguments = ["download", "--no-deps", "--only-binary=:all:", "--python-version", DOWNLOADING_PYTHON]
    arguments += [*tag_options(package.wheel), "--dest", str(folder), f"{package.name}=={package.version}"]
    if run_pip(arguments, {**os.environ, "PYTHONPATH": str(pip)}):
        raise CorpusError(f"{package.name} {package.version} could not be downloaded")


def run_pip(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run pip, of which only errors are shown; return its exit status."""
    command = [sys.executable, "-m", "pip", *arguments, "--quiet", "--quiet", "--disable-pip-version-check"]
    return subprocess.run(command, env=environment, check=False).returncode


def tag_options(wheel: str) -> list[str]:
    """Give the options by which pip takes the wheel of this name, whatever platform it runs on."""
    python, abi, platforms = wheel.removesuffix(".whl").split("-")[-3:]
    options = ["--implementation", "cp" if python.startswith("cp") else "py", "--abi", abi]
    for platform in platforms.split("."):
        options += ["--platform", platform]
    return options


def verified_wheel(package: Package, downloads: Path) -> Path:
    """Find the one wheel that was downloaded; it must be the one that was pinned."""
    wheel = next(downloads.iterdir())
    seen = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if seen != package.wheel_sha256:
        raise CorpusError(f"{wheel.name} has the SHA-256 {seen}, but the corpus pins {package.wheel_sha256}")
    return wheel
