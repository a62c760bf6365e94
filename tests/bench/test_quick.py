"""The figures of speed and memory: how they are added up and shown, and what is parsed for comparison."""

from pathlib import Path

from bench.parsing import measure_folder, python_files
from bench.quick import Round, Row, add_up, table

LARGE = Row("large-1.0", (Round(30, 2.0, 8.0, 9.0, 700.0), Round(30, 2.5, 9.0, 9.5, 710.0)))
SMALL = Row("small-1.0", (Round(2, 0.5, 2.0, 2.5, 40.0), Round(2, 0.1, 1.0, 1.5, 30.0)))
ALL = Row("all", (Round(32, 2.5, 10.0, 11.5, 700.0), Round(32, 2.6, 10.0, 11.0, 710.0)))


def test_packages_are_added_up_round_by_round() -> None:
    assert add_up([LARGE, SMALL]) == ALL


def test_ratio_is_of_the_least_and_peak_is_the_most() -> None:
    assert [(row.ratio("cpu"), row.ratio("wall"), row.peak) for row in (LARGE, SMALL, ALL)] == [
        (4.0, 4.5, 710.0),
        (10.0, 15.0, 40.0),
        (4.0, 4.4, 710.0),
    ]


def test_table_shows_least_and_median() -> None:
    assert [line.split() for line in table([LARGE, SMALL, ALL]).splitlines()] == [
        "package files parsing s command CPU s command wall s CPU x wall x MiB".split(),
        "large-1.0 30 2.00/2.25 8.00/8.50 9.00/9.25 4.00 4.50 710".split(),
        "small-1.0 2 0.10/0.30 1.00/1.50 1.50/2.00 10.00 15.00 40".split(),
        "all 32 2.50/2.55 10.00/10.00 11.00/11.25 4.00 4.40 710".split(),
    ]


def test_parsed_is_what_the_linter_reads(tmp_path: Path) -> None:
    for name in ("a.py", "shop/b.py", "shop/broken.py", "build/c.py", "shop/node_modules/d.py", "shop/e.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("def (" if "broken" in name else "total = 0\n", encoding="utf-8")
    (tmp_path / "shop" / "f.py").write_bytes(b"# coding: nonsense\n\xff\n")
    files = [Path(file).relative_to(tmp_path).as_posix() for file in python_files(str(tmp_path))]
    assert files == ["a.py", "shop/b.py", "shop/broken.py", "shop/f.py"]
    assert measure_folder(str(tmp_path))["files"] == 4
