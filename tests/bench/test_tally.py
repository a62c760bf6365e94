"""Shares of counts, and how far chance may have moved them."""

import pytest

from bench.accuracy.tally import Tally, share, wilson_interval


def test_shares_leave_out_what_they_are_not_about() -> None:
    tally = Tally(found=6, missed=2, false=4, silent=100)
    assert (tally.precision(0.0), tally.recall(0.0)) == (0.6, 0.75)
    assert tally + Tally(1, 2, 3, 4) == Tally(7, 4, 7, 104)


@pytest.mark.parametrize("empty", [0.0, 1.0])
def test_share_of_nothing_is_what_the_caller_says(empty: float) -> None:
    assert share(0, 0, empty) == empty
    assert (Tally(missed=1).precision(empty), Tally(false=1).recall(empty)) == (empty, empty)


@pytest.mark.parametrize(
    ("right", "wrong", "low", "high"),
    [(81, 182, 0.2553, 0.3662), (10, 0, 0.7225, 1.0), (0, 10, 0.0, 0.2775), (1, 1, 0.0945, 0.9055)],
)
def test_interval_is_that_of_wilson(right: int, wrong: int, low: float, high: float) -> None:
    assert [round(end, 4) for end in wilson_interval(right, wrong)] == [low, high]
