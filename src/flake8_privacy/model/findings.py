"""What a rule tells the user, and what one run answers."""

from .tuples import NamedTuple

SEVERITIES = ("note", "warning", "error")
CONFIDENCES = ("low", "medium", "high")


class Place(NamedTuple):
    """A span in a file: lines and columns from 1, columns in code points, the end exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


class TraceStep(NamedTuple):
    """One step of the way that data or a guard took, in plain words."""

    path: str
    line: int
    column: int
    note: str


class DataField(NamedTuple):
    """A personal field that a finding is about: its Fides category and its name in the code."""

    category: str
    name: str


class Finding(NamedTuple):
    """One thing to mend.

    ``rule`` is the rule's name (``personal-field-to-third-party``). ``logical_lines`` are the first
    and last line of the logical line the finding stands on: a ``# noqa`` on any of them counts.
    ``id`` survives moved lines and reworded messages. ``subject`` is the name in the code that it is about, where its
    rule tells such findings apart by one.
    """

    id: str
    code: str
    rule: str
    place: Place
    severity: str
    confidence: str
    message: str
    fields: tuple[DataField, ...]
    recipient: str | None
    purpose: str | None
    trace: tuple[TraceStep, ...]
    logical_lines: tuple[int, int]
    subject: str = ""


class Gap(NamedTuple):
    """Something the analysis could not follow: a cycle it cut, a bound it hit."""

    path: str
    line: int
    reason: str


class Result(NamedTuple):
    """What one run says: ordered findings, the number of files read, what went wrong, what stayed unseen.

    ``findings`` are all the rules' findings, before selection by code, severity, confidence or
    suppression comments (see ``report.selection``). ``errors`` counts failures of the tool itself.
    """

    findings: tuple[Finding, ...]
    files: int
    errors: int
    gaps: tuple[Gap, ...]
