"""The contests: what is run on which input."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ..linter import check_command, installed_script
from ..processes import Sample, measure, total
from ..quick import measure_parsing
from .contest import Contender, Contest
from .inputs import (
    Draft,
    add_comment,
    add_finding,
    copy_tree,
    draft_of,
    growth_steps,
    packages_within,
)
from .peers import ANALYSERS, BANDIT, FLAKE8, RUFF, peer_command, run_peer

PART = 300_000
"""Lines that slow tools are measured on, and the linter with them."""
PROJECT = 400_000
"""Lines, at least, of the project that one file is checked in."""
FILE_TURNS, PROJECT_FILE_TURNS = 10, 5
"""How often what is over within a second is measured in each round: one time tells more of the machine."""

PARSING, CHECK = "parsing alone", "flake8-privacy check"
CHECK_PART = f"{CHECK}, part"
UNCHANGED, EDITED, COMMENTED = f"{CHECK}, unchanged", f"{CHECK}, one file edited", f"{CHECK}, one comment added"
ALONE, PLUGIN = "flake8 alone", "flake8 with the plugin"
ON_FILE, ON_BUFFER = ", one file", ", an edited buffer"
CHECK_FILE, PYTHON = f"{CHECK}, a file of its own", "python -I -c pass"

_SMALL_FILE = """\
import logging

logger = logging.getLogger(__name__)


def register(user, number={number}):
    logger.info("%s: %s", number, user.email)
    return number
"""


class Workplace(NamedTuple):
    """What contests are made from: packages from the smallest to the largest, and places for copies and tools."""

    packages: Sequence[Path]
    sizes: Sequence[int]
    copies: Path
    environments: Path


def cold(place: Workplace) -> Contest:
    """Every package by itself, with nothing known from earlier runs."""
    folders = _copies(place)
    part = folders[: packages_within(place.sizes, PART)]
    slow = [
        Contender(peer.name, partial(run_peer, peer, place.environments, part), most=1) for peer in (BANDIT, *ANALYSERS)
    ]
    return Contest(
        "cold",
        [
            Contender(PARSING, lambda: _parse(folders)),
            Contender(CHECK, lambda: _run(check_command(), folders)),
            Contender(CHECK_PART, lambda: _run(check_command(), part)),
            *slow,
        ],
    )


def warm(place: Workplace) -> Contest:
    """All packages as one project after an earlier run, unchanged or with one file changed."""
    folders = [copy_tree(place.packages, place.copies / "all").folder]
    draft = draft_of(folders[0], check_command(cached=True))

    def restored() -> None:
        draft.restore()
        _run(check_command(cached=True), folders)

    def edited(edit: Callable[[bytes, int], bytes]) -> None:
        restored()
        draft.edit(edit)

    return Contest(
        "warm",
        [
            Contender(PARSING, lambda: _parse(folders)),
            Contender(RUFF.name, lambda: run_peer(RUFF, place.environments, folders), restored),
            Contender(UNCHANGED, lambda: _run(check_command(cached=True), folders), restored),
            Contender(EDITED, lambda: _run(check_command(cached=True), folders), lambda: edited(add_finding)),
            Contender(COMMENTED, lambda: _run(check_command(cached=True), folders), lambda: edited(add_comment)),
        ],
    )


def flake8(place: Workplace) -> Contest:
    """flake8 with and without the plugin on a project, after an earlier run."""
    part = copy_tree(place.packages[: packages_within(place.sizes, PART)], place.copies / "part").folder
    commands = _flake8_commands(place)
    measure((*commands[PLUGIN], "."), part)
    return Contest(
        "flake8",
        [Contender(name, partial(measure, (*command, "."), part)) for name, command in commands.items()],
    )


def one_file(place: Workplace) -> Contest:
    """flake8 with and without the plugin on one file of a large project, and on an edited buffer of it."""
    some = packages_within(place.sizes, PROJECT - 1) + 1
    project = copy_tree(place.packages[:some], place.copies / "project").folder
    draft = draft_of(project, check_command(cached=True))
    file, buffer = draft.file.relative_to(project).as_posix(), Draft(place.copies / "buffer.py", draft.original)

    def on_file(name: str, command: tuple[str, ...]) -> Contender:
        return Contender(name + ON_FILE, lambda: measure((*command, file), project))

    def on_buffer(name: str, command: tuple[str, ...]) -> Contender:
        command = (*command, "--stdin-display-name", file, "-")
        return Contender(
            name + ON_BUFFER,
            lambda: measure(command, project, source=buffer.file),
            lambda: buffer.edit(add_finding),
        )

    commands = _flake8_commands(place)
    return Contest(
        "one_file",
        [on(name, command) for on in (on_file, on_buffer) for name, command in commands.items()],
        PROJECT_FILE_TURNS,
    )


def file(place: Workplace) -> Contest:
    """One small file outside of any project, never seen before, against the start of Python."""
    draft = Draft(place.copies / "shop.py", b"")
    command = (installed_script("flake8-privacy"), "check", "--exit-zero", draft.file.name)
    return Contest(
        "file",
        [
            Contender(PYTHON, lambda: measure((sys.executable, "-I", "-c", "pass"), place.copies)),
            Contender(CHECK_FILE, lambda: measure(command, place.copies), lambda: draft.edit(_small_file)),
        ],
        FILE_TURNS,
    )


def large(place: Workplace) -> Contest:
    """Ever more packages as one project, up to all; each contender is named by its lines."""
    trees = [copy_tree(place.packages[:count], place.copies / f"first-{count}") for count in growth_steps(place.sizes)]
    return Contest(
        "large",
        [Contender(str(tree.lines), partial(measure, check_command(), tree.folder)) for tree in trees],
    )


CONTESTS: dict[str, Callable[[Workplace], Contest]] = {
    make.__name__: make for make in (cold, warm, flake8, one_file, file, large)
}


def _flake8_commands(place: Workplace) -> dict[str, tuple[str, ...]]:
    return {
        ALONE: peer_command(FLAKE8, place.environments),
        PLUGIN: (installed_script("flake8"), *FLAKE8.arguments[:-1], "PRV,E,F,W"),
    }


def _copies(place: Workplace) -> list[Path]:
    return [copy_tree([package], place.copies / package.name).folder for package in place.packages]


def _parse(folders: Sequence[Path]) -> Sample:
    figures = measure_parsing(folders)
    return Sample(sum(each["cpu"] for each in figures), sum(each["wall"] for each in figures), 0.0)


def _run(command: Sequence[str], folders: Sequence[Path]) -> Sample:
    return total([measure(command, folder) for folder in folders])


def _small_file(_: bytes, number: int) -> bytes:
    return _SMALL_FILE.format(number=number).encode("ascii")
