"""The text format, as people read it."""

from collections.abc import Callable

from flake8_privacy.model.findings import Finding, Gap, Place
from flake8_privacy.report.contents import Contents
from flake8_privacy.report.text import TextStyle, render_text

GOLDEN = """\
shop/jobs.py:3:2: PRV101 [warning] e-mail goes to Mixpanel: customer.email in track(properties)
  personal-field-to-third-party, high confidence
    3 | mixpanel.track(customer.id, "synced", fields)
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  way shop/jobs.py:2:21  customer.email is read
      shop/jobs.py:3:40  fields is handed over as properties

shop/jobs.py:4:9: PRV302 [error] refusing data sharing costs 10 more (39 instead of 29)
  higher-price-for-refusal, medium confidence
    4 | price = 39 if not customer.shares_data \\
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

2 findings (1 error, 1 warning) in 1 file, 14 files read, 1 silenced by comments, 1 gap (--show-gaps)
     1 sharing    personal data leaves for a third party
     1 fairness   never penalise those who do not take part
"""

Build = Callable[..., Contents]


def test_findings_with_code_and_way(contents: Build, finding: Callable[..., Finding], price: Finding) -> None:
    run = contents(finding(), price, suppressed=1, gaps=(Gap("shop/models.py", 3, "import cycle"),))
    assert render_text(run, TextStyle()) == GOLDEN


def test_nothing_found(contents: Build) -> None:
    assert render_text(contents(), TextStyle()) == "no findings, 14 files read\n"


def test_of_many_alike_three_are_written_out(contents: Build, finding: Callable[..., Finding], price: Finding) -> None:
    alike = [finding(trace=(), place=Place("shop/jobs.py", line, 1, line, 2)) for line in (1, 2, 3, 4, 5)]
    text = render_text(contents(*alike[:4], price, *alike[4:]), TextStyle())
    assert text.count("PRV101") == 3
    assert text.count("  … and 2 more like these (--all)\n") == 1
    assert text.index("jobs.py:3:1") < text.index("… and 2 more") < text.index("PRV302")
    assert "6 findings (1 error, 5 warnings)" in text
    everything = render_text(contents(*alike, price), TextStyle(everything=True))
    assert everything.count("PRV101") == 5
    assert "more like these" not in everything
    assert "more like these" not in render_text(contents(*alike[:3]), TextStyle())


def test_files_without_code_to_show(contents: Build, finding: Callable[..., Finding]) -> None:
    gone = finding(code="PRV900", place=Place("shop/gone.py", 1, 1, 1, 1), trace=(), message="cannot be decoded")
    broken = finding(code="PRV900", place=Place("shop/old.py", 1, 7, 1, 7), trace=(), message="cannot be parsed")
    lines = render_text(contents(gone, broken, errors=2), TextStyle()).split("\n")
    assert lines[:3] == [
        "shop/gone.py:1:1: PRV900 [warning] cannot be decoded",
        "  personal-field-to-third-party, high confidence",
        "",
    ]
    assert lines[5:7] == ["    1 | print 'no'", "      |       ^"]
    assert "2 internal errors" in lines[-2]


def test_findings_of_one_family_are_counted_once(contents: Build, finding: Callable[..., Finding]) -> None:
    assert render_text(contents(finding(), finding()), TextStyle()).endswith("in 1 file, 14 files read\n")


def test_gaps_are_listed_when_asked_for(contents: Build) -> None:
    run = contents(gaps=(Gap("shop/models.py", 3, "import cycle"), Gap("shop/a.py", 1, "too deep")))
    text = render_text(run, TextStyle(gaps=True))
    assert "  shop/models.py:3: import cycle\n  shop/a.py:1: too deep\n" in text
    assert text.endswith("no findings, 14 files read, 2 gaps\n")


def test_colour_changes_nothing_else(contents: Build, finding: Callable[..., Finding], price: Finding) -> None:
    import re

    run = contents(finding(), price, suppressed=1, gaps=(Gap("shop/models.py", 3, "import cycle"),))
    painted = render_text(run, TextStyle(color=True))
    assert "\x1b[1;31mPRV302 [error]\x1b[0m" in painted
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == GOLDEN
