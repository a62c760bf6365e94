"""The data files: each is valid, and the compiled one is made from them."""

import sys
from collections import Counter
from pathlib import Path

import pytest

from flake8_privacy.catalog import compile as compiler
from flake8_privacy.catalog.entries import read
from flake8_privacy.catalog.loader import shipped
from flake8_privacy.catalog.signatures import parameters
from flake8_privacy.catalog.tables import WORDS

FILES = sorted((compiler.HERE / "recipients").glob("*.toml"))


def test_the_compiled_files_are_fresh() -> None:
    assert {file.name: file.read_text(encoding="utf-8") for file in compiler.COMPILED.iterdir()} == compiler.compiled()
    assert compiler.main(["--check"]) == 0


def test_compiling_twice_gives_the_same() -> None:
    assert compiler.compiled() == compiler.compiled()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_third_party_is_valid(path: Path) -> None:
    entries = read(path.name, compiler.load(path))
    assert entries.recipient is not None
    assert entries.hosts or entries.sinks
    name, _company, _category, _purpose, country, privacy, _necessary = entries.recipient
    assert name
    assert len(country) == 2
    assert country.isupper()
    assert privacy.startswith("https://")
    assert shipped().recipients[path.stem].name == name
    # What has callables says in which package and version they were seen.
    assert bool(entries.packages) == bool(entries.sinks)
    assert all(versions for _, versions, _ in entries.packages)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_parameters_of_sinks_exist(path: Path) -> None:
    for names, _ in read(path.name, compiler.load(path)).sinks:
        for name in names:
            sinks = shipped().sinks(name)
            assert sinks, name
            for sink in sinks:
                known = parameters(sink.signature)
                assert sink.data <= {*known, "self"}
                assert sink.necessary <= sink.data
                assert sink.person is None or sink.person in known
                assert sink.opt_in | sink.opt_out <= known
                # What tracks a person gives something away (what takes nothing sends what its object was made
                # of), and not for a functional purpose.
                assert not sink.tracking or ((sink.data or not known) and sink.purpose != "functional")


def test_every_callable_is_of_a_package_that_is_named() -> None:
    # By its import roots it is told which code can call a third party at all.
    roots = {key: [package.root for package in shipped().packages_of(key)] for key in shipped().recipients}
    called = [sink for sink in shipped().all_sinks() if sink.recipient]
    assert called
    assert [
        sink.name for sink in called if not any(sink.name.startswith(f"{root}.") for root in roots[sink.recipient])
    ] == []


def test_flows_name_what_they_are() -> None:
    flows = shipped().flows
    assert "builtins.len" in flows.clears
    assert "hmac.new" in flows.clears
    assert "hashlib.md5" in flows.digests
    assert "json.dumps" in flows.passes
    assert "model_dump" in flows.whole_record_methods
    assert "__dict__" in flows.whole_record_attributes
    assert "flask.request.form" in flows.request_record
    # Of two contrary statements neither would hold.
    assert not flows.passes & flows.clears
    hashes = flows.digests | flows.encodings
    assert not flows.digests & flows.encodings
    assert not flows.passes & hashes
    assert not flows.clears & hashes
    assert not flows.passes_methods & flows.clears_methods


def test_categories_are_keys_of_the_taxonomy() -> None:
    for key, category in shipped().names._personal.categories.items():
        assert key.startswith("user.")
        assert category.plain


def test_the_compiled_files_have_no_escapes_that_are_slow_to_read() -> None:
    assert not any('\\"' in file.read_text(encoding="utf-8") for file in compiler.COMPILED.iterdir())


def test_what_all_runs_need_is_small_and_read_in_few_calls() -> None:
    calls = Counter[str]()
    shipped.cache_clear()
    sys.setprofile(lambda _frame, event, _given: calls.update([event]))
    try:
        shipped()
    finally:
        sys.setprofile(None)
    # Counted, for a time would be the machine's: 5,300 functions and generators are entered today.
    assert 0 < calls["call"] < 7000
    assert (compiler.COMPILED / WORDS).stat().st_size < 300_000
