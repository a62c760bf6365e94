"""Every rule is documented, named alike everywhere, and its examples report where they say."""

import inspect
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from flake8_privacy.checking import check_project
from flake8_privacy.model.findings import SEVERITIES
from flake8_privacy.model.source import SourceFile
from flake8_privacy.report.selection import select_findings
from flake8_privacy.rules.registry import all_rules
from flake8_privacy.settings import ALL, Settings

REPORT = re.compile(r"\s*#\s*report\s*$")
RULES = sorted(all_rules(), key=lambda rule: rule.code)
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]

each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])


def class_of(rule: Any) -> type:
    return rule if isinstance(rule, type) else type(rule)


def is_about_the_tool(rule: Any) -> bool:
    return rule.code.startswith("PRV9")


def take_marks_out(files: dict[str, str]) -> tuple[list[SourceFile], set[tuple[str, int]]]:
    """Return an example without its ``# report`` comments, and the places they stood."""
    sources, marked = [], set()
    for path, text in files.items():
        lines = text.split("\n")
        marked |= {(path, number) for number, line in enumerate(lines, 1) if REPORT.search(line)}
        sources.append(SourceFile(path, "\n".join(REPORT.sub("", line) for line in lines).encode()))
    return sources, marked


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.code}-{example.title}" for rule, example in EXAMPLES]
)
def test_example_reports_where_it_is_marked(rule: Any, example: Any) -> None:
    sources, marked = take_marks_out(example.files)
    settings = Settings(select=(ALL,), min_severity=min(rule.severity, "warning", key=SEVERITIES.index))
    result = check_project(sources, settings)
    shown, _ = select_findings(result.findings, settings, sources)
    assert result.errors == 0
    assert {(item.place.path, item.place.line) for item in shown if item.code == rule.code} == marked


@each_rule
def test_rule_has_examples_for_both_sides(rule: Any) -> None:
    if is_about_the_tool(rule):
        pytest.skip("what the tool says of itself needs no example")
    marks = [take_marks_out(example.files)[1] for example in rule.examples]
    assert any(marks), "no example that reports"
    assert not all(marks), "no example that stays silent"
    assert len({example.title for example in rule.examples}) == len(rule.examples)


@each_rule
def test_code_and_name_are_well_formed(rule: Any) -> None:
    assert re.fullmatch(r"PRV\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", rule.name)
    assert rule.severity in SEVERITIES


@each_rule
def test_file_is_named_after_the_rule(rule: Any) -> None:
    module = Path(inspect.getfile(class_of(rule)))
    assert module.stem.replace("_", "-") == rule.name


@each_rule
def test_documentation_says_what_why_and_how_to_mend(rule: Any) -> None:
    for field in ("what", "why", "mend"):
        assert getattr(rule, field).strip(), f"{field} is empty"


def test_codes_and_names_are_unique() -> None:
    for values in ([rule.code for rule in RULES], [rule.name for rule in RULES]):
        assert [value for value, count in Counter(values).items() if count > 1] == []


def test_first_rules_are_found() -> None:
    wanted = {"PRV101", "PRV102", "PRV201", "PRV202", "PRV302", "PRV601", "PRV900", "PRV902"}
    assert wanted <= {rule.code for rule in RULES}
