"""Looking at every function finds what looking at the relevant ones finds."""

import pytest

from flake8_privacy.checking import check_project
from flake8_privacy.model.facts import Extent
from flake8_privacy.project.exploring import Explorer
from flake8_privacy.project.names.lexicon import Lexicon, Place
from flake8_privacy.project.records import own_catalog
from flake8_privacy.project.relevance import WordIndex
from flake8_privacy.settings import Settings
from tests.test_cases import case_names, load_case


def every_unit(index: WordIndex) -> list[Place]:
    return sorted(index.masks)


def always(explorer: Explorer, place: Place) -> bool:
    return True


@pytest.mark.parametrize("name", case_names())
def test_relevance_changes_no_finding(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = load_case(name).sources
    relevant = check_project(sources, Settings()).findings
    monkeypatch.setattr(WordIndex, "candidates", every_unit)
    monkeypatch.setattr(Explorer, "_can_send", always)
    assert check_project(sources, Settings()).findings == relevant


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("total = count  # of customers", {"total", "count"}),
        ("# the email of customers", set()),
        ("color = '#customer'  # of a phone", {"color", "customer"}),
        ("""color = "it's" + '#customer'""", {"color", "it", "s", "customer"}),
        ("color = 'it\\'s'  # customer", {"color", "it", "s", "customer"}),  # an escape: nobody tells where a text ends
        ("color = total \\\n    # customer", {"color", "total", "customer"}),
    ],
)
def test_comments_have_no_words(line: str, words: set[str]) -> None:
    index = WordIndex(own_catalog(Settings()))
    text = f"def paint():\n    first = 1\n    {line}\n    last = 2\n"
    index.take("paint.py", text, [Extent([(1, text.count("\n"))], "", is_body=False)])
    (held,) = index.told("paint.py").words
    assert {word.decode() for word in held.split()} == {"def", "paint", "first", "1", "last", "2", *words}


def test_words_mean_the_same_whatever_was_looked_at_before() -> None:
    catalog = own_catalog(Settings())
    words = [
        b"email_address",
        b"emailAddress",
        b"users",
        b"address",
        b"user__email",
        b"get_email_display",
        "téléphone".encode(),
    ]
    together, alone = Lexicon(catalog), Lexicon(catalog)
    together.learn(set(words))
    for word in words:
        alone.learn({word})
    assert (together.telling, together.paths) == (alone.telling, alone.paths)
    assert together.telling_words == {
        b"email_address",
        b"emailAddress",
        b"users",
        b"address",
        b"user__email",
        "téléphone".encode(),
    }
