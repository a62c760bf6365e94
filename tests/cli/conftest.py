"""A command whose analysis is a fake: each name like ``find_101_note_low`` in the code is a finding."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import flake8_privacy.checking as engine
from flake8_privacy.cli.main import main
from flake8_privacy.model import findings as model
from flake8_privacy.model.source import SourceFile
from flake8_privacy.settings import Settings
from tests.fakes import blind

MARK = re.compile(r"find_(\d{3})(?:_(note|warning|error))?(?:_(low|medium|high))?")
RULES = {
    "PRV101": "personal-field-to-third-party",
    "PRV201": "tracking-without-consent",
    "PRV302": "higher-price-for-refusal",
    "PRV602": "personal-data-in-exception",
    "PRV900": "unreadable-file",
    "PRV902": "internal-error",
}


def fake_check(sources: Iterable[SourceFile], settings: Settings) -> model.Result:
    found = []
    files = errors = 0
    for source in sources:
        files += 1
        text = source.content.decode("utf-8", "replace")
        if "explode" in text:
            raise RuntimeError("boom")
        errors += "find_902" in text
        for number, line in enumerate(text.split("\n"), 1):
            for mark in MARK.finditer(line) if source.reported else ():
                place = model.Place(source.path, number, mark.start() + 1, number, mark.end() + 1)
                code = f"PRV{mark[1]}"
                found.append(
                    model.Finding(
                        f"{number:016x}", code, RULES[code], place, mark[2] or "warning", mark[3] or "high",
                        f"this is {mark[0]}", (), None, None, (), (number, number),
                    )
                )  # fmt: skip
    return model.Result(tuple(reversed(found)), files, errors, ())


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty project with the fake analysis in place."""
    monkeypatch.setattr(engine, "examine", blind(fake_check))
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def check(shop: Path) -> Callable[..., Result]:
    def run(*args: str, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, ["check", *args], input=stdin, prog_name="flake8-privacy")

    return run
