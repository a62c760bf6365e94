"""What the catalog says of packages was seen in them: the evidence of each third party fits its file."""

import pytest

from evidence.freshness import stale
from evidence.records import FOLDER, Record, file_of, record_of, text_of
from evidence.verifying import releases_of
from flake8_privacy.catalog import compile as compiler

FILES = {path.stem: compiler.load(path) for path in sorted((compiler.HERE / "recipients").glob("*.toml"))}
PUBLISHED = [key for key, values in FILES.items() if any(releases_of(values))]
MIXPANEL = FILES["mixpanel"]


@pytest.mark.parametrize("key", PUBLISHED)
def test_evidence_is_fresh(key: str) -> None:
    assert list(stale(FILES[key], record_of(file_of(key).read_text(encoding="utf-8")))) == []


def test_all_evidence_is_of_somebody() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(PUBLISHED)


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
