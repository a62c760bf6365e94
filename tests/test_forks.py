"""Processes that are made by forking say the same as one alone, whatever becomes of them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

BEGUN = """
import os
import sys
from flake8_privacy.project.workers.forks import Forks

parent = os.getpid()
reached, reach = os.pipe()

def told(number):
    if os.getpid() != parent:
        os.write(reach, b".")
    return number, os.getpid() == parent

def died():
    os._exit(1)

def failed():
    raise ValueError("nothing comes of this")
"""

SHARED = """
with Forks(2) as forks:
    tasks = [forks.submit(told, number) for number in range(200)]
    mine = [0] if tasks[0].cancel() else []
    os.read(reached, 1)  # a child has done one
    mine += [number for number in range(1, 200) if tasks[number].cancel()]
    theirs = [task.result() for number, task in enumerate(tasks) if number not in mine]
print(len(theirs) > 0, sorted([*mine, *(number for number, _ in theirs)]) == list(range(200)))
print(any(is_mine for _, is_mine in theirs))
"""

DYING = """
with Forks(1) as forks:
    tasks = [forks.submit(task) for task in (died, died, lambda: 3)]
    begun = tasks[1] if tasks[0].cancel() else tasks[0]
    os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
    print(tasks[2].cancel(), tasks[2].result())
    try:
        print(begun.result())
    except LookupError:
        print("nobody")
"""

FAILING = """
with Forks(1) as forks:
    tasks = [forks.submit(failed), forks.submit(failed), forks.submit(told, 7), forks.submit(told, 8)]
    tasks[0].cancel()
    os.read(reached, 1)
    for task in tasks[1:]:
        try:
            print(task.result()[0])
        except (LookupError, ValueError):
            print("nobody")
"""

LATE = """
with Forks(1) as forks:
    forks.submit(told, 1).cancel()
    try:
        forks.submit(told, 2)
    except RuntimeError as error:
        print(error)
"""

UNWANTED = """
import time
with Forks(1) as forks:
    tasks = [forks.submit(time.sleep, 60), forks.submit(time.sleep, 60)]
    tasks[0].cancel()
try:
    os.waitpid(-1, 0)
except ChildProcessError:
    print("gone")
"""

CHECKED = """
import json
import os
import sys
from flake8_privacy.checking import check_project
from flake8_privacy.model.source import SourceFile
from flake8_privacy.project import reading, workers
from flake8_privacy.settings import Settings
from tests.test_cases import case_names, load_case

workers.SHARE = 1000

def dying(sources, settings):
    os._exit(1)

sources = [
    SourceFile(f"part{number}/{path}", content, reported)
    for number, name in enumerate(case_names()[::5])
    for path, content, reported in load_case(name).sources
]
alone = json.dumps(check_project(sources, Settings()))
for task in (reading.read_files, dying):
    reading.read_files = task
    with workers.workers(3, workers.total_size(sources)) as forks:
        shared = json.dumps(check_project(sources, Settings(), forks))
    print(type(forks).__name__, alone.count("PRV") > 100, shared == alone)
"""


def said(*programs: str) -> list[str]:
    """What a program says in a process of its own: one with no threads, which may be forked."""
    command = [sys.executable, "-W", "error", "-c", "".join(programs)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert done.stderr == ""
    return done.stdout.splitlines()


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="made for Linux")


def test_each_task_is_done_once() -> None:
    assert said(BEGUN, SHARED) == ["True True", "False"]


def test_what_a_child_began_that_died_is_nobodys() -> None:
    assert said(BEGUN, DYING) == ["True 3", "nobody"]


def test_what_a_child_failed_at_is_nobodys() -> None:
    assert said(BEGUN, FAILING)[0] == "nobody"
    assert said(BEGUN, FAILING)[-1] == "8"


def test_no_task_comes_late() -> None:
    assert said(BEGUN, LATE) == ["those who would do it have begun already"]


def test_nobody_works_on_what_is_no_longer_wanted() -> None:
    assert said(BEGUN, UNWANTED) == ["gone"]


def test_forks_change_nothing() -> None:
    assert said(CHECKED) == ["Forks True True", "Forks True True"]
