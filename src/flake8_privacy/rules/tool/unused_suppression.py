"""PRV901: a suppression comment that suppresses nothing."""

from collections.abc import Iterator

from ...model.events import SuppressionEvent
from ..base import Draft, Rule, fitted


class UnusedSuppression(Rule[SuppressionEvent]):
    """A comment silences a finding that is not there."""

    code = "PRV901"
    name = "unused-suppression"
    severity = "warning"
    summary = "A suppression comment suppresses nothing."
    what = (
        "A comment such as `# noqa: PRV101` names one of these codes, or a beginning of some, and nothing of the kind "
        "is found on its lines, whatever the settings show. Comments without a code (`# noqa`), and those that speak "
        "for a whole file, are left alone."
    )
    why = (
        "The finding that it was written for is mended or has moved. What is left silences the next one on that line, "
        "and nobody will hear of it."
    )
    mend = "Take the code out of the comment, and the comment away where it names no other."

    def check(self, event: SuppressionEvent) -> Iterator[Draft]:
        """A finding at the comment."""
        message = f"this comment suppresses nothing: there is no {event.code} here"
        yield Draft(event.site, self.severity, "high", fitted(message), subject=event.code)
