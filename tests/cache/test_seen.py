"""An edit that the analysis cannot see needs none; facts of files that did not change are not read again."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from flake8_privacy.cache import packs, recorded
from flake8_privacy.cache.facts import decode_facts, encode_facts
from flake8_privacy.model.source import SourceFile
from flake8_privacy.project.records import read_files
from flake8_privacy.settings import Settings
from tests.cache.conftest import FILES, Command, Runs, stored

CHECK = ("check", "--show-gaps", "--all", "--output-format", "json", "--jobs", "1")
VIEWS = FILES["shop/views.py"]
UNSEEN = {
    "a comment on top": f"# views of the shop\n\n{VIEWS}",
    "blank lines": VIEWS.replace("\n\n\ndef", "\n\n\n\n\ndef"),
}


@pytest.fixture
def plain(shop: Path) -> Path:
    """A file with a function that is never run."""
    file = shop / "shop/plain.py"
    file.write_text("def area(width, height):\n    return width * height\n")
    return file


@pytest.mark.parametrize("text", UNSEEN.values(), ids=UNSEEN)
def test_an_edit_that_is_not_seen(command: Command, shop: Path, runs: Runs, text: str) -> None:
    command(*CHECK)
    (shop / "shop/views.py").write_text(text)
    said = command(*CHECK)
    assert len(runs) == 1
    assert said == command(*CHECK, "--no-cache")
    assert said == command(*CHECK)
    assert len(runs) == 2


def test_edits_one_after_another(command: Command, plain: Path, runs: Runs) -> None:
    command(*CHECK)
    for number in range(5):
        plain.write_text(f"def area(width, height):\n    return {number} * width * height\n" + "# more\n" * number)
        assert command(*CHECK)[0] == 1
    assert len(runs) == 1


def test_an_edit_that_is_seen(command: Command, plain: Path, runs: Runs) -> None:
    command(*CHECK)
    plain.write_text("def area(user):\n    print(user.email)\n")
    assert command(*CHECK) == command(*CHECK, "--no-cache")
    assert len(runs) == 3


def test_other_settings_are_another_matter(command: Command, shop: Path, plain: Path, runs: Runs) -> None:
    command(*CHECK)
    (shop / "pyproject.toml").write_text('[tool.flake8-privacy]\npersons = ["shopper"]\n')
    plain.write_text("def area(width, height):\n    return height * width\n")
    assert command(*CHECK) == command(*CHECK, "--no-cache")
    assert len(runs) == 3


def test_a_buffer_that_is_not_seen(command: Command, runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorded, "SMALL", 0)
    command(*CHECK)
    text = f"# views of the shop\n\n{VIEWS}".encode()
    said = command(*CHECK, "--stdin-filename", "shop/views.py", "-", stdin=text)
    assert len(runs) == 1
    assert said == command(*CHECK, "--no-cache", "--stdin-filename", "shop/views.py", "-", stdin=text)


def test_an_edit_of_deeply_nested_code(command: Command, plain: Path) -> None:
    plain.write_text("f = " + "lambda: " * 900 + "0\n")
    command(*CHECK)
    plain.write_text("f = " + "lambda: " * 901 + "0\n")
    assert command(*CHECK) == command(*CHECK, "--no-cache")


Harm = Callable[[object], object]
HARMS: dict[str, Harm] = {
    "other shape": lambda sight: {"files": sight},
    "no files": lambda sight: [{}, *sight[1:]],  # type: ignore[index]
    "numbers for digests": lambda sight: [{path: [1, 2, 3] for path in sight[0]}, *sight[1:]],  # type: ignore[index]
    "lines that are none": lambda sight: [sight[0], {path: [["x"]] for path in sight[1]}, *sight[2:]],  # type: ignore[index]
    "lines of nobody": lambda sight: [sight[0], {path: [] for path in sight[1]}, *sight[2:]],  # type: ignore[index]
}


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_what_somebody_else_wrote_is_not_believed(command: Command, shop: Path, harm: Harm) -> None:
    from flake8_privacy.cache.folder import _checksum

    command(*CHECK)
    (file,) = [file for file in stored(shop) if file.suffix == ".seen"]
    body = json.dumps(harm(json.loads(file.read_bytes()[40:]))).encode()
    file.write_bytes(_checksum(file.name, body) + body)
    (shop / "shop/views.py").write_text(UNSEEN["a comment on top"])
    assert command(*CHECK) == command(*CHECK, "--no-cache")


def test_facts_are_read_once(command: Command, shop: Path, large: list[str]) -> None:
    command(*CHECK)
    assert len(large) == 3
    (shop / "shop/views.py").write_text(VIEWS.replace("def show", "@print\ndef show"))
    said = command(*CHECK)
    assert large[3:] == ["shop/views.py"]
    assert said == command(*CHECK, "--no-cache")


def test_harmed_facts_are_read_anew(command: Command, shop: Path, large: list[str]) -> None:
    from flake8_privacy.cache.folder import _checksum

    command(*CHECK)
    for file in stored(shop):
        if file.suffix == packs.FACTS:
            body = file.read_bytes()[40:].replace(b'"instructions"', b'"x"').replace(b"[[", b"[[[]],", 1)
            file.write_bytes(_checksum(file.name, body) + body)
    (shop / "shop/views.py").write_text(VIEWS.replace("def show", "@print\ndef show"))
    said = command(*CHECK)
    assert large[3:] == ["shop/__init__.py", "shop/analytics.py", "shop/views.py"]
    assert said == command(*CHECK, "--no-cache")


def test_code_that_breaks_the_analysis_is_read_anew(command: Command, shop: Path, large: list[str]) -> None:
    from flake8_privacy.cache.folder import _checksum

    command(*CHECK)
    for file in stored(shop):
        if file.suffix == packs.FACTS:
            head, _, blob = file.read_bytes()[40:].partition(b"\n")
            body = head + b"\n" + bytes(len(blob))
            file.write_bytes(_checksum(file.name, body) + body)
    (shop / "shop/views.py").write_text(VIEWS.replace("hello", "howdy"))
    assert command(*CHECK) == command(*CHECK, "--no-cache")


def test_facts_are_what_they_were() -> None:
    sources = [SourceFile(path, text.encode()) for path, text in FILES.items() if path.endswith(".py")]
    sources.append(SourceFile("broken.py", b"def half(:\n"))
    records = read_files(sources, Settings())
    decoded = decode_facts(encode_facts((str(number), record) for number, record in enumerate(records)))
    assert [record for _, record in decoded.values()] == records
    assert [digest for digest, _ in decoded.values()] == ["0", "1", "2", "3"]


def test_a_template_that_nobody_asked_for(command: Command, shop: Path, runs: Runs) -> None:
    template = shop / "shop/templates/a.html"
    template.parent.mkdir()
    template.write_text("{{ one }}")
    said = command(*CHECK)
    template.write_text("{{ two }}")
    assert command(*CHECK) == said
    assert len(runs) == 1
    template.unlink()
    assert command(*CHECK) == said
    assert len(runs) == 2
