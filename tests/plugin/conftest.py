"""flake8 in this process, over a fake analysis: each name like ``find_101_low`` in the code is a finding."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

import flake8_privacy.checking as engine
from flake8_privacy.model import findings as model
from flake8_privacy.model.source import SourceFile
from flake8_privacy.plugin import Plugin
from flake8_privacy.settings import Settings
from tests.fakes import blind

MARK = re.compile(r"find_(\d{3})(?:_(note|warning|error))?(?:_(low|medium|high))?")

Found = list[tuple[str, int, int, str]]


class Runs(list[list[str]]):
    """The paths that each analysis was given."""


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    """Put the fake analysis in place and count how often it is asked."""
    calls = Runs()

    def fake_check(sources: Iterable[SourceFile], settings: Settings) -> model.Result:
        sources = list(sources)
        calls.append([source.path for source in sources])
        found = []
        for source in sources:
            text = source.content.decode("utf-8", "replace")
            if "explode" in text:
                raise RecursionError("too\ndeep")
            for number, line in enumerate(text.split("\n"), 1):
                for mark in MARK.finditer(line) if source.reported else ():
                    place = model.Place(source.path, number, mark.start() + 1, number, mark.end() + 1)
                    severity, confidence = mark[2] or "warning", mark[3] or "high"
                    found.append(
                        model.Finding(
                            "0" * 16, f"PRV{mark[1]}", "rule", place, severity, confidence, f"this is {mark[0]}",
                            (), None, None, (), (number, number),
                        )
                    )  # fmt: skip
        return model.Result(tuple(found), len(sources), 0, ())

    monkeypatch.setattr(engine, "examine", blind(fake_check))
    monkeypatch.setattr(Plugin, "_checked", {})
    return calls


@pytest.fixture
def shop(tmp_path: Path, runs: Runs, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def flake8(shop: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Found]:
    """Run flake8 in this process and read what it prints."""
    from flake8.main.cli import main

    def run(*args: str, jobs: int = 1) -> Found:
        capsys.readouterr()
        main(
            [
                "--isolated",
                "--select",
                "PRV",
                f"--jobs={jobs}",
                "--format=%(path)s|%(row)d|%(col)d|%(code)s %(text)s",
                *args,
            ]
        )
        lines = [line.split("|", 3) for line in capsys.readouterr().out.splitlines()]
        return [(path.removeprefix("./"), int(row), int(column), text) for path, row, column, text in lines]

    return run
