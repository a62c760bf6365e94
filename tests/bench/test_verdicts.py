"""Verdicts are joined by package, path, line and code; what has none is written down for a reader, once."""

import csv
from pathlib import Path

import pytest

from bench.accuracy.reports import Report
from bench.accuracy.verdicts import (
    COLUMNS,
    SampleRow,
    Verdict,
    append_unread,
    excerpt,
    join_verdicts,
    read_verdicts,
)

HEAD = ",".join(COLUMNS)
FIRST = Report("shop", "m.py", 8, "PRV101", "e-mail goes out")
SECOND = Report("shop", "m.py", 8, "PRV601", "e-mail is logged")
THIRD = Report("store", "m.py", 1, "PRV101", "e-mail goes out")


def write_verdicts(folder: Path, *rows: str) -> Path:
    file = folder / "verdicts.csv"
    file.write_text("\n".join((HEAD, *rows)) + "\n", encoding="utf-8")
    return file


def test_verdicts_are_joined_by_all_but_the_message(tmp_path: Path) -> None:
    file = write_verdicts(
        tmp_path,
        "shop,m.py,8,PRV101,an older message,right,",
        'store,m.py,1,PRV101,e-mail goes out,wrong,"a test, not a person"',
        "store,m.py,2,PRV101,no longer reported,debatable,",
    )
    assert join_verdicts([FIRST, SECOND, THIRD], read_verdicts(file)) == [
        SampleRow(FIRST, "right", ""),
        SampleRow(SECOND, "unread", ""),
        SampleRow(THIRD, "wrong", "a test, not a person"),
    ]


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        (["shop,m.py,8,PRV101,text,maybe,"], "line 2: the verdict must be one of right, wrong, debatable, not 'maybe'"),
        (["shop,m.py,8,PRV101,text,,"], "line 2: the verdict must be one of right, wrong, debatable, not ''"),
        (["shop,m.py,8,PRV101,text,wrong,"], "line 2: a wrong report needs a cause"),
        (["shop,m.py,8,PRV101,text,right,"] * 2, "line 3: a second verdict on the same report"),
    ],
)
def test_mistakes_in_verdicts_are_told(tmp_path: Path, rows: list[str], complaint: str) -> None:
    with pytest.raises(ValueError, match=rf"^verdicts\.csv, {complaint}$"):
        read_verdicts(write_verdicts(tmp_path, *rows))


def test_verdicts_of_the_project_can_be_read() -> None:
    assert all(isinstance(verdict, Verdict) for verdict in read_verdicts().values())


def test_unread_reports_are_written_once(tmp_path: Path) -> None:
    for name in ("shop", "store"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "m.py").write_text("".join(f"line_{n}\n" for n in range(1, 20)), encoding="utf-8")
    folders = {name: tmp_path / name for name in ("shop", "store")}
    file = tmp_path / "unread.csv"
    rows = [SampleRow(FIRST, "right", ""), SampleRow(SECOND, "unread", "")]
    assert append_unread(rows, file, folders) == 1
    assert append_unread([*rows, SampleRow(THIRD, "unread", "")], file, folders) == 1
    assert append_unread([*rows, SampleRow(THIRD, "unread", "")], file, folders) == 0
    with file.open(encoding="utf-8", newline="") as stream:
        assert list(csv.reader(stream)) == [
            [*COLUMNS, "excerpt"],
            ["shop", "m.py", "8", "PRV601", "e-mail is logged", "", "", excerpt(tmp_path / "shop" / "m.py", 8)],
            ["store", "m.py", "1", "PRV101", "e-mail goes out", "", "", excerpt(tmp_path / "store" / "m.py", 1)],
        ]


def test_excerpt_marks_the_line_and_ends_with_the_file(tmp_path: Path) -> None:
    file = tmp_path / "m.py"
    file.write_text("one\n\n  three\nfour", encoding="utf-8")
    assert excerpt(file, 3) == "     1 one\n     2\n>    3   three\n     4 four"
    file.write_text("".join(f"{n}\n" for n in range(1, 40)), encoding="utf-8")
    numbers = [int(line[1:7]) for line in excerpt(file, 20).splitlines()]
    assert numbers == list(range(14, 27))
