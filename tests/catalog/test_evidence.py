"""What the catalog says of packages was seen in them: the evidence of each third party fits its file."""

from pathlib import Path

import pytest

from evidence.freshness import stale
from evidence.records import FOLDER, Record, record_of, text_of
from flake8_privacy.catalog import compile as compiler

RECORDS = sorted(FOLDER.glob("*.json"))
MIXPANEL = compiler.load(compiler.HERE / "recipients" / "mixpanel.toml")


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_evidence_is_fresh(path: Path) -> None:
    values = compiler.load(compiler.HERE / "recipients" / f"{path.stem}.toml")
    assert list(stale(values, record_of(path.read_text(encoding="utf-8")))) == []


def mixpanel() -> Record:
    return record_of((FOLDER / "mixpanel.json").read_text(encoding="utf-8"))


def test_a_record_is_kept_as_it_is() -> None:
    assert text_of(mixpanel()) == (FOLDER / "mixpanel.json").read_text(encoding="utf-8")


def test_another_version_needs_new_evidence() -> None:
    package = {**MIXPANEL["package"][0], "versions": ["5.4.1", "6.0.0"]}
    wrong = list(stale({**MIXPANEL, "package": [package]}, mixpanel()))
    assert wrong == [
        "releases are mixpanel 5.4.1, mixpanel 6.0.0, not mixpanel 5.4.1",
        "mixpanel 6.0.0 is evidence of nothing",
    ]


@pytest.mark.parametrize("change", [{"signature": "who"}, {"names": ["mixpanel.Mixpanel().tell"]}])
def test_another_callable_needs_new_evidence(change: dict[str, object]) -> None:
    sinks = [{**MIXPANEL["sink"][0], **change}, *MIXPANEL["sink"][1:]]
    assert list(stale({**MIXPANEL, "sink": sinks}, mixpanel())) == ["names or signatures are others"]


def test_evidence_must_show_what_the_entry_says() -> None:
    record = mixpanel()
    first = record.entries[0]
    seen = first.seen[0]._replace(parameters="distinct_id, event, properties=None")
    entries = [first._replace(seen=[seen]), *record.entries[1:]]
    assert list(stale(MIXPANEL, record._replace(entries=entries))) == [
        "mixpanel.Mixpanel().track: parameter 2 is event, not event_name",
        "mixpanel.Mixpanel().track has no event_name, meta",
    ]
    entries = [first._replace(seen=[]), *record.entries[1:]]
    assert list(stale(MIXPANEL, record._replace(entries=entries))) == ["no evidence of mixpanel.Mixpanel().track"]
