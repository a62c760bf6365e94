"""The provisions that rules name are known, each with a law, a day and a link."""

from datetime import date
from typing import Any

import pytest

from flake8_privacy.rules.base import Rule
from flake8_privacy.rules.provisions import provisions
from flake8_privacy.rules.registry import all_rules

LONGEST = 170


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_what_a_rule_rests_on_is_known(rule: type[Rule[Any]]) -> None:
    assert set(rule.provisions) - provisions().keys() == set()
    assert rule.provisions or rule.code.startswith("PRV9")


def test_each_has_one_line_a_law_a_day_and_a_link() -> None:
    for provision in provisions().values():
        assert provision.text.endswith(".")
        assert len(provision.text) <= LONGEST, provision.name
        assert date(1900, 1, 1) < date.fromisoformat(provision.since) <= date(2026, 11, 26), provision.name
        assert provision.link.startswith("https://"), provision.name


def test_the_longest_name_of_a_law_is_meant() -> None:
    assert provisions()["CJEU C-673/17 (Planet49)"].law.endswith("Planet49")
    assert provisions()["11 CCR 7080"].law.endswith("California Code of Regulations")
