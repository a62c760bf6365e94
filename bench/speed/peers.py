"""Other tools, each in an environment of its own; all were newest when they were pinned."""

import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from ..corpus import run_pip
from ..processes import Sample, measure, total

RULES = Path(__file__).resolve().with_name("semgrep.yml")


class Peer(NamedTuple):
    """A tool, and how it is run in a folder that it is to look at."""

    requirement: str
    script: str
    arguments: tuple[str, ...]
    passing: tuple[int, ...] = (0,)

    @property
    def name(self) -> str:
        """The name of its package."""
        return self.requirement.partition("==")[0]


RUFF = Peer("ruff==0.17.6", "ruff", ("check", "--no-cache", "--isolated", "--exit-zero", "--quiet", "."))
FLAKE8 = Peer(f"flake8=={version('flake8')}", "flake8", ("--isolated", "--exit-zero", "--select", "E,F,W"))
BANDIT = Peer("bandit==1.9.4", "bandit", ("--quiet", "--exit-zero", "--recursive", "."))
ANALYSERS = (
    Peer(
        "privalyse-cli==0.3.3",
        "privalyse",
        ("--root", ".", "--out", os.devnull, "--format", "json", "--quiet"),
        passing=(0, 1),
    ),
    Peer("no-phone-home==0.1.1", "nph", (".", "--format", "json", "--fail-on", "never")),
    Peer(
        "semgrep==1.185.0",
        "semgrep",
        ("scan", "--config", str(RULES), "--metrics=off", "--disable-version-check", "--no-git-ignore", "--quiet", "."),
    ),
)
"""Those that look for privacy too. Semgrep brings no such rules; it gets about a hundred lines of ours."""

PEERS = (RUFF, FLAKE8, BANDIT, *ANALYSERS)


def install(peer: Peer, folder: Path) -> None:
    """Set up its environment in a folder of environments, unless it is there; without one it fails when it is run."""
    place = folder / peer.requirement
    if _script(place, peer.script).exists():
        return
    print(f"installing {peer.requirement}", file=sys.stderr)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(place)], check=False)
    if not made.returncode:
        run_pip(["--python", str(_script(place, "python")), "install", peer.requirement], os.environ)


def run_peer(peer: Peer, environments: Path, folders: Sequence[Path]) -> Sample:
    """Measure how it looks at folders, one after another."""
    command = peer_command(peer, environments)
    return total([measure(command, folder, passing=peer.passing) for folder in folders])


def peer_command(peer: Peer, environments: Path) -> tuple[str, ...]:
    """The command by which it looks at the working directory."""
    return (str(_script(environments / peer.requirement, peer.script)), *peer.arguments)


def _script(environment: Path, name: str) -> Path:
    return environment / "bin" / name
