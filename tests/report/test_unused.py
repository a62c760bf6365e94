"""Suppression comments that suppress nothing, in both front ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

CODE = '''\
import logging


def greet(user):
    logging.info("hello %s", user.email)  # noqa: PRV601
    logging.info("hello %s", user.email)  # noqa: PRV601, PRV101
    logging.info("hello")  # noqa: PRV6
    logging.info("hello")  # noqa
    logging.info("hello")  # noqa: E501
    logging.info("hell\u00f6")  # noqa: E501,PRV201 because
    text = """
    # noqa: PRV101
    """
    logging.info("""
    x %s""", user.email)  # noqa: PRV601
    logging.info("hello")  # noqa: PRV901, PRV101
    return text
'''
UNUSED = [(6, "PRV101"), (7, "PRV6"), (10, "PRV201")]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "setup.cfg").write_text("")
    (tmp_path / "a.py").write_text(CODE, encoding="utf-8")
    return tmp_path


def run(folder: Path, *args: str) -> str:
    command = [sys.executable, "-m", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False).stdout


def found(folder: Path, *args: str) -> list[tuple[int, str]]:
    said = json.loads(run(folder, "flake8_privacy", "check", "--output-format", "json", *args))
    unused = [finding for finding in said["findings"] if finding["code"] == "PRV901"]
    assert all(finding["column"] == CODE.split("\n")[finding["line"] - 1].find("# noqa") + 1 for finding in unused)
    return [(finding["line"], finding["message"].split()[-2]) for finding in unused]


def test_off_unless_selected_by_its_whole_code(shop: Path) -> None:
    assert found(shop) == found(shop, "--select", "PRV9") == found(shop, "--select", "PRV") == []


@pytest.mark.parametrize("select", ["PRV901", "unused-suppression", "ALL", "PRV901,PRV3"])
def test_codes_of_which_nothing_is_found(shop: Path, select: str) -> None:
    assert found(shop, "--select", select) == UNUSED
    assert found(shop, "--select", select) == UNUSED  # answered from the cache


def test_flake8_says_the_same(shop: Path) -> None:
    lines = run(shop, "flake8", "--select", "PRV901", "a.py").splitlines()
    assert [(int(line.split(":")[1]), line.split()[-2]) for line in lines] == UNUSED
