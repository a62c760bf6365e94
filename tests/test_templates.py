"""Templates belong to a project, are found by name, and are read only where somebody asks for them."""

import pytest

from flake8_privacy.checking import check_project, examine
from flake8_privacy.model.source import SourceFile, UnreadFile, is_template
from flake8_privacy.project.outline import outline_anew
from flake8_privacy.project.records import Reader
from flake8_privacy.project.templates import Templates
from flake8_privacy.settings import Settings

TEXTS = {
    "shop/templates/mail/sale.txt": b"Sale! {{ link }}",
    "news/templates/mail/sale.txt": b"News {{ customer.first_name }}",
    "templates/sale.txt": b"\xff {% if token %}",
}


def unreadable() -> bytes:
    raise AssertionError("nobody asked for it")


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("templates/a.html", True),
        ("shop/mail_templates/de/a.jinja2", True),
        ("emails/a.mjml", True),
        ("a.html", False),
        ("docs/a.txt", False),
        ("templates/a.py", False),
        ("templates/a.png", False),
        ("templates.txt", False),
    ],
)
def test_what_a_template_is(path: str, is_one: bool) -> None:
    assert is_template(path) is is_one


def test_a_name_means_every_template_whose_path_ends_with_it() -> None:
    templates = Templates(SourceFile(path, text) for path, text in TEXTS.items())
    assert templates.named("mail/sale.txt") == ["Sale! {{ link }}", "News {{ customer.first_name }}"]
    assert templates.named("./shop/templates/mail/sale.txt") == ["Sale! {{ link }}"]
    assert len(templates.named("sale.txt")) == 3
    assert templates.named("ale.txt") == templates.named("other/sale.txt") == templates.named("") == []


def test_only_what_is_asked_for_is_read() -> None:
    templates = Templates([UnreadFile("templates/a.html", unreadable), SourceFile("templates/b.html", b"text")])
    assert templates.named("b.html") == ["text"]
    assert templates.contents == {"templates/b.html": b"text"}


def test_words_are_those_of_all_templates() -> None:
    templates = Templates(SourceFile(path, text) for path, text in TEXTS.items())
    assert templates.words()["templates/sale.txt"] == {"if", "token"}
    assert templates.contents == TEXTS


def test_templates_are_no_python_files() -> None:
    sources = [SourceFile("a.py", b"x = 1\n"), SourceFile("templates/a.html", b"{{ x"), SourceFile("b.py", b"")]
    result = check_project(sources, Settings())
    assert (result.files, result.errors, result.findings) == (2, 0, ())


def test_a_template_that_was_not_asked_for_may_change_unseen() -> None:
    source = UnreadFile("templates/a.html", unreadable)
    seen = examine([SourceFile("a.py", b"x = 1\n"), source], Settings()).seen
    outline, units = seen.outlines()[source.path]
    assert units == []
    assert outline_anew(SourceFile(source.path, b"other"), Reader(Settings()), frozenset(), units) == outline


def test_a_template_that_was_asked_for_may_not() -> None:
    source = SourceFile("templates/a.html", b"text")
    seen = examine([SourceFile("a.py", b"x = 1\n"), source], Settings()).seen
    seen.templates.named("a.html")
    outline, units = seen.outlines()[source.path]
    assert outline_anew(source, Reader(Settings()), frozenset(), units) == outline
    assert outline_anew(source._replace(content=b"other"), Reader(Settings()), frozenset(), units) != outline
