"""PRV900: a file that cannot be read."""

from collections.abc import Iterator

from ...model.events import FileEvent
from ..base import Draft, Rule, fitted


class UnreadableFile(Rule[FileEvent]):
    """A file cannot be decoded or parsed."""

    code = "PRV900"
    name = "unreadable-file"
    severity = "error"
    summary = "A file cannot be read, decoded or parsed."
    what = "A file is no text in its encoding, or no Python that this interpreter can parse. Nothing in it was checked."
    why = "What cannot be read cannot be checked: the file may hide anything."
    mend = "Mend the file, exclude it, or run the linter on the Python version that the file is written for."

    def check(self, event: FileEvent) -> Iterator[Draft]:
        """A finding where the file stops being readable."""
        place, reason = event.problem
        site = (place.path, place.line, place.column - 1, place.end_line, place.end_column - 1)
        yield Draft(site, self.severity, "high", fitted(f"the file cannot be read: {reason}"), subject=reason)
