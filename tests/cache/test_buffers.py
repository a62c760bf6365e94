"""What both front ends say of a buffer that an editor holds."""

import io
import json
import sys
from pathlib import Path

import pytest

from flake8_privacy.cache import recorded
from flake8_privacy.model.facts import ModuleFacts
from flake8_privacy.model.source import SourceFile
from flake8_privacy.parse.skeleton import Trees
from flake8_privacy.plugin import Plugin
from flake8_privacy.project import reading, records
from flake8_privacy.project.records import read_file
from flake8_privacy.project.relevance import WordIndex
from tests.cache.conftest import FILES, Command, Runs

VIEWS = FILES["shop/views.py"]
OTHERS = ("shop/analytics.py", "shop/__init__.py")

GUARDED = """
from shop.analytics import record


def page(user):
    if user.analytics_consent:
        record(user, 'Paged')
"""

Found = list[tuple[int, str]]


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Count every project as a large one."""
    monkeypatch.setattr(recorded, "SMALL", -1)
    monkeypatch.setattr(Plugin, "_checked", {})


def by_command(command: Command, text: str, name: str = "shop/views.py") -> Found:
    _, output, _ = command("check", "--output-format", "json", "--stdin-filename", name, "-", stdin=text.encode())
    return [(found["line"], found["code"]) for found in json.loads(output)["findings"]]


def by_flake8(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, text: str, name: str = "shop/views.py"
) -> Found:
    from flake8.main.cli import main
    from flake8.utils import stdin_get_value

    stdin_get_value.cache_clear()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    capsys.readouterr()
    main(["--isolated", "--select=PRV", "--format=%(row)d %(code)s", f"--stdin-display-name={name}", "-"])
    stdin_get_value.cache_clear()
    rows = (line.split() for line in capsys.readouterr().out.splitlines())
    return [(int(row), code) for row, code in rows]


def test_a_buffer_that_is_on_disk_is_answered_by_the_record(
    command: Command, runs: Runs, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command("check")
    assert by_command(command, VIEWS) == by_flake8(capsys, monkeypatch, VIEWS) == [(7, "PRV601")]
    assert by_flake8(capsys, monkeypatch, VIEWS.replace("\n", "\r\n")) == [(7, "PRV601")]
    assert len(runs) == 1


def test_another_is_analysed_with_what_it_imports(
    command: Command, shop: Path, runs: Runs, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (shop / "shop/unrelated.py").write_text("x = 1\n")
    text = "\n" + VIEWS
    said = by_command(command, text)
    assert said == by_flake8(capsys, monkeypatch, text) == [(8, "PRV601")]
    assert runs == [["shop/views.py", "shop/analytics.py"]] * 2
    assert command("check", "--stdin-filename", "shop/views.py", "-", stdin=text.encode())[2] == (
        "Note: shop/views.py: only this file and the nearest that it imports were analysed; "
        "check the project for the rest\n"
    )


def test_data_is_followed_down_from_it(command: Command, shop: Path) -> None:
    (shop / "shop/analytics.py").write_text(FILES["shop/analytics.py"].replace("{'e': user.email}", "{'e': event}"))
    text = VIEWS + "    record(user, user.email)\n"
    assert (11, "PRV101") in by_command(command, text)


def test_what_callers_decide_is_said_if_the_project_said_it(command: Command, shop: Path) -> None:
    text = FILES["shop/analytics.py"].replace("'token'", "'another token'")
    (shop / "shop/views.py").unlink()
    name = "shop/analytics.py"
    assert "PRV201" not in dict(map(reversed, by_command(command, text, name)))  # type: ignore[arg-type]
    command("check")
    assert "PRV201" in dict(map(reversed, by_command(command, "\n\n" + text, name)))  # type: ignore[arg-type]
    (shop / "shop/pages.py").write_text(GUARDED)
    command("check")
    assert "PRV201" not in dict(map(reversed, by_command(command, text, name)))  # type: ignore[arg-type]


def test_a_small_project_is_analysed_as_a_whole(command: Command, runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorded, "SMALL", 500_000)
    by_command(command, "\n" + VIEWS)
    by_command(command, "\n" + VIEWS)
    assert [sorted(paths) for paths in runs] == [sorted([*OTHERS, "shop/views.py"])] * 2


def test_a_new_file(command: Command, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    text = "import logging\n\n\ndef greet(user):\n    logging.info(user.email)\n"
    assert by_command(command, text, "new.py") == by_flake8(capsys, monkeypatch, text, "new.py") == [(5, "PRV601")]


def test_an_edit_that_is_seen_is_read_once_and_asks_nothing_of_other_files(
    command: Command, runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    command("check")
    read: list[str] = []

    def noted(source: SourceFile, index: WordIndex, trees: Trees, *, with_tests: bool) -> tuple[ModuleFacts, str]:
        read.append(source.path)
        return read_file(source, index, trees, with_tests=with_tests)

    monkeypatch.setattr(records, "read_file", noted)
    monkeypatch.setattr(reading, "read_file", noted)
    monkeypatch.setattr(recorded, "contents_of", lambda *_: pytest.fail("all files were looked at"))
    edited = VIEWS.replace("def show(user):", "def show(user):\n    print(user.phone)")
    assert by_command(command, edited) == [(7, "PRV601"), (8, "PRV601")]
    assert read == ["shop/views.py", "shop/analytics.py"]
    assert len(runs) == 2
