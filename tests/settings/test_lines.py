"""The line of a key in a TOML file, however its value is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_privacy.settings.lines import line_of

TEXT = """\
# nothing yet
first = 1

[a.b]
many = [
    "x",
    "y",
]
inline = { deep = { deeper = true } }

[[a.rows]]
n = 1
[[a.rows]]
n = 2
long = \"\"\"
a text
\"\"\"
last = "here" """


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("first",), 2),
        (("a",), 4),
        (("a", "b", "many"), 5),
        (("a", "b", "many", 1), 5),
        (("a", "b", "inline", "deep", "deeper"), 9),
        (("a", "rows", 0, "n"), 12),
        (("a", "rows", 1), 13),
        (("a", "rows", 1, "long"), 15),
        (("a", "rows", 1, "last"), 18),
        (("a", "rows", 2), 0),
        (("first", "x"), 0),
        (("no",), 0),
    ],
)
def test_the_statement_that_gives_a_value(path: tuple[str | int, ...], line: int) -> None:
    assert line_of(TEXT, path) == line


VALUES = st.sampled_from(["1", '"x"', "[\n 1,\n 2\n]", '"""\n\n"""', "{ k = 1 }"])


@given(st.lists(st.tuples(VALUES, st.integers(0, 2)), min_size=1, max_size=6))
def test_every_key_is_found_where_it_was_written(statements: list[tuple[str, int]]) -> None:
    lines: list[str] = []
    begins = {}
    for number, (value, blanks) in enumerate(statements):
        lines += [""] * blanks
        begins[f"key{number}"] = len(lines) + 1
        lines += f"key{number} = {value}".split("\n")
    text = "\n".join(lines)
    assert {key: line_of(text, (key,)) for key in begins} == begins
