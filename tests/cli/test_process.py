"""The command as a process of its own: start-up, colours, pipes that close."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def run(cwd: Path, *args: str, code: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *(["-c", code] if code else ["-m", "flake8_privacy"]), *args]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=60)


def test_it_runs_as_a_module(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\n")
    done = run(tmp_path, "check", "a.py")
    assert (done.returncode, done.stdout, done.stderr) == (0, "no findings, 1 file read\n", "")


def test_nothing_is_imported_before_it_is_needed(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\n")
    code = """
import sys
from flake8_privacy.cli.main import main
try:
    main(["check", "a.py"])
except SystemExit as end:
    assert end.code == 0, end.code
print(sorted(sys.modules))
"""
    loaded = run(tmp_path, code=code).stdout
    assert "flake8_privacy.report.text" in loaded
    for costly in ("importlib.metadata", "multiprocessing", "libcst", "'flake8'", "'tomli'", "difflib"):
        assert costly not in loaded


def test_a_reader_may_leave_early(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\n")
    shell = f'"{sys.executable}" -m flake8_privacy check a.py | true; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", shell], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == ""
    assert done.stdout == "0\n"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("variables", "painted"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colour_at_a_terminal_only(tmp_path: Path, variables: dict[str, str], painted: bool) -> None:
    import pty

    (tmp_path / "a.py").write_text("x = 1\n")
    controller, terminal = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    environment |= {"TERM": "xterm", **variables}
    command = [sys.executable, "-m", "flake8_privacy", "check", "a.py"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, stdout=terminal, check=False, timeout=60)
    os.close(terminal)
    text = os.read(controller, 10_000).decode()
    os.close(controller)
    assert done.returncode == 0
    assert "no findings" in text
    assert ("\x1b[" in text) == painted
