"""A small project that is really analysed, and the number of times that it is."""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor
from pathlib import Path

import pytest
from click.testing import CliRunner

import flake8_privacy.checking as engine
from flake8_privacy.cache import contents, recorded
from flake8_privacy.cli.main import main
from flake8_privacy.model.facts import ModuleFacts
from flake8_privacy.model.source import SourceFile
from flake8_privacy.parse.skeleton import Trees
from flake8_privacy.project import reading
from flake8_privacy.project.records import Reader, Record, read_file
from flake8_privacy.project.relevance import WordIndex
from flake8_privacy.settings import Settings

FILES = {
    "pyproject.toml": "[tool.flake8-privacy]\n",
    "shop/__init__.py": "",
    "shop/analytics.py": (
        "from mixpanel import Mixpanel\n\nmp = Mixpanel('token')\n\n\n"
        "def record(user, event):\n    mp.track(user.pk, event, {'e': user.email})\n"
    ),
    "shop/views.py": (
        "import logging\n\nfrom shop.analytics import record\n\n\n"
        "def show(user):\n    logging.info('hello %s', user.email)\n"
        "    logging.info('hello %s', user.email)  # noqa: PRV601\n"
        "    record(user, 'Shown')\n    queue.put(user.email)\n"
    ),
}

CACHE = ".flake8_privacy_cache"


class Runs(list[list[str]]):
    """The paths that each analysis was given."""


Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    calls = Runs()
    real = engine.examine

    def counted(
        sources: Iterable[SourceFile],
        settings: Settings,
        workers: Executor | None = None,
        known: Mapping[str, Record] | None = None,
        reader: Reader | None = None,
    ) -> engine.Examined:
        sources = list(sources)
        calls.append([source.path for source in sources])
        return real(sources, settings, workers, known, reader)

    monkeypatch.setattr(engine, "examine", counted)
    return calls


@pytest.fixture
def shop(tmp_path: Path, runs: Runs, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the project, whose files count as written long ago."""
    folder = tmp_path / "project"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("FLAKE8_PRIVACY_CACHE_DIR", raising=False)
    monkeypatch.setattr(contents, "RACY", -(10**18))
    return folder


@pytest.fixture
def command(shop: Path) -> Command:
    def run(*args: str, stdin: bytes | None = None) -> tuple[int, str, str]:
        done = CliRunner().invoke(main, list(args), input=stdin, prog_name="flake8-privacy")
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, done.stdout, done.stderr

    return run


def stored(folder: Path) -> list[Path]:
    """Give the files of a cache, in order."""
    return sorted(path for path in (folder / CACHE).rglob("*") if path.is_file())


def record_of(folder: Path) -> Path:
    """Give the one record in a cache."""
    (found,) = (folder / CACHE).rglob("*.record")
    return found


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch, shop: Path) -> list[str]:
    """Keep what was read of projects of any size; the paths that were read."""
    monkeypatch.setattr(recorded, "SMALL", -1)
    paths: list[str] = []

    def noted(source: SourceFile, index: WordIndex, trees: Trees, *, with_tests: bool) -> tuple[ModuleFacts, str]:
        paths.append(source.path)
        return read_file(source, index, trees, with_tests=with_tests)

    monkeypatch.setattr(reading, "read_file", noted)
    return paths
