"""The same project gets the same bytes, whatever the hash seed, the order of files or the paths named."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from flake8_privacy.checking import check_project
from flake8_privacy.model.findings import Result
from flake8_privacy.model.source import SourceFile
from flake8_privacy.project import codes
from flake8_privacy.settings import Settings
from tests.test_cases import ROOT, Case, case_names, load_case, load_shop

NAMES = ["shop", "consent/partly_guarded", "sharing/tracker_class", "fairness/plan_tiers"]
COMMAND = [sys.executable, "-m", "flake8_privacy", "check", "--output-format", "json", "--exit-zero"]
ALL_CASES = """
from flake8_privacy.checking import check_project
from flake8_privacy.settings import Settings
from tests.test_cases import case_names, load_case
for name in case_names():
    print(name, *check_project(load_case(name).sources, Settings()), sep="\\n")
"""


def load(name: str) -> Case:
    return load_shop() if name == "shop" else load_case(name)


def run_command(folder: Path, *paths: str, seed: str = "0") -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run([*COMMAND, *paths], cwd=folder, env=environment, stdout=PIPE, check=True).stdout


def as_bytes(result: Result) -> bytes:
    return json.dumps(result).encode()


@pytest.mark.parametrize("name", NAMES)
def test_hash_seed_changes_nothing(name: str, tmp_path: Path) -> None:
    load(name).stage(tmp_path)
    first, second = (run_command(tmp_path, ".", seed=seed) for seed in "12")
    assert first == second
    assert json.loads(first)["findings"]


def test_hash_seed_changes_nothing_in_any_case() -> None:
    """All that is found, notes and low confidence included, with its steps."""
    first, *others = (findings_of_all_cases(seed) for seed in "0123")
    assert first.count(b"PRV") > 100
    assert others == [first] * 3


def findings_of_all_cases(seed: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run([sys.executable, "-c", ALL_CASES], cwd=ROOT, env=environment, stdout=PIPE, check=True).stdout


@pytest.mark.parametrize("name", NAMES)
def test_order_of_files_changes_nothing(name: str) -> None:
    sources = list(load(name).sources)
    expected = as_bytes(check_project(sources, Settings()))
    for seed in range(5):
        random.Random(seed).shuffle(sources)
        assert as_bytes(check_project(sources, Settings())) == expected
    assert as_bytes(check_project(sorted(sources, reverse=True), Settings())) == expected


@pytest.mark.parametrize("name", NAMES)
def test_second_run_in_one_process_says_the_same(name: str) -> None:
    sources = load(name).sources
    first, _, third = (check_project(batch, Settings()) for batch in (sources, sources[:1], sources))
    assert as_bytes(first) == as_bytes(third)


@pytest.mark.parametrize("name", case_names()[::6])
def test_room_for_code_changes_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = load_case(name).sources
    expected = as_bytes(check_project(sources, Settings()))
    monkeypatch.setattr(codes, "LARGE", 0)
    monkeypatch.setattr(codes, "MOST_CODE", 4)
    assert as_bytes(check_project(sources, Settings())) == expected


@pytest.mark.parametrize("name", NAMES)
def test_what_is_reported_is_a_part_of_what_is_found(name: str) -> None:
    """A file that is asked for alone, its project analysed with it, gets what it gets among all."""
    sources = load(name).sources
    everything = check_project(sources, Settings()).findings
    for asked in sources:
        batch = [SourceFile(path, content, reported=path == asked.path) for path, content, _ in sources]
        alone = check_project(batch, Settings()).findings
        assert alone == tuple(found for found in everything if found.place.path == asked.path)


def test_command_says_of_a_named_file_what_it_says_of_the_project(tmp_path: Path) -> None:
    load_shop().stage(tmp_path)
    everything = json.loads(run_command(tmp_path, "."))["findings"]
    for path in ("linden/jobs.py", "linden/signup.py", "linden/models.py"):
        alone = json.loads(run_command(tmp_path, path))["findings"]
        assert alone == [found for found in everything if found["path"] == path]
