"""Which findings are shown: by code, severity, confidence and suppression comment, in the order of the report."""

from collections.abc import Iterable

from ..model.findings import CONFIDENCES, SEVERITIES, Finding
from ..model.source import SourceFile
from ..parse.suppressions import Suppressions, read_suppressions
from ..settings import ALL, OFF_BY_DEFAULT, Settings

INTERNAL_ERROR = "PRV902"
"""Always shown: the exit status 2 that comes with it needs an explanation."""

Findings = tuple[Finding, ...]


def select_findings(
    findings: Iterable[Finding], settings: Settings, sources: Iterable[SourceFile]
) -> tuple[Findings, Findings]:
    """Split what the settings ask for into what is shown and what a comment silences, both in order."""
    asked = sorted((finding for finding in findings if is_asked_for(finding, settings)), key=_order)
    paths = {finding.place.path for finding in asked}
    comments = {source.path: read_suppressions(source.content) for source in sources if source.path in paths}
    shown: list[Finding] = []
    suppressed: list[Finding] = []
    for finding in asked:
        silent = finding.code != INTERNAL_ERROR and _is_silenced(finding, comments.get(finding.place.path))
        (suppressed if silent else shown).append(finding)
    return tuple(shown), tuple(suppressed)


def is_asked_for(finding: Finding, settings: Settings) -> bool:
    """Tell whether code, severity and confidence of a finding pass the settings."""
    if finding.code == INTERNAL_ERROR:
        return True
    return (
        SEVERITIES.index(finding.severity) >= SEVERITIES.index(settings.min_severity)
        and CONFIDENCES.index(finding.confidence) >= CONFIDENCES.index(settings.min_confidence)
        and is_selected(finding.code, settings)
    )


def is_selected(code: str, settings: Settings) -> bool:
    """Decide about a code as flake8 does: the longest matching prefix wins, and ``ignore`` wins a draw."""
    chosen = settings.select + settings.extend_select
    if code in OFF_BY_DEFAULT and code not in chosen and ALL not in chosen:
        return False
    return _longest(code, chosen) > _longest(code, settings.ignore)


def _longest(code: str, selectors: tuple[str, ...]) -> int:
    prefixes = ("PRV" if selector == ALL else selector for selector in selectors)
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=0)


def _is_silenced(finding: Finding, comments: Suppressions | None) -> bool:
    return comments is not None and comments.silence(finding.code, finding.place.line)


def _order(finding: Finding) -> tuple[str, int, int, str, str, str]:
    place = finding.place
    return (place.path, place.line, place.column, finding.code, finding.message, finding.id)
