"""PRV902: the tool failed."""

from collections.abc import Iterator

from ...model.events import FailureEvent
from ..base import Draft, Rule, fitted


class InternalError(Rule[FailureEvent]):
    """The linter itself failed on a file, a function or a rule."""

    code = "PRV902"
    name = "internal-error"
    severity = "error"
    summary = "The linter failed on a file, function or rule."
    what = "The linter met a case that it does not handle. What is named was not checked; everything else was."
    why = "A gap that nobody sees is taken for a clean bill."
    mend = "Please report it with the code that is named, if it can be shown."

    def check(self, event: FailureEvent) -> Iterator[Draft]:
        """A finding where the linter failed."""
        site = (event.path, event.line, 0, event.line, 0)
        message = f"internal error in {event.what}, please report it: {event.reason}"
        yield Draft(site, self.severity, "high", fitted(message), subject=event.what)
