"""A process is measured with all that it starts; one that fails says why."""

import sys
from pathlib import Path

import pytest

from bench.processes import ProcessFailed, Sample, measure, total


def test_a_process_reads_what_it_is_given_and_takes_something(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text("given", encoding="utf-8")
    program = "import pathlib, sys; pathlib.Path('copy.txt').write_text(sys.stdin.read())"
    taken = measure((sys.executable, "-c", program), tmp_path, source=source)
    assert min(taken) > 0
    assert (tmp_path / "copy.txt").read_text(encoding="utf-8") == "given"


def test_a_failure_says_what_the_process_said_last(tmp_path: Path) -> None:
    program = "import sys; print('first', file=sys.stderr); sys.exit('last')"
    with pytest.raises(ProcessFailed, match=r": exit status 1: last$"):
        measure((sys.executable, "-c", program), tmp_path)
    measure((sys.executable, "-c", program), tmp_path, passing=(0, 1))


def test_a_command_that_is_missing_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(ProcessFailed, match=r"^nowhere is not installed$"):
        measure((str(tmp_path / "nowhere"),), tmp_path)


def test_samples_add_up_except_for_the_peak() -> None:
    assert total([Sample(1.0, 2.0, 30.0), Sample(0.5, 0.25, 40.0)]) == Sample(1.5, 2.25, 40.0)
