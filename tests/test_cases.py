"""The shared cases and the shop get the findings that their ``# expect:`` comments ask for.

``python -m tests.test_cases --update`` writes ``tests/cases/known_misses.txt`` anew.
"""

import argparse
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from flake8_privacy.checking import check_project
from flake8_privacy.model.findings import Result
from flake8_privacy.model.source import SourceFile, is_template
from flake8_privacy.report.selection import select_findings
from flake8_privacy.rules.registry import all_rules
from flake8_privacy.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
CASES = Path(__file__).resolve().parent / "cases"
SHOP = ROOT / "examples" / "shop"
KNOWN_MISSES = CASES / "known_misses.txt"
KNOWN_MISS = re.compile(r"(?P<case>\S+/\S+) \S+:\d+ (?P<code>PRV\d{3}) (missed|false)")
EXPECT = re.compile(r"\s*#\s*expect:\s*([A-Z0-9, ]+?)\s*$")


class Expectation(NamedTuple):
    """A finding as cases count it."""

    path: str
    line: int
    code: str


class Case(NamedTuple):
    """One small project without its expectation comments, and what they said."""

    name: str
    files: dict[str, bytes]
    """All files by path, templates included."""
    expected: frozenset[Expectation]

    @property
    def sources(self) -> tuple[SourceFile, ...]:
        """The Python files and the templates."""
        return tuple(
            SourceFile(path, content)
            for path, content in self.files.items()
            if path.endswith(".py") or is_template(path)
        )

    @property
    def python(self) -> tuple[SourceFile, ...]:
        return tuple(source for source in self.sources if not is_template(source.path))

    def stage(self, folder: Path) -> Path:
        """Write the case into an empty folder, which is its root."""
        for path, content in self.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        return folder


def case_names() -> list[str]:
    """Name every case as ``family/case``, in order."""
    entries = (entry for family in CASES.iterdir() if family.is_dir() for entry in family.iterdir())
    return sorted(
        f"{entry.parent.name}/{entry.name}"
        for entry in entries
        if not entry.name.startswith((".", "__")) and (entry.is_dir() or entry.suffix == ".py")
    )


def load_case(name: str) -> Case:
    return read_case(name, CASES / name)


def load_shop() -> Case:
    return read_case("shop", SHOP)


def read_case(name: str, entry: Path) -> Case:
    """Read a file or a folder, with the expectations taken out of its Python files."""
    files: dict[str, bytes] = {}
    expected: set[Expectation] = set()
    for file in [entry] if entry.is_file() else sorted(entry.rglob("*")):
        if not file.is_file() or "__pycache__" in file.parts:
            continue
        path = file.name if entry.is_file() else file.relative_to(entry).as_posix()
        if file.suffix == ".py":
            files[path], of_file = take_expectations_out(path, file.read_text(encoding="utf-8"))
            expected |= of_file
        else:
            files[path] = file.read_bytes()
    return Case(name, files, frozenset(expected))


def take_expectations_out(path: str, text: str) -> tuple[bytes, set[Expectation]]:
    """Cut the comments off the ends of their lines; return what is left and what they expect."""
    lines, expected = [], set()
    for number, line in enumerate(text.split("\n"), 1):
        match = EXPECT.search(line)
        if match:
            expected |= {Expectation(path, number, code) for code in match[1].replace(" ", "").split(",")}
        lines.append(line[: match.start()] if match else line)
    return "\n".join(lines).encode(), expected


@cache
def existing_codes() -> frozenset[str]:
    return frozenset(rule.code for rule in all_rules())


def check(case: Case) -> tuple[Result, set[Expectation]]:
    """Check a case under default settings; return the run and the findings a user would see."""
    settings = Settings()
    result = check_project(case.sources, settings)
    shown, _ = select_findings(result.findings, settings, case.sources)
    return result, {Expectation(found.place.path, found.place.line, found.code) for found in shown}


def deviations(case: Case) -> set[str]:
    """Say what is missed or false in a case, for the codes that have a rule, as lines of the ratchet."""
    _, found = check(case)
    missed = {("missed", item) for item in case.expected - found}
    false = {("false", item) for item in found - case.expected}
    return {
        f"{case.name} {item.path}:{item.line} {item.code} {what}"
        for what, item in missed | false
        if item.code in existing_codes()
    }


@cache
def known_misses() -> tuple[str, ...]:
    return tuple(KNOWN_MISSES.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("name", case_names())
def test_case_says_what_its_comments_say(name: str) -> None:
    seen = deviations(load_case(name))
    known = {line for line in known_misses() if line.startswith(f"{name} ")}
    worse = sorted(seen - known)
    mended = sorted(known - seen)
    assert not worse, "neither expected nor a known miss:\n" + "\n".join(worse)
    assert not mended, f"mended, so take it out of {KNOWN_MISSES.name}:\n" + "\n".join(mended)


@pytest.mark.parametrize("name", case_names())
def test_case_is_read_without_internal_error(name: str) -> None:
    case = load_case(name)
    result, found = check(case)
    assert (result.files, result.errors) == (len(case.python), 0)
    assert not [item for item in found if item.code.startswith("PRV9")]


def test_known_misses_are_sorted_and_speak_of_cases_and_rules_that_exist() -> None:
    lines = known_misses()
    assert list(lines) == sorted(set(lines))
    names, codes = set(case_names()), existing_codes()
    for line in lines:
        match = KNOWN_MISS.fullmatch(line)
        assert match, f"not of the form 'family/case path:line CODE missed|false': {line}"
        assert match["case"] in names, f"no such case: {line}"
        assert match["code"] in codes, f"no such rule: {line}"


def test_shop_expectations_hold_exactly() -> None:
    shop = load_shop()
    result, found = check(shop)
    assert sorted(found) == sorted(shop.expected)
    assert result.errors == 0


def test_shop_has_one_instance_of_each_rule() -> None:
    counts = Counter(item.code for item in load_shop().expected)
    off_by_default = {"PRV602"}
    wanted = {code for code in existing_codes() - off_by_default if not code.startswith("PRV9")}
    assert counts == dict.fromkeys(wanted, 1)


def write_known_misses() -> int:
    """Write down all deviations of today; return their number."""
    lines = sorted(line for name in case_names() for line in deviations(load_case(name)))
    KNOWN_MISSES.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return len(lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="The ratchet of the shared cases.")
    parser.add_argument("--update", action="store_true", required=True, help=f"write {KNOWN_MISSES.name} anew")
    parser.parse_args()
    print(f"{write_known_misses()} known misses in {KNOWN_MISSES}")
