"""All take their turn in each round, and those that fail are out."""

from functools import partial
from pathlib import Path

import pytest

from bench.processes import ProcessFailed, Sample
from bench.speed import contests
from bench.speed.contest import Contender, Contest, Outcome, run_contest
from bench.speed.contests import CONTESTS, Workplace
from bench.speed.figures import COMPARISONS
from bench.speed.inputs import Draft

SAMPLE = Sample(1.0, 2.0, 30.0)


def noted(log: list[str], name: str) -> Sample:
    log.append(name)
    return SAMPLE


def test_contenders_take_turns() -> None:
    log: list[str] = []
    first = Contender("first", partial(noted, log, "first"), lambda: log.append("ready"))
    second = Contender("second", partial(noted, log, "second"), most=1)
    outcomes = run_contest(Contest("race", [first, second], turns=2), rounds=1)
    assert log == ["ready", "first", "second", "ready", "first"]
    assert outcomes == {"first": Outcome((SAMPLE, SAMPLE)), "second": Outcome((SAMPLE,))}


def test_who_fails_is_out() -> None:
    log: list[str] = []

    def fail() -> Sample:
        log.append("failed")
        raise ProcessFailed("it crashed")

    outcomes = run_contest(Contest("race", [Contender("bad", fail)]), rounds=3)
    assert outcomes == {"bad": Outcome(failure="it crashed")}
    assert log == ["failed"]


def test_outcome_sums_up_its_samples() -> None:
    outcome = Outcome((Sample(1.0, 2.0, 30.0), Sample(3.0, 1.0, 50.0), Sample(2.0, 6.0, 40.0)))
    assert (outcome.median, outcome.least, outcome.cpu, outcome.peak) == (2.0, 1.0, 2.0, 50.0)


@pytest.mark.parametrize("name", CONTESTS)
def test_what_is_compared_takes_part(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for package in ("small", "large"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "a.py").write_text("total = 0\n" * 3, encoding="utf-8")
    monkeypatch.setattr(contests, "draft_of", lambda folder, command: Draft(folder / "small" / "a.py", b""))
    monkeypatch.setattr(contests, "measure", lambda *arguments, **options: SAMPLE)
    copies = tmp_path / "copies"
    copies.mkdir()
    place = Workplace([tmp_path / "small", tmp_path / "large"], [3, 3], copies, tmp_path / "peers")
    names = [contender.name for contender in CONTESTS[name](place).contenders]
    assert len(names) == len(set(names))
    compared = [each for each in COMPARISONS if each.contest == name]
    assert {side for each in compared for side in (each.ours, each.theirs)} <= set(names)
    assert {each.contest for each in COMPARISONS} <= CONTESTS.keys()
