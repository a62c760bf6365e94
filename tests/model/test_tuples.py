"""Our named tuples do what those of the standard library do."""

import ast
import copy
import pickle
import typing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import flake8_privacy
from flake8_privacy.model.tuples import NamedTuple


class Ours(NamedTuple):
    """A place in a text."""

    path: str
    line: int = 1
    notes: tuple[str, ...] = ()

    @property
    def next_line(self) -> int:
        """The line below."""
        return self.line + 1


class Theirs(typing.NamedTuple):
    """The same."""

    path: str
    line: int = 1
    notes: tuple[str, ...] = ()


class Nothing(NamedTuple):
    """One without fields."""


FIELDS = st.fixed_dictionaries(
    {"path": st.text()}, optional={"line": st.integers(), "notes": st.tuples(st.text(), st.text())}
)


@given(FIELDS, FIELDS)
def test_one_is_made_changed_and_read_like_those_of_the_standard_library(
    fields: dict[str, typing.Any], others: dict[str, typing.Any]
) -> None:
    ours, theirs = Ours(**fields), Theirs(**fields)
    assert tuple(ours) == tuple(theirs) == tuple(Ours(*theirs))
    assert (ours.path, ours.line, ours.notes, ours.next_line) == (*theirs, theirs.line + 1)
    assert ours._asdict() == theirs._asdict()
    assert ours._replace(**others) == theirs._replace(**others)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert hash(ours) == hash(theirs)


@given(FIELDS)
def test_copies_are_of_the_same_class(fields: dict[str, typing.Any]) -> None:
    ours = Ours(**fields)
    for twin in (pickle.loads(pickle.dumps(ours)), copy.copy(ours), ours._make(ours)):
        assert type(twin) is Ours
        assert twin == ours


def test_the_class_tells_its_fields() -> None:
    for name in ("_fields", "_field_defaults", "__match_args__"):
        assert getattr(Ours, name) == getattr(Theirs, name)
    assert Ours.__doc__ == "A place in a text."
    assert Nothing() == ()


def test_an_instance_has_no_room_for_more() -> None:
    with pytest.raises(AttributeError):
        Ours("a.py").more = 1  # type: ignore[attr-defined]


def test_missing_and_unknown_fields_are_named() -> None:
    with pytest.raises(TypeError, match=r"Ours\.__new__\(\) missing 1 required positional argument: 'path'"):
        Ours()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="colum"):
        Ours("a.py", colum=1)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="colum"):
        Ours("a.py")._replace(colum=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="3"):
        Ours._make(["a.py"])


def test_all_our_named_tuples_are_made_this_way() -> None:
    package = Path(flake8_privacy.__file__).parent
    takers = [
        file.relative_to(package).as_posix()
        for file in package.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "typing"
        if any(name.name == "NamedTuple" for name in node.names)
    ]
    assert takers == ["model/tuples.py"]
