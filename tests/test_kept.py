"""What is kept of a project in a dense form says the same as the form that it is made from."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_privacy.checking import check_project
from flake8_privacy.model.source import SourceFile
from flake8_privacy.parse import skeleton
from flake8_privacy.parse.decode import Lines, Undecodable, decode
from flake8_privacy.project.names.lexicon import Held
from flake8_privacy.settings import Settings

SHOP = Path(__file__).parent.parent / "examples" / "shop"
CONTENTS = st.one_of(
    st.binary(max_size=30),
    st.text("ab é\u2028\x0c\n\r", max_size=30).map(str.encode),
    st.text("ab é\n\r", max_size=30).map(lambda text: f"\ufeff{text}".encode()),
    st.text("ab é\n", max_size=30).map(lambda text: f"# coding: latin-1\n{text}".encode("latin-1")),
)
NUMBERS = st.one_of(st.none(), st.integers(-9, 9))


def split(content: bytes) -> list[str]:
    """The lines of a file, all at once."""
    try:
        return decode(content).split("\n")
    except Undecodable:
        return []


@given(CONTENTS, NUMBERS, NUMBERS, st.sampled_from((None, 1, 2, -1)))
def test_lines_are_those_of_the_text(content: bytes, first: int | None, last: int | None, step: int | None) -> None:
    lines = Lines(SourceFile("shop.py", content))
    known = split(content)
    assert list(lines[first:last:step]) == known[first:last:step]
    assert (len(lines), list(lines)) == (len(known), known)
    assert [lines[number] for number in range(-len(known), len(known))] == known + known


def test_no_line_stands_behind_the_last() -> None:
    lines = Lines(SourceFile("shop.py", b"one\ntwo"))
    with pytest.raises(IndexError):
        lines[2]


NAMES = (b"email", b"name", b"order")
MODULES = st.dictionaries(
    st.sampled_from(("b.py", "a.py", "c/d.py")), st.lists(st.frozensets(st.sampled_from(NAMES)), max_size=4)
)


@given(MODULES, st.frozensets(st.sampled_from((*NAMES, b"none"))))
def test_names_are_held_by_the_units_with_these_words(
    modules: dict[str, list[frozenset[bytes]]], asked: frozenset[bytes]
) -> None:
    held = Held(asked, {path: [b" ".join(words) for words in units] for path, units in modules.items()})
    for path, units in modules.items():
        assert [frozenset(names) for names in held.of(path)] == [words & asked for words in units]
    for name in (b"email", b"name", b"none"):
        holding = [
            (path, unit) for path in sorted(modules) for unit, words in enumerate(modules[path]) if name in words
        ]
        assert held.holders(name) == (holding if name in asked else [])


@pytest.mark.parametrize("room", [0, 30])
def test_functions_are_the_same_with_and_without_their_trees(monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    sources = [SourceFile(file.relative_to(SHOP).as_posix(), file.read_bytes()) for file in sorted(SHOP.rglob("*.py"))]
    known = check_project(sources, Settings())
    monkeypatch.setattr(skeleton.Trees.__init__, "__defaults__", (room,))
    assert known.findings
    assert check_project(sources, Settings()) == known
