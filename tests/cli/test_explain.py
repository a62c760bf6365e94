"""``flake8-privacy explain``: one rule in full, or all of them in short."""

import re
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result

from flake8_privacy.cli.main import main
from flake8_privacy.report.explained import WIDTH, render_rule
from flake8_privacy.report.text import TextStyle
from flake8_privacy.rules.registry import all_rules

RULES = {rule.code: rule for rule in all_rules()}


def explain(*args: str) -> Result:
    return CliRunner().invoke(main, ["explain", *args], prog_name="flake8-privacy")


@pytest.mark.parametrize("code", RULES)
def test_code_and_name_give_all_that_the_rule_says(code: str) -> None:
    rule = RULES[code]
    result = explain(code)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [explain(word).stdout for word in (code.lower(), rule.name, rule.name.upper())] == [result.stdout] * 3
    prose = " ".join(result.stdout.split())
    for text in (rule.name, rule.summary, rule.what, rule.why, rule.mend, *rule.provisions):
        assert " ".join(text.split()) in prose
    code_lines = [line.partition(" |")[2].removeprefix(" ") for line in result.stdout.splitlines() if " |" in line]
    shown = "\n".join(code_lines)
    assert all(text.rstrip("\n") in shown for example in rule.examples for text in example.files.values())


def test_form() -> None:
    head = """\
        PRV202 [error] inverted-consent-guard
        The consent check is the wrong way round.

        What it reports
          A tracking call is reached only when consent was refused: it stands under a negated
          check, under an opt-out, or behind an exit for those who agreed. A call that records
          the refusal itself is a note.

        Why
        """
    assert explain("PRV202").stdout.startswith(dedent(head))
    long = [line for line in explain("PRV202").stdout.splitlines() if len(line) > WIDTH and " |" not in line]
    assert long == []


def test_without_a_rule_all_are_listed_by_family() -> None:
    lines = explain().stdout.splitlines()
    assert lines[0] == "Sharing: personal data leaves for a third party"
    assert [line.split()[0] for line in lines if line.startswith("  ")] == list(RULES)
    assert all(rule.summary in line for rule, line in zip(RULES.values(), filter(_is_indented, lines), strict=True))


def _is_indented(line: str) -> bool:
    return line.startswith("  ")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        (
            "tracking-without-consen",
            "no rule is called 'tracking-without-consen'; did you mean \"tracking-without-consent\"?",
        ),
        ("prv208", "no rule is called 'prv208'; did you mean \"PRV20"),
        ("stylish", "no rule is called 'stylish'; flake8-privacy explain lists all"),
        ("", "no rule is called ''; flake8-privacy explain lists all"),
    ],
)
def test_unknown_rules(word: str, said: str) -> None:
    result = explain(word)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"Error: {said}")


def test_colour_changes_nothing_else() -> None:
    painted = render_rule(RULES["PRV202"], TextStyle(color=True))
    assert "\x1b[31m    if not user.has_consented:  # report\x1b[0m" in painted
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == explain("PRV202").stdout
