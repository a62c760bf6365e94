"""What the tools are run on: copies of the corpus, of its Python files alone, so that all read the same."""

import json
import subprocess
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from ..parsing import python_files

_LEAST = 50_000
_FACTOR = 1.5


class Tree(NamedTuple):
    """A folder of Python files."""

    folder: Path
    lines: int


def copy_tree(sources: Sequence[Path], target: Path) -> Tree:
    """Copy the Python files of some folders into one, a project: elsewhere the linter keeps nothing for later runs."""
    lines = 0
    target.mkdir(parents=True)
    (target / "pyproject.toml").touch()
    for source in sources:
        for file in map(Path, python_files(str(source))):
            content = file.read_bytes()
            lines += content.count(b"\n")
            copy = target / source.name / file.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(content)
    return Tree(target, lines)


def growth_steps(sizes: Sequence[int]) -> list[int]:
    """Say after how many packages of these sizes a tree has grown enough to be measured again; at the last, always."""
    steps: list[int] = []
    reached = _LEAST / _FACTOR
    for number, lines in enumerate(accumulate(sizes), 1):
        if lines >= reached * _FACTOR or number == len(sizes):
            steps.append(number)
            reached = lines
    return steps


def packages_within(sizes: Sequence[int], lines: int) -> int:
    """Say how many packages, from the first on, have no more lines than this."""
    return sum(reached <= lines for reached in accumulate(sizes))


class Draft:
    """A file that is edited and restored; it need not be there at first."""

    def __init__(self, file: Path, original: bytes) -> None:
        self.file = file
        self.original = original
        self._edits = 0

    def restore(self) -> None:
        """Bring back what stood there at first."""
        if self.file.read_bytes() != self.original:
            self.file.write_bytes(self.original)

    def edit(self, edit: Callable[[bytes, int], bytes]) -> None:
        """Edit what stood there at first, otherwise than ever before."""
        self._edits += 1
        self.file.write_bytes(edit(self.original, self._edits))


def add_finding(content: bytes, number: int) -> bytes:
    """Add a function that the analysis has to look at."""
    return content + (
        f"\n\ndef announce_{number}(user):\n    import logging\n\n"
        f"    logging.getLogger(__name__).info('registered: %s', user.email)\n"
    ).encode("ascii")


def add_comment(content: bytes, number: int) -> bytes:
    """Add a comment above the code, which moves all lines and means nothing."""
    lines = content.splitlines(keepends=True)
    head = next((place for place, line in enumerate(lines) if not line.startswith((b"#", b"\xef\xbb\xbf"))), 0)
    return b"".join([*lines[:head], b"# Edit %d.\n" % number, *lines[head:]])


def draft_of(folder: Path, command: Sequence[str]) -> Draft:
    """Choose the file that is edited: where ``command`` reports most, or of middle length if it reports nothing."""
    report = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=True).stdout
    reported = [finding["path"] for finding in json.loads(report)["findings"]]
    if reported:
        file = folder / max(sorted(set(reported)), key=reported.count)
    else:
        files = sorted(map(Path, python_files(str(folder))), key=lambda file: (file.stat().st_size, file))
        file = files[len(files) // 2]
    return Draft(file, file.read_bytes())
