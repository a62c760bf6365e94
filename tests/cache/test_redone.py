"""After an edit that the analysis sees, a large project is not analysed as a whole again."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flake8_privacy.cache.edits.redone import TRAIL
from flake8_privacy.cache.edits.trails import Kept, decode_trail, encode_trail
from flake8_privacy.cache.folder import _checksum
from flake8_privacy.checking import examine
from flake8_privacy.model.source import SourceFile
from flake8_privacy.settings import Settings
from tests.cache.conftest import FILES, Command, Runs, stored
from tests.test_cases import case_names, load_case

CHECK = ("check", "--show-gaps", "--all", "--output-format", "json", "--jobs", "1")
VIEWS = FILES["shop/views.py"]
EDITS = {
    "another text": VIEWS.replace("hello", "howdy"),
    "another field": VIEWS.replace("user.email)\n", "user.phone_number)\n", 1),
    "a new function": VIEWS + "\n\ndef hide(user):\n    logging.info(user.ssn)\n",
    "a finding less": VIEWS.replace("    logging.info('hello %s', user.email)\n", "", 1),
    "a line more": VIEWS.replace("    record(", "    # tell\n    record("),
}


@pytest.mark.parametrize("text", EDITS.values(), ids=EDITS)
@pytest.mark.usefixtures("large")
def test_an_edit_is_done_again(command: Command, shop: Path, runs: Runs, text: str) -> None:
    command(*CHECK)
    assert text != VIEWS
    (shop / "shop/views.py").write_text(text)
    said = command(*CHECK)
    assert len(runs) == 1
    assert said == command(*CHECK, "--no-cache")
    assert said == command(*CHECK)
    assert len(runs) == 2


@pytest.mark.usefixtures("large")
def test_edits_add_up(command: Command, shop: Path, runs: Runs) -> None:
    command(*CHECK)
    text = VIEWS
    for number in range(9):
        text += f"\n\ndef more_{number}(user):\n    logging.info(user.email)\n"
        (shop / "shop/views.py").write_text(text)
        assert command(*CHECK)[1].count("more_") == 0
    assert len(runs) == 1
    said = command(*CHECK)
    assert len(json.loads(said[1])["findings"]) > 9
    assert said == command(*CHECK, "--no-cache")


@pytest.mark.usefixtures("large")
def test_an_edit_that_only_a_whole_run_tells_of(command: Command, shop: Path, runs: Runs) -> None:
    command(*CHECK)
    (shop / "shop/analytics.py").write_text(FILES["shop/analytics.py"].replace("def record", "def note"))
    assert command(*CHECK) == command(*CHECK, "--no-cache")
    assert len(runs) == 3


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 2**16), min_size=1, max_size=5), st.none() | st.integers(-2, 9) | st.text(max_size=3))
@pytest.mark.usefixtures("large")
def test_a_trail_made_to_deceive_breaks_nothing(command: Command, shop: Path, way: list[int], value: object) -> None:
    (shop / "shop/views.py").write_text(VIEWS)
    command(*CHECK)
    for file in stored(shop):
        if file.suffix == TRAIL:
            head, _, blob = file.read_bytes()[40:].partition(b"\n")
            spot = data = json.loads(head)
            for step in way[:-1]:
                inner = spot[step % len(spot)]
                if not isinstance(inner, list) or not inner:
                    break
                spot = inner
            spot[way[-1] % len(spot)] = value
            body = json.dumps(data).encode() + b"\n" + blob
            file.write_bytes(_checksum(file.name, body) + body)
    (shop / "shop/views.py").write_text(EDITS["a new function"])
    code, _, err = command(*CHECK)
    assert (code, err) == (1, "")


@pytest.mark.parametrize("name", case_names()[::7])
def test_trails_are_what_they_were(name: str) -> None:
    sources = load_case(name).sources
    examined = examine(sources, Settings(), known={})
    assert examined.trail is not None
    digests = {source.path: "0" * 40 for source in sources if isinstance(source, SourceFile)}
    kept = decode_trail(encode_trail(Kept(digests, examined.trail, examined.drafted)))
    assert kept is not None
    assert (kept.digests, list(kept.drafted)) == (digests, list(examined.drafted))
    for ours, theirs in zip(examined.trail, kept.trail, strict=True):
        assert _plain(theirs) == _plain(ours)


def _plain(value: object) -> object:
    """Sequences as lists, whatever kind they are."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, str | bytes | frozenset):
        return value
    return [_plain(each) for each in value] if hasattr(value, "__iter__") else value
