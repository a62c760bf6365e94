"""Looking at every function finds what looking at the relevant ones finds."""

import pytest

from flake8_privacy.checking import check_project
from flake8_privacy.project.exploring import Explorer
from flake8_privacy.project.relevance import Place, WordIndex
from flake8_privacy.settings import Settings
from tests.test_cases import case_names, load_case


def every_unit(index: WordIndex) -> list[Place]:
    return sorted(index.masks)


def always(explorer: Explorer, place: Place) -> bool:
    return True


@pytest.mark.parametrize("name", case_names())
def test_relevance_changes_no_finding(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = load_case(name).sources
    relevant = check_project(sources, Settings()).findings
    monkeypatch.setattr(WordIndex, "candidates", every_unit)
    monkeypatch.setattr(Explorer, "_can_send", always)
    assert check_project(sources, Settings()).findings == relevant
