"""The JSON format, version 1; ``docs/json.md`` describes it. Keys are only ever added."""

from json import dumps
from typing import Any

from .. import __version__
from ..model.findings import Finding
from .contents import Contents


def render_json(contents: Contents) -> str:
    """Write a run as one JSON document in ASCII."""
    document = {
        "version": 1,
        "tool": {"name": "flake8-privacy", "version": __version__},
        "findings": [_finding(finding, contents) for finding in contents.shown],
        "summary": {
            "files": contents.result.files,
            "findings": len(contents.shown),
            "errors": contents.result.errors,
            "gaps": len(contents.result.gaps),
        },
        "gaps": [
            {"path": contents.display(gap.path), "line": gap.line, "reason": gap.reason} for gap in contents.result.gaps
        ],
    }
    return dumps(document, indent=2) + "\n"


def _finding(finding: Finding, contents: Contents) -> dict[str, Any]:
    place = finding.place
    return {
        "id": finding.id,
        "code": finding.code,
        "rule": finding.rule,
        "path": contents.display(place.path),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "fields": [{"category": field.category, "name": field.name} for field in finding.fields],
        "recipient": finding.recipient,
        "purpose": finding.purpose,
        "trace": [
            {"path": contents.display(step.path), "line": step.line, "column": step.column, "note": step.note}
            for step in finding.trace
        ],
    }
