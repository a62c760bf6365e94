"""A line of code and its underline."""

from unicodedata import east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_privacy.report.excerpt import excerpt, printable


@pytest.mark.parametrize(
    ("line", "start", "end", "code", "underline"),
    [
        ("    f(x)", 6, 7, "f(x)", "  ^"),
        ("\tf(\tx)  ", 4, 5, "f(    x)", "      ^"),
        ("f('日本', x)", 8, 9, "f('日本', x)", " " * 10 + "^"),
        ("f('日本', x)", 3, 5, "f('日本', x)", "   ^^^^"),
        ("e\u0301 = x", 5, 6, "e\u0301 = x", "    ^"),
        ("f('\x1b[31m')", 3, 4, "f('\\x1b[31m')", "   ^^^^"),
        ("f('\u202e', x)", 6, 7, "f('\\u202e', x)", " " * 11 + "^"),
        ("f(x)", 0, 99, "f(x)", "^^^^"),
        ("f(x)", 9, 12, "f(x)", "   ^"),
        ("    f(x)", 0, 8, "f(x)", "^^^^"),
        ("   ", 0, 1, "", ""),
        ("", 0, 1, "", ""),
    ],
)
def test_what_is_shown(line: str, start: int, end: int, code: str, underline: str) -> None:
    assert excerpt(line, start, end, 100) == (code, underline)


@pytest.mark.parametrize(
    ("start", "end", "code", "underline"),
    [
        (0, 3, "abcdefghijklmnopqr…", "^^^"),
        (23, 26, "…rstuvwxyz0123456…", "       ^^^"),
        (50, 52, "…IJKLMNOPQRSTUVWXYZ", " " * 7 + "^^"),
        (0, 62, "abcdefghijklmnopqr…", "^" * 18),
    ],
)
def test_long_lines_are_cut_around_the_spot(start: int, end: int, code: str, underline: str) -> None:
    line = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    shown = excerpt(line, start, end, 20)
    assert len(shown.code) <= 20
    assert set(shown.underline) <= {" ", "^"}
    column = shown.underline.index("^")
    assert shown.code[column] == line[start]


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60), st.integers(10, 80))
def test_nothing_breaks_the_frame(line: str, start: int, end: int, width: int) -> None:
    line = line.replace("\n", "")
    code, underline = excerpt(line, start, end, width)
    assert bool(code) == bool(line.strip())
    assert all(character.isprintable() for character in code if character not in "\u3000\xa0")
    if code:
        columns = sum(2 if east_asian_width(character) in "WF" else 1 for character in code)
        assert len(underline) <= max(columns, 1)
        assert "^" in underline


def test_messages_cannot_steer_the_terminal() -> None:
    assert printable("e-mail → Mixpanel\x1b[2J\tx\n") == "e-mail → Mixpanel\\x1b[2J x\\n"
