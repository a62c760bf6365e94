"""flake8 and the command say the same about every case and the shop, PRV9xx aside.

The cases are asked in this process, as the start of two more for each of them takes longer than all else; the shop is
asked as users ask.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner
from flake8.main.cli import main as flake8_main

from flake8_privacy.cli.main import main
from tests.test_cases import Case, case_names, load_case, load_shop

FLAKE8_FORMAT = "%(path)s\t%(row)d\t%(col)d\t%(code)s\t%(text)s"
FLAKE8_OPTIONS = ["--isolated", "--select", "PRV", "--format", FLAKE8_FORMAT, "--exit-zero", "."]
COMMAND = ["check", ".", "--output-format", "json", "--exit-zero"]

START = """
import multiprocessing, sys
if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    from flake8.main.cli import main
    raise SystemExit(main(sys.argv[2:]))
"""


class Said(NamedTuple):
    """What a front end says, in the terms that all of them share."""

    path: str
    line: int
    column: int
    code: str
    message: str


def start(arguments: list[str], folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def answer(process: subprocess.Popen[str]) -> str:
    output, complaints = process.communicate(timeout=120)
    assert process.returncode == 0, complaints or output
    return output


def said_by_flake8(output: str) -> list[Said]:
    rows = (line.split("\t") for line in output.splitlines())
    said = (Said(Path(path).as_posix(), int(row), int(col), code, text) for path, row, col, code, text in rows)
    return sorted(item for item in said if not item.code.startswith("PRV9"))


def said_by_command(output: str) -> list[Said]:
    findings = json.loads(output)["findings"]
    said = (Said(*(found[key] for key in ("path", "line", "column", "code", "message"))) for found in findings)
    return sorted(item for item in said if not item.code.startswith("PRV9"))


def both_answers(case: Case, folder: Path) -> tuple[list[Said], list[Said]]:
    """Run both front ends at the same time in a copy of the case."""
    case.stage(folder)
    flake8 = start(["-m", "flake8", "-j1", *FLAKE8_OPTIONS], folder)
    command = start(["-m", "flake8_privacy", *COMMAND], folder)
    return said_by_flake8(answer(flake8)), said_by_command(answer(command))


@pytest.mark.parametrize("name", case_names())
def test_front_ends_agree_about_a_case(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    load_case(name).stage(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert flake8_main(["-j1", *FLAKE8_OPTIONS]) == 0
    flake8 = said_by_flake8(capsys.readouterr().out)
    command = CliRunner().invoke(main, COMMAND, prog_name="flake8-privacy")
    assert command.exit_code == 0, command.stderr
    assert flake8 == said_by_command(command.stdout)


def test_front_ends_agree_about_the_shop(tmp_path: Path) -> None:
    flake8, command = both_answers(load_shop(), tmp_path)
    assert flake8 == command
    assert flake8


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_flake8_workers_say_what_one_process_says(method: str, tmp_path: Path) -> None:
    if sys.platform == "win32" and method != "spawn":
        pytest.skip("only spawn exists here")
    folder = load_shop().stage(tmp_path / "shop")
    script = tmp_path / "start.py"
    script.write_text(START, encoding="utf-8")
    alone = start(["-m", "flake8", "-j1", *FLAKE8_OPTIONS], folder)
    workers = start([str(script), method, "-j2", *FLAKE8_OPTIONS], folder)
    expected = said_by_flake8(answer(alone))
    assert expected
    assert said_by_flake8(answer(workers)) == expected
