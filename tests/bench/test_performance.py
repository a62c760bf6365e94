"""Figures are made of outcomes, compared with their bounds, and shown on the page and in the plot."""

import math
import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from bench.bounds import read_bounds
from bench.processes import Sample
from bench.speed.__main__ import BOUNDS
from bench.speed.contest import Outcome
from bench.speed.figures import KEYS, Comparison, Outcomes, compare, figures, growth
from bench.speed.page import Stamp, complaints, performance_page
from bench.speed.plot import growth_plot


def outcome(*walls: float, peak: float = 0.0) -> Outcome:
    return Outcome(tuple(Sample(wall / 2, wall, peak) for wall in walls))


RATIO = Comparison("cold.over_parsing", "ours", "theirs")
OUTCOMES: Outcomes = {
    "file": {"python -I -c pass": outcome(0.01, 0.02, 0.03), "flake8-privacy check, a file of its own": outcome(0.1)},
    "large": {"1000": outcome(1.0, peak=90.0), "2000": outcome(4.0, peak=200.0), "4000": outcome(16.0, peak=412.5)},
}
LIMITS = {"file.over_python": 8.0, "large.peak_mib": 300.0, "large.exponent": 2.5}
STAMP = Stamp(date(2020, 2, 9), "1.2.3", "CPython 3.13.1", "Linux on x86_64 with 2 cores", 3, 18, 1_600_000)


def test_bounds_are_on_what_is_measured() -> None:
    assert list(read_bounds(BOUNDS)) == list(KEYS)


def test_ratios_are_of_medians_and_of_the_least() -> None:
    figure = compare(RATIO, {"ours": outcome(9.0, 3.0, 6.0), "theirs": outcome(2.0, 4.0, 3.0)})
    assert (figure.value, figure.least, figure.failure) == (2.0, 1.5, "")


def test_without_the_other_tool_there_is_no_ratio_and_without_ours_an_infinite_one() -> None:
    failed, fine = Outcome(failure="it crashed"), outcome(1.0)
    assert compare(RATIO, {"ours": fine, "theirs": failed}).failure == "it crashed"
    figure = compare(RATIO, {"ours": failed, "theirs": fine})
    assert (figure.value, figure.failure) == (math.inf, "")


@pytest.mark.parametrize("exponent", [0.5, 1.0, 1.7])
def test_growth_finds_the_power(exponent: float) -> None:
    lines = [100, 1_000, 50_000]
    assert growth(lines, [0.25 * count**exponent for count in lines]) == pytest.approx((exponent, 0.25))


def test_figures_are_of_the_contests_that_were_held() -> None:
    assert [(figure.key, round(figure.value, 3)) for figure in figures(OUTCOMES)] == [
        ("file.over_python", 5.0),
        ("large.peak_mib", 412.5),
        ("large.exponent", 2.0),
    ]
    assert complaints(OUTCOMES, LIMITS) == ["large.peak_mib is 412.5000, above the bound 300.0"]


def test_a_failed_tree_exceeds_both_bounds() -> None:
    broken = {"large": {**OUTCOMES["large"], "8000": Outcome(failure="killed")}}
    assert [figure.value for figure in figures(broken)] == [math.inf, math.inf]


def test_page_says_what_holds() -> None:
    page = performance_page(STAMP, OUTCOMES, LIMITS)
    assert "Of 3 bounds 2 hold. Not kept: `large.peak_mib`." in page
    assert "| `large.exponent` | exponent of lines by which time grows | 2.5 | 2 | 2 | yes |" in page
    assert "| large | 4,000 lines | 16 | 16 | 8 | 412 | 1 |" in page
    assert "9 February 2020 with flake8-privacy 1.2.3" in page
    assert "1.6 million lines" in page


def test_page_says_what_could_not_be_measured() -> None:
    held = OUTCOMES["file"]
    for name, said in zip(held, ("not measured: it crashed", "**no**: the linter failed"), strict=True):
        page = performance_page(STAMP, {"file": {**held, name: Outcome(failure="it crashed")}}, LIMITS)
        assert said in page
        assert f"| file | {name} |  |  |  |  | 0 (it crashed) |" in page


def test_plot_is_an_image_of_all_points() -> None:
    plot = growth_plot([60_000, 300_000, 1_600_000], [0.6, 3.0, 16.0])
    root = ET.fromstring(plot)
    circles = root.findall("{http://www.w3.org/2000/svg}circle")
    places = [(float(circle.attrib["cx"]), float(circle.attrib["cy"])) for circle in circles]
    assert places == sorted(places)
    assert [height for _, height in places] == sorted((height for _, height in places), reverse=True)
    assert "exponent 1.00" in plot
    assert set(re.findall(r">([\d,]+)</text>", plot)) >= {"50,000", "2,000,000", "20"}
