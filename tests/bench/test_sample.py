"""The sample is drawn by hash: always the same, whatever the order, and in equal shares."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bench.accuracy.reports import Report
from bench.accuracy.sample import draw_sample


def make_reports(counts: dict[str, int]) -> list[Report]:
    return [
        Report(f"package{number % 3}", f"m{number % 7}.py", number, code, "message")
        for code, count in counts.items()
        for number in range(1, count + 1)
    ]


def shares(counts: dict[str, int], size: int) -> dict[str, int]:
    return dict(Counter(report.code for report in draw_sample(make_reports(counts), size)))


@given(st.permutations(make_reports({"PRV101": 9, "PRV201": 5, "PRV601": 6})), st.integers(0, 25))
def test_order_does_not_matter(reports: list[Report], size: int) -> None:
    drawn = draw_sample(reports, size)
    assert drawn == draw_sample(sorted(reports), size)
    assert len(drawn) == min(size, len(reports))
    assert len(set(drawn)) == len(drawn)
    assert set(drawn) <= set(reports)


def test_same_reports_are_drawn_at_all_times() -> None:
    drawn = draw_sample(make_reports({"PRV101": 50, "PRV601": 50}), 6)
    assert [report.line for report in drawn if report.code == "PRV101"] == [33, 7, 43]
    assert [report.line for report in drawn if report.code == "PRV601"] == [21, 13, 34]


def test_codes_have_equal_shares_and_few_give_all() -> None:
    assert shares({"PRV101": 100, "PRV107": 3, "PRV302": 40, "PRV601": 1000}, 60) == {
        "PRV101": 19,
        "PRV107": 3,
        "PRV302": 19,
        "PRV601": 19,
    }


def test_guards_have_eight_together_as_far_as_there_are_so_many() -> None:
    many = dict.fromkeys(("PRV101", "PRV102", "PRV601"), 50)
    assert shares({**many, "PRV201": 30, "PRV202": 30}, 11) == {**dict.fromkeys(many, 1), "PRV201": 4, "PRV202": 4}
    assert shares({**many, "PRV201": 30, "PRV202": 2}, 11) == {**dict.fromkeys(many, 1), "PRV201": 6, "PRV202": 2}
    assert shares({**many, "PRV201": 2, "PRV202": 1}, 12) == {**dict.fromkeys(many, 3), "PRV201": 2, "PRV202": 1}
    assert shares({**many, "PRV201": 30, "PRV202": 30}, 60) == dict.fromkeys((*many, "PRV201", "PRV202"), 12)


def test_sample_hardly_changes_with_the_reports() -> None:
    reports = make_reports({"PRV101": 40, "PRV601": 40})
    before = set(draw_sample(reports, 20))
    assert before - set(draw_sample([report for report in reports if report not in before], 20)) == before
    less_one = sorted(before)[1:]
    others = [report for report in reports if report not in before]
    assert set(less_one) < set(draw_sample(less_one + others, 20))


def test_larger_sample_holds_the_smaller() -> None:
    reports = make_reports({"PRV101": 40, "PRV201": 20, "PRV601": 40})
    assert set(draw_sample(reports, 20)) < set(draw_sample(reports, 40))


def test_reports_of_one_code_on_one_line_are_drawn_once() -> None:
    twice = [Report("shop", "m.py", 1, "PRV101", message) for message in ("b", "a")]
    assert draw_sample(twice, 60) == [twice[1]]
