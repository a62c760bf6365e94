"""Bounds are read from tables and compared; those of the project speak of what is measured."""

from datetime import date
from pathlib import Path

from bench import quick
from bench.accuracy.__main__ import BOUNDS
from bench.accuracy.measuring import Measurement, Stamp
from bench.bounds import excesses, read_bounds, shortfalls


def test_bounds_are_named_after_their_tables(tmp_path: Path) -> None:
    file = tmp_path / "bounds.toml"
    file.write_text("peak = 1024\n[cases]\nrecall = 0.9\n", encoding="utf-8")
    assert read_bounds(file) == {"peak": 1024.0, "cases.recall": 0.9}


def test_only_what_lies_below_falls_short() -> None:
    measured = {"high": 0.95, "even": 0.9, "low": 0.8999, "free": 0.0}
    assert shortfalls(measured, {"high": 0.9, "even": 0.9, "low": 0.9}) == ["low is 0.8999, below the bound 0.9"]


def test_only_what_lies_above_exceeds() -> None:
    measured = {"high": 4.01, "even": 4.0, "low": 3.0, "free": 9.0}
    assert excesses(measured, {"high": 4.0, "even": 4.0, "low": 4.0}) == ["high is 4.0100, above the bound 4.0"]


def test_bounds_of_the_project_are_on_what_is_measured() -> None:
    nothing = Measurement(Stamp(date(2020, 2, 29), "1.0", "Python"), (), (), 0, (), (), (), (), ())
    bounds = read_bounds(BOUNDS)
    assert bounds.keys() == nothing.figures.keys()
    assert all(0 <= bound <= 1 for bound in bounds.values())
    assert read_bounds(quick.BOUNDS).keys() == {"cold_over_parsing", "cpu_over_parsing", "peak_mib"}
