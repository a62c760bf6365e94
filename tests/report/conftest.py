"""Findings and runs to write reports of."""

from collections.abc import Callable
from typing import Any

import pytest

from flake8_privacy.model.findings import DataField, Finding, Gap, Place, Result, TraceStep
from flake8_privacy.model.source import SourceFile
from flake8_privacy.report.contents import Contents, code_lines, display_paths

SHOP = SourceFile(
    "shop/jobs.py",
    b"""def sync(customer):
\tfields = {"email": customer.email}
\tmixpanel.track(customer.id, "synced", fields)
price = 39 if not customer.shares_data \\
    else 29
""",
)
BROKEN = SourceFile("shop/old.py", b"print 'no'\n")


def make(**changes: Any) -> Finding:
    values: dict[str, Any] = {
        "id": "5f2c",
        "code": "PRV101",
        "rule": "personal-field-to-third-party",
        "place": Place("shop/jobs.py", 3, 2, 3, 47),
        "severity": "warning",
        "confidence": "high",
        "message": "e-mail goes to Mixpanel: customer.email in track(properties)",
        "fields": (DataField("user.contact.email", "email"),),
        "recipient": "mixpanel",
        "purpose": "analytics",
        "trace": (
            TraceStep("shop/jobs.py", 2, 21, "customer.email is read"),
            TraceStep("shop/jobs.py", 3, 40, "fields is handed over as properties"),
        ),
        "logical_lines": (3, 3),
    }
    return Finding(**values | changes)


PRICE = make(
    id="77aa",
    code="PRV302",
    rule="higher-price-for-refusal",
    place=Place("shop/jobs.py", 4, 9, 5, 12),
    severity="error",
    confidence="medium",
    message="refusing data sharing costs 10 more (39 instead of 29)",
    fields=(),
    recipient=None,
    purpose=None,
    trace=(),
    logical_lines=(4, 5),
)


@pytest.fixture
def finding() -> Callable[..., Finding]:
    return make


@pytest.fixture
def price() -> Finding:
    return PRICE


@pytest.fixture
def contents() -> Callable[..., Contents]:
    def build(*shown: Finding, suppressed: int = 0, errors: int = 0, gaps: tuple[Gap, ...] = ()) -> Contents:
        result = Result(shown, 14, errors, gaps)
        silent = (make(),) * suppressed
        return Contents(shown, silent, result, display_paths("/srv/app", "/srv/app"), code_lines([SHOP, BROKEN]))

    return build
