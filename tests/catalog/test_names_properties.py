"""Names answer for any text, always the same, and a project's own names change nothing elsewhere."""

from hypothesis import given
from hypothesis import strategies as st

from flake8_privacy.catalog.loader import shipped
from flake8_privacy.catalog.names import Names
from flake8_privacy.catalog.schema import ConsentName, PersonalName

CATALOG = shipped()
QUESTIONS = (
    "field",
    "person",
    "person_class",
    "consent",
    "choice",
    "consent_guard",
    "participation",
    "purpose",
    "price",
    "sanitizer",
    "logger",
)
WORDS = st.sampled_from("user email consent opt in out no not is has track analytics price fee name of 2 A é".split())
TEXTS = st.one_of(st.text(), st.lists(WORDS, max_size=8).map("_".join), st.lists(WORDS, max_size=8).map("".join))
NAMES_DATA = CATALOG.names._data


@given(TEXTS)
def test_never_raises_and_remembers_what_it_said(text: str) -> None:
    fresh = Names(NAMES_DATA)
    for question in QUESTIONS:
        first = getattr(CATALOG.names, question)(text)
        assert getattr(CATALOG.names, question)(text) == first
        assert getattr(fresh, question)(text) == first


@given(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.binary(), st.lists(st.integers())))
def test_any_value_can_be_asked_for_an_answer(value: object) -> None:
    assert CATALOG.names.answer(value) in (True, False, None)


@given(st.text())
def test_every_category_can_be_spoken_of(key: str) -> None:
    assert CATALOG.names.category(key).plain


def test_own_names_count_as_they_are_written() -> None:
    own = CATALOG.names.extended(
        persons=["jasen"],
        fields=[("asiakasnumero", "user.unique_id")],
        consent_granted=["suostunut"],
        consent_refused=["kieltaytyi"],
        sanitizers=["peita"],
    )
    assert own.person("jasen")
    assert own.field("asiakasnumero") == PersonalName("user.unique_id", True)
    assert own.consent("suostunut") == ConsentName(True, "any")
    assert own.participation("kieltaytyi") == ConsentName(False, "any")
    assert own.sanitizer("peita")
    assert own.field("email") == CATALOG.names.field("email")
    assert not CATALOG.names.person("jasen")
    assert CATALOG.names.consent("suostunut") is None
