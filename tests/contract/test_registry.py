"""The table of rules, which is read where no rule is imported, says what the rules themselves say."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from flake8_privacy import rules
from flake8_privacy.model import events
from flake8_privacy.rules.base import Rule
from flake8_privacy.rules.codes import EVENT_NAMES, RULE_NAMES
from flake8_privacy.rules.registry import all_rules, by_family

FOLDER = Path(rules.__file__).parent


def rules_on_disk() -> list[type[Rule[Any]]]:
    """Every subclass of Rule with a code in the folders of families."""
    found = []
    for file in sorted(FOLDER.glob("*/*.py")):
        module = import_module(".".join((rules.__name__, *file.relative_to(FOLDER).with_suffix("").parts)))
        found += [
            value
            for value in vars(module).values()
            if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module.__name__
        ]
    return sorted((rule for rule in found if hasattr(rule, "code")), key=lambda rule: rule.code)


def test_every_rule_stands_in_the_table_as_it_calls_itself() -> None:
    assert [(rule.code, rule.name) for rule in rules_on_disk()] == list(RULE_NAMES.items())


def test_the_table_leads_to_the_rules() -> None:
    assert list(all_rules()) == rules_on_disk()
    assert [rule for _, family in by_family() for rule in family] == rules_on_disk()


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_asks_for_the_event_that_the_table_names(rule: type[Rule[Any]]) -> None:
    assert rule.check.__annotations__["event"] is getattr(events, EVENT_NAMES[rule.code])


@pytest.mark.parametrize("code", [code for code, event in EVENT_NAMES.items() if event == "DisclosureEvent"])
def test_rules_say_nothing_of_disclosures_that_another_speaks_of(code: str) -> None:
    # The others are not even imported for it.
    event: Any = events.DisclosureEvent(code, None, "", "", "")  # type: ignore[arg-type]
    others = [rule for rule in all_rules() if EVENT_NAMES[rule.code] == "DisclosureEvent" and rule.code != code]
    assert len(others) > 5
    assert [draft for rule in others for draft in rule(None).check(event)] == []  # type: ignore[arg-type]
