"""Measures what a process takes: a tool as its users run it, in a process of its own."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

RSS_UNIT = 1 if sys.platform == "darwin" else 1024
"""How many bytes ``ru_maxrss`` counts by."""


class ProcessFailed(SystemExit):
    """A process ended with a status that it should not have; says so, with the last that it wrote."""


class Sample(NamedTuple):
    """What was taken once: CPU seconds (user and system, of all processes), wall seconds, and MiB at the peak."""

    cpu: float
    wall: float
    peak: float


def measure(
    command: Sequence[str],
    folder: Path,
    *,
    passing: Collection[int] = (0,),
    source: Path | None = None,
) -> Sample:
    """Run a command in a folder; it reads ``source`` or nothing, and what it says is lost.

    The peak is that of the largest of its processes. What the system reports is at least the size of the process that
    starts the command: this one must be small.
    """
    with open(source or os.devnull, "rb") as stdin, tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        try:
            process = subprocess.Popen(command, cwd=folder, stdin=stdin, stdout=subprocess.DEVNULL, stderr=errors)
        except FileNotFoundError as missing:
            raise ProcessFailed(f"{Path(command[0]).name} is not installed") from missing
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in passing:
            errors.seek(0)
            last = errors.read().decode(errors="replace").strip().rpartition("\n")[2]
            raise ProcessFailed(f"{Path(command[0]).name} in {folder.name}: exit status {process.returncode}: {last}")
    return Sample(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * RSS_UNIT / 2**20)


def total(samples: Sequence[Sample]) -> Sample:
    """Add up what was done one after another; the peak is that of the largest."""
    return Sample(
        sum(each.cpu for each in samples), sum(each.wall for each in samples), max(each.peak for each in samples)
    )
