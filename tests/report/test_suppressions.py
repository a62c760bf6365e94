"""Suppression comments: flake8 itself says which lines they silence."""

import argparse
import tempfile
from pathlib import Path

import pytest
from flake8.processor import FileProcessor
from flake8.violation import Violation
from hypothesis import example, given, settings
from hypothesis import strategies as st

from flake8_privacy.parse.suppressions import read_suppressions, source_lines

CODES = ("PRV101", "PRV201")


@pytest.fixture(autouse=True)
def _quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("ERROR", "flake8")


def silenced_by_flake8(content: bytes) -> set[tuple[str, int]]:
    """Let flake8 read a file and decide about a finding on each of its lines."""
    options = argparse.Namespace(disable_noqa=False, stdin_display_name="stdin", hang_closing=False, indent_size=4)
    options.max_line_length = options.max_doc_length = 79
    options.verbose = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.py"
        path.write_bytes(content)
        processor = FileProcessor(str(path), options)
        whole = processor.should_ignore_file()
        return {
            (code, line)
            for line in range(1, len(processor.lines) + 1)
            for code in CODES
            if whole or Violation(code, str(path), line, 1, "x", processor.noqa_line_for(line)).is_inline_ignored(False)
        }


def silenced_by_us(content: bytes) -> set[tuple[str, int]]:
    found = read_suppressions(content)
    lines = range(1, len(source_lines(content)) + 1)
    return {(code, line) for line in lines for code in CODES if found.silence(code, line)}


PIECES = st.sampled_from(
    [
        "x = 1",
        "foo(",
        "    1,",
        ")",
        "if x:",
        "    y = 2",
        's = """',
        '"""',
        "t = 1 + \\",
        "    2",
        "'a # noqa'",
        "f'{x}'",
        "",
        "\f",
        "é = '日本'",
    ]
)
COMMENTS = st.sampled_from(
    [
        "",
        "  # noqa",
        "  #noqa",
        "  # NoQA: PRV101",
        "  # noqa:PRV1,PRV2",
        "  # noqa: prv101",
        "  # noqa : PRV201",
        "  # noqa: PRV201 -- because",
        "  # noqa: some-name",
        "  # noqa: PRV2 PRV101",
        "  # type: ignore # noqa: E501",
        "  # x # noqa: PRV",
        "# flake8: noqa",
        "  # flake8: noqa: PRV101",
        "# flake8 : noqa",
        "# FLAKE8=NOQA",
    ]
)
LINES = st.lists(st.tuples(PIECES, COMMENTS, st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"])), max_size=12)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(LINES)
@example([("foo(", "", "\n"), ("    1,", "", "\n"), (")", "  # noqa", "\n")])
@example([('s = """', "", "\n"), ("", "  # noqa", "\n"), ('"""', "", "\n")])
@example([("t = 1 + \\", "", "\n"), ("    2", "  # noqa", "\n")])
@example([("foo(", "  # noqa", "\n"), ("'a # noqa'", "", "\n")])
def test_the_same_lines_are_silenced(lines: list[tuple[str, str, str]]) -> None:
    content = "".join(piece + comment + end for piece, comment, end in lines).encode()
    assert silenced_by_us(content) == silenced_by_flake8(content)


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfx = 1  # noqa\n",
        b"\xef\xbb\xbf# flake8: noqa\n",
        b"# coding: latin-1\nx = '\xe9'  # noqa\n",
        b"x = '\xe9'  # noqa: PRV101\ny = 1\n",
        b"# coding: nonsense\nx = 1  # noqa\n",
        b"x = 1  # noqa",
        b"",
        b"x = 1\x0c# noqa\ny = '\xe2\x80\xa8'  # noqa: PRV2\nz = 1\n",
    ],
)
def test_bytes_of_all_kinds(content: bytes) -> None:
    assert silenced_by_us(content) == silenced_by_flake8(content)


@pytest.mark.parametrize("end", [b"", b"\n", b"\n)", b"\n'''"])
def test_broken_code_is_searched_line_by_line(end: bytes) -> None:
    content = b"foo(  # noqa\n    1,  # noqa: PRV1\n" + end
    assert silenced_by_us(content) == silenced_by_flake8(content)
