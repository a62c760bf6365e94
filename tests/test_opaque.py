"""Questions that nobody can see into: what they guard has low confidence, unless their words say that they ask else."""

from textwrap import dedent

import pytest

from flake8_privacy.checking import check_project
from flake8_privacy.model.source import SourceFile
from flake8_privacy.settings import Settings


def confidences(body: str) -> list[str]:
    """How sure the findings of PRV201 are in a function that tracks somebody."""
    code = "import posthog\n\n\ndef noted(user, desk, event):\n" + dedent(body).replace("\n", "\n    ").join(
        ("    ", "\n")
    )
    found = check_project([SourceFile("club.py", code.encode())], Settings(select=("PRV201",), min_confidence="low"))
    return [finding.confidence for finding in found.findings]


SENT = "    posthog.capture(distinct_id=str(user.id), event=event)"


@pytest.mark.parametrize(
    "asked",
    [
        "if desk.permits(user):",
        "if desk.allows(user.id, event):",
        "if not desk.refuses(user):",
        "if desk.may(user) == 'yes':",
        "if event and desk.permits(user):",
    ],
)
def test_what_may_be_consent_lowers_the_confidence(asked: str) -> None:
    assert confidences(f"{asked}\n{SENT}") == ["low"]


def test_an_early_exit_is_as_good() -> None:
    assert confidences(f"if not desk.permits(user):\n    return\nif True:\n{SENT}") == ["low"]


@pytest.mark.parametrize(
    "asked",
    [
        "if desk.wants_dark_theme(user):",
        "if desk.feature_flags.allows(user):",
        "if desk.limiter.allows(user):",
        "if desk.permits(event):",
        "if event or desk.permits(user):",
        "if desk.load(user):",
    ],
)
def test_what_asks_something_else_does_not(asked: str) -> None:
    assert confidences(f"{asked}\n{SENT}") == ["high"]


def test_what_holds_on_one_way_only_says_nothing_behind_it() -> None:
    assert confidences(f"if desk.permits(user):\n    event = 'x'\nif True:\n{SENT}") == ["high"]


def test_a_body_that_was_seen_decides() -> None:
    code = dedent(
        """
        import posthog


        def permits(user):
            return user.size > 4


        def noted(user):
            if permits(user):
                posthog.capture(distinct_id=str(user.id), event="noted")
        """
    )
    found = check_project([SourceFile("club.py", code.encode())], Settings(select=("PRV201",), min_confidence="low"))
    assert [finding.confidence for finding in found.findings] == ["high"]
