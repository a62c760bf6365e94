"""Files that cannot be read as Python, with the real analysis: one finding each, and the others are still checked."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from flake8_privacy.cli.main import main

BROKEN = {
    "syntax error": b"x = 1\ndef f(:\n",
    "null byte": b"x = 1\nx = '\0'\n",
    "undecodable": b"x = 1\ny = '\xff'\n",
    "unknown encoding": b"# coding: nonsense\nx = 1\n",
    "nesting": b"(" * 5000 + b")" * 5000 + b"\n",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_one_finding_and_the_others_go_on(content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "broken.py").write_bytes(content)
    (tmp_path / "fine.py").write_text("x = 1\n")
    result = CliRunner().invoke(main, ["check", ".", "--output-format", "json"])
    assert result.exit_code == 1
    document = json.loads(result.stdout)
    assert [(found["path"], found["code"]) for found in document["findings"]] == [("broken.py", "PRV900")]
    assert document["summary"]["files"] == 2
    assert document["summary"]["errors"] == 0
    assert document["findings"][0]["line"] >= 1
    text = CliRunner().invoke(main, ["check", "broken.py"])
    assert text.exit_code == 1
    assert "broken.py:" in text.stdout
    assert CliRunner().invoke(main, ["check", ".", "--ignore", "PRV900"]).exit_code == 0


def test_a_whole_file_comment_silences_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "broken.py").write_text("# flake8: noqa\ndef f(:\n")
    assert CliRunner().invoke(main, ["check"]).exit_code == 0


def test_a_very_long_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "long.py").write_text("x = 1\n" * 50_000)
    assert CliRunner().invoke(main, ["check", "long.py"]).exit_code == 0
