"""A unit that is asked for in full only later: it is run again only where that can say something else."""

import pytest

from flake8_privacy.model.source import SourceFile
from flake8_privacy.project.exploring import Explorer
from flake8_privacy.project.reading import Reading
from flake8_privacy.project.units import Units
from flake8_privacy.settings import Settings

HEAD = "import posthog\n\n\ndef inner(value):\n    return value.strip()\n\n\n"
WRAP = "def wrap(value):\n    return inner(value)\n\n\n"
LATER = "\n\n\ndef later(user):\n    send(user.email)\n"


def runs(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], set[str]]:
    """The units in the order in which they were run, and those that count as full in the end."""
    begun: list[str] = []
    start = Units._start

    def noted(self: Units, key, *, full: bool = False):  # type: ignore[no-untyped-def]
        begun.append(self.facts[key[0]].heads[key[1]].name)
        return start(self, key, full=full)

    monkeypatch.setattr(Units, "_start", noted)
    explorer = Explorer(Reading([SourceFile("app.py", text.encode())], Settings()))
    explorer.explore()
    return begun, {explorer.facts[path].heads[unit].name for path, unit, _ in explorer.units.full}


@pytest.mark.parametrize(
    ("text", "begun", "full"),
    [
        pytest.param(
            HEAD + "def send(value):\n    posthog.capture(value, 'seen')" + LATER,
            ["send", "later"],
            {"send"},
            id="it calls nothing of the project",
        ),
        pytest.param(
            HEAD + "def send(value):\n    posthog.capture(inner(value), 'seen')" + LATER,
            ["send", "inner", "later"],
            {"send", "inner"},
            id="what it calls was followed, and would be again",
        ),
        pytest.param(
            HEAD + WRAP + "def send(value):\n    posthog.capture(wrap(value), 'seen')" + LATER,
            ["send", "wrap", "later", "send", "wrap", "inner"],
            {"send", "wrap", "inner"},
            id="a call further down was not followed",
        ),
    ],
)
def test_unit_is_run_again_where_a_full_run_says_more(
    text: str, begun: list[str], full: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert runs(text, monkeypatch) == (begun, full)
