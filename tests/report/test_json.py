"""The JSON format: its keys, its paths, and that it is plain ASCII."""

import json
import os
from collections.abc import Callable

from flake8_privacy import __version__
from flake8_privacy.model.findings import Finding, Gap, Place
from flake8_privacy.report.contents import Contents, display_paths
from flake8_privacy.report.json import render_json


def test_a_whole_document(contents: Callable[..., Contents], finding: Callable[..., Finding], price: Finding) -> None:
    document = json.loads(render_json(contents(finding(), price, suppressed=3, errors=1, gaps=(Gap("a.py", 1, "x"),))))
    assert document == {
        "version": 1,
        "tool": {"name": "flake8-privacy", "version": __version__},
        "findings": [
            {
                "id": "5f2c",
                "code": "PRV101",
                "rule": "personal-field-to-third-party",
                "path": "shop/jobs.py",
                "line": 3,
                "column": 2,
                "end_line": 3,
                "end_column": 47,
                "severity": "warning",
                "confidence": "high",
                "message": "e-mail goes to Mixpanel: customer.email in track(properties)",
                "fields": [{"category": "user.contact.email", "name": "email"}],
                "recipient": "mixpanel",
                "purpose": "analytics",
                "trace": [
                    {"path": "shop/jobs.py", "line": 2, "column": 21, "note": "customer.email is read"},
                    {"path": "shop/jobs.py", "line": 3, "column": 40, "note": "fields is handed over as properties"},
                ],
            },
            {
                "id": "77aa",
                "code": "PRV302",
                "rule": "higher-price-for-refusal",
                "path": "shop/jobs.py",
                "line": 4,
                "column": 9,
                "end_line": 5,
                "end_column": 12,
                "severity": "error",
                "confidence": "medium",
                "message": "refusing data sharing costs 10 more (39 instead of 29)",
                "fields": [],
                "recipient": None,
                "purpose": None,
                "trace": [],
            },
        ],
        "summary": {"files": 14, "findings": 2, "errors": 1, "gaps": 1},
        "gaps": [{"path": "a.py", "line": 1, "reason": "x"}],
    }


def test_nothing_found(contents: Callable[..., Contents]) -> None:
    document = json.loads(render_json(contents()))
    assert document["findings"] == []
    assert document["summary"] == {"files": 14, "findings": 0, "errors": 0, "gaps": 0}


def test_it_is_ascii_whatever_the_code_holds(
    contents: Callable[..., Contents], finding: Callable[..., Finding]
) -> None:
    odd = finding(place=Place("caf\udce9/日.py", 1, 1, 1, 2), message="é", trace=())
    text = render_json(contents(odd))
    assert text.isascii()
    assert json.loads(text)["findings"][0]["path"] == "caf\udce9/日.py"


def test_paths_are_relative_to_the_working_directory() -> None:
    top = os.path.abspath(os.sep)
    root = os.path.join(top, "srv", "app")
    assert display_paths(root, root)("shop/a.py") == "shop/a.py"
    assert display_paths(root, os.path.join(root, "shop"))("shop/a.py") == "a.py"
    assert display_paths(root, os.path.join(root, "shop"))("lib/b.py") == "../lib/b.py"
    assert display_paths(root, os.path.join(top, "srv"))("../tools/a.py") == "tools/a.py"
