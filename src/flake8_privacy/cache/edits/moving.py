"""What was found, where lines have moved since but nothing that it rests on has changed."""

from collections.abc import Mapping

from ...model.findings import Finding, Gap, Place
from ...project.outline import Moved


class Lost(Exception):
    """A line that cannot be found again."""


def moved_findings(findings: tuple[Finding, ...], moves: Mapping[str, Moved]) -> tuple[Finding, ...]:
    """The findings where their lines now stand, in order; raises ``Lost``."""
    found = [_moved(finding, moves) for finding in findings]
    return tuple(sorted(found, key=lambda finding: (finding.place, finding.code, finding.message)))


def moved_gaps(gaps: tuple[Gap, ...], moves: Mapping[str, Moved]) -> tuple[Gap, ...]:
    """The gaps where their lines now stand, in order; raises ``Lost``."""
    return tuple(sorted(gap._replace(line=_line(gap.path, gap.line, moves)) for gap in gaps))


def _moved(finding: Finding, moves: Mapping[str, Moved]) -> Finding:
    place = finding.place
    first, last = finding.logical_lines
    trace = tuple(step._replace(line=_line(step.path, step.line, moves)) for step in finding.trace)
    return finding._replace(
        place=_place(place, moves),
        trace=trace,
        logical_lines=(_line(place.path, first, moves), _line(place.path, last, moves)),
    )


def _place(place: Place, moves: Mapping[str, Moved]) -> Place:
    line, end_line = _line(place.path, place.line, moves), _line(place.path, place.end_line, moves)
    return place._replace(line=line, end_line=end_line)


def _line(path: str, number: int, moves: Mapping[str, Moved]) -> int:
    if path not in moves:
        return number
    line = moves[path].line(number)
    if line is None:
        raise Lost
    return line
