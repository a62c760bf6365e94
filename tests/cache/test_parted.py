"""Programs side by side in a large project are analysed each by itself, and say what all say together."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from flake8_privacy.cache import answering
from flake8_privacy.project.files import parts
from flake8_privacy.project.files.discovery import ListedFile
from flake8_privacy.project.files.parts import Parting
from tests.cache.conftest import CACHE, Command, Runs

CHECK = ("check", "--show-gaps", "--all", "--output-format", "json")
CLUB = {
    "club/__init__.py": "",
    "club/mails.py": "import logging\n\n\ndef invite(member):\n    logging.info('to %s', member.email)\n",
    "club/members.py": "from club.mails import invite\n\n\ndef join(member):\n    invite(member)\n",
    "club/templates/club/card.html": "<p>{{ member.name }}</p>",
}

Parted = Callable[[], None]


@pytest.fixture
def parted(shop: Path, monkeypatch: pytest.MonkeyPatch) -> Parted:
    """A project of two programs, of which parts are made from when on this is called."""
    for name, text in CLUB.items():
        (shop / name).parent.mkdir(parents=True, exist_ok=True)
        (shop / name).write_text(text)

    def begin() -> None:
        monkeypatch.setattr(answering, "MANY", 0)
        monkeypatch.setattr(parts, "FULL", 1)

    return begin


def folders_of(runs: Runs) -> list[set[str]]:
    """The folders at the top of which each analysis was given files."""
    return [{path.partition("/")[0] for path in paths} for paths in runs]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_parts_say_what_the_whole_says(command: Command, parted: Parted, jobs: str) -> None:
    whole = command(*CHECK, "--no-cache")
    assert {found["path"] for found in json.loads(whole[1])["findings"]} >= {"shop/views.py", "club/mails.py"}
    parted()
    assert command(*CHECK, "--no-cache", "--jobs", jobs) == whole
    assert command(*CHECK, "--jobs", jobs) == whole
    assert command(*CHECK, "--jobs", jobs) == whole


def test_each_part_is_analysed_by_itself(command: Command, parted: Parted, runs: Runs) -> None:
    parted()
    command(*CHECK, "--jobs", "1")
    assert sorted(folders_of(runs), key=sorted) == [{"club"}, {"shop"}]


def test_an_edit_concerns_its_part_alone(command: Command, shop: Path, parted: Parted, runs: Runs) -> None:
    parted()
    command(*CHECK, "--jobs", "1")
    del runs[:]
    (shop / "club/mails.py").write_text(CLUB["club/mails.py"].replace("email", "phone_number"))
    said = command(*CHECK, "--jobs", "1")
    assert folders_of(runs) == [{"club"}]
    assert said == command(*CHECK, "--no-cache")


def test_a_named_file_concerns_its_part_alone(command: Command, parted: Parted, runs: Runs) -> None:
    parted()
    found = json.loads(command(*CHECK, "shop/views.py")[1])["findings"]
    assert folders_of(runs) == [{"shop"}]
    assert found == [each for each in json.loads(command(*CHECK)[1])["findings"] if each["path"] == "shop/views.py"]


def test_a_buffer_concerns_its_part_alone(command: Command, parted: Parted, runs: Runs) -> None:
    parted()
    text = CLUB["club/mails.py"].replace("email", "phone_number").encode()
    found = json.loads(command(*CHECK, "-", "--stdin-filename", "club/mails.py", stdin=text)[1])["findings"]
    assert [each["fields"][0]["name"] for each in found] == ["member.phone_number"]
    assert folders_of(runs) == [{"club"}]


def test_what_becomes_one_is_one(command: Command, shop: Path, parted: Parted, runs: Runs) -> None:
    parted()
    command(*CHECK, "--jobs", "1")
    (project,) = {path.parent.parent for path in (shop / CACHE).rglob("*.record")}
    before = {path.name for path in project.iterdir() if path.is_dir()}
    del runs[:]
    (shop / "club/members.py").write_text(
        "from shop.analytics import record\n\n\ndef join(member):\n    record(member, 1)\n"
    )
    said = command(*CHECK, "--jobs", "1")
    assert folders_of(runs) == [{"club", "shop"}]
    assert said == command(*CHECK, "--no-cache")
    assert len(before) == 2
    assert not before & {path.name for path in project.iterdir() if path.is_dir()}


IN_PROCESSES = """
import multiprocessing, sys
from flake8_privacy.cache import answering
from flake8_privacy.cli.main import main
from flake8_privacy.project.files import parts

answering.MANY, parts.FULL = 0, 1
if sys.argv.pop(1) == "dying":
    multiprocessing.set_executable("/bin/false")
main(sys.argv[1:])
"""


@pytest.mark.parametrize("how", ["living", "dying"])
def test_processes_say_the_same(command: Command, shop: Path, parted: Parted, how: str) -> None:
    whole = command(*CHECK, "--no-cache")
    program = [sys.executable, "-c", IN_PROCESSES, how, *CHECK, "--no-cache", "--jobs", "2"]
    done = subprocess.run(program, cwd=shop, capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stdout) == whole[:2]


COLLECTED = "from django.db import models\n\n\nclass Customer(models.Model):\n    birth_date = models.DateField()\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("def month(row):\n    return row['birth_date']\n", []), ("def month(row):\n    return row['day']\n", ["PRV702"])],
)
def test_what_another_part_may_have_is_not_missing(
    command: Command, shop: Path, parted: Parted, text: str, expected: list[str]
) -> None:
    parted()
    (shop / "shop/models.py").write_text(COLLECTED)
    (shop / "club/reports.py").write_text(text)
    found = json.loads(command(*CHECK, "--select", "PRV702")[1])["findings"]
    assert [each["code"] for each in found] == expected


def test_own_hosts_are_those_of_all_parts(command: Command, shop: Path, parted: Parted) -> None:
    sent = "requests.post('https://api.tulip.example/v1', json={'e': user.email})"
    (shop / "shop/tell.py").write_text(f"import requests\n\n\ndef tell(user):\n    {sent}\n")
    parted()
    before = command(*CHECK, "--select", "PRV1")[1]
    (shop / "club/settings.py").write_text("ALLOWED_HOSTS = ['www.tulip.example']\n")
    after = command(*CHECK, "--select", "PRV1")[1]
    assert "shop/tell.py" in before
    assert "shop/tell.py" not in after


# Which folders belong together


def listed(*paths: str) -> list[ListedFile]:
    return [ListedFile(path, f"/programs/{path}", True) for path in sorted(paths)]


def together(files: dict[str, str]) -> list[str]:
    """The folders of each part of a project."""
    parting = Parting(listed(*files))
    told = {file.path: parting.told(file, files[file.path].encode()) for file in parting.python}
    return [folders for folders, _ in parting.parts(told)]


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "FULL", 1)


PROGRAMS = {"a/__init__.py": "", "a/jobs.py": "", "b/__init__.py": "", "b/runs.py": "", "c/run.py": ""}


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, ["a", "b", "c"]),
        ({"b/runs.py": "from a.jobs import do"}, ["a/b", "c"]),
        ({"b/runs.py": "def later():\n    import a.jobs"}, ["a/b", "c"]),
        ({"c/run.py": "STEPS = ['a.jobs.do']"}, ["a/c", "b"]),
        ({"c/run.py": "import a", "b/runs.py": "import a"}, ["a/b/c"]),
        ({"b/runs.py": "import a", "c/run.py": "import a, b"}, ["a/b/c"]),
        ({"c/run.py": "import jobs, runs"}, ["a", "b", "c"]),
        ({"b/runs.py": "import run"}, ["a", "b", "c"]),
        ({"top.py": "import a"}, ["./a", "b", "c"]),
        ({"top.py": "", "a/jobs.py": "import top"}, ["./a", "b", "c"]),
        ({"b/runs.py": "from .a import do"}, ["a", "b", "c"]),
    ],
)
def test_folders_belong_together(files: dict[str, str], expected: list[str]) -> None:
    assert together(PROGRAMS | files) == expected


@pytest.mark.usefixtures("small_parts")
def test_folders_below_a_common_one() -> None:
    assert together({f"services/{path}": text for path, text in PROGRAMS.items()}) == ["a", "b", "c"]


def test_small_parts_are_one() -> None:
    assert together(PROGRAMS) == ["a/b/c"]


def test_which_files_a_part_has(small_parts: None) -> None:
    files = {"a/x.py": "", "a/t.html": "", "b/y.py": "ALLOWED_HOSTS = []", "templates/t.html": "", "c/z.py": ""}
    parting = Parting(listed(*files))
    told = {file.path: parting.told(file, files[file.path].encode()) for file in parting.python}
    found = {folders: [(file.path, file.reported) for file in each] for folders, each in parting.parts(told)}
    shared = ("templates/t.html", False)
    assert found == {
        "a": [("a/t.html", True), ("a/x.py", True), ("b/y.py", False), shared],
        "b": [("b/y.py", True), shared],
        "c": [("b/y.py", False), ("c/z.py", True), shared],
    }
