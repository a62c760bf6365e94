"""A change that the analysis cannot see moves findings and changes none."""

import random
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flake8_privacy.cache.edits.moving import moved_findings, moved_gaps
from flake8_privacy.checking import Examined, examine
from flake8_privacy.model.source import SourceFile
from flake8_privacy.project.outline import Moved, Outline, outline_anew
from flake8_privacy.project.records import Reader
from flake8_privacy.settings import Settings
from tests.test_cases import case_names, load_case

SHOP = b'''\
"""A shop."""

import logging

log = logging.getLogger(__name__)


def area(width, height):
    """How large something is."""
    return width * height


class Orders:
    """All orders."""

    limit = 3

    def note(self, customer):
        log.warning("no mail for %s", customer.email)

    def double(self, number):
        return 2 * number
'''


def outlines(examined: Examined) -> dict[str, tuple[Outline, list[int]]]:
    return examined.seen.outlines()


def again(before: Examined, source: SourceFile) -> Moved | None:
    """Where lines stand in a changed file; None if the analysis sees the change."""
    old, seen = outlines(before)[source.path]
    new = outline_anew(source, Reader(Settings()), frozenset(before.seen.asked), seen)
    return Moved.between(old.stretches, new.stretches) if new.digest == old.digest else None


def shop(content: bytes = SHOP) -> SourceFile:
    return SourceFile("shop.py", content)


UNSEEN = {
    "a comment between functions": (b"\n\nclass Orders", b"\n# orders\n\n\nclass Orders"),
    "a comment in a class": (b"    def double", b"    # twice\n    def double"),
    "a function that nobody asks for": (b"width * height\n", b"width * height  # in metres\n"),
    "its lines": (b"    return width * height\n", b"    area = width * height\n    return area\n"),
}
SEEN = {
    "the function with the finding": (b"no mail", b"no letter"),
    "a constant of a body": (b"log = logging.getLogger(__name__)", b'log = logging.getLogger("shop")'),
    "a new function": (b"\n\nclass Orders", b"\ndef depth(x):\n    return x\n\n\nclass Orders"),
    "a name": (b"def double", b"def twice"),
    "a word that means something": (b"width * height", b"width * height.email"),
    "an import": (b"    return width", b"    import mixpanel\n    return width"),
    "a base class": (b"class Orders:", b"class Orders(dict):"),
    "broken syntax": (b"return width", b"return return"),
}


@pytest.mark.parametrize("change", UNSEEN.values(), ids=UNSEEN)
def test_a_change_that_is_not_seen(change: tuple[bytes, bytes]) -> None:
    before = examine([shop()], Settings())
    assert SHOP.count(change[0]) == 1
    changed = shop(SHOP.replace(*change))
    moved = again(before, changed)
    assert moved is not None
    after = examine([changed], Settings()).result
    assert after.findings
    assert moved_findings(before.result.findings, {"shop.py": moved}) == after.findings


@pytest.mark.parametrize("change", SEEN.values(), ids=SEEN)
def test_a_change_that_is_seen(change: tuple[bytes, bytes]) -> None:
    assert SHOP.count(change[0]) == 1
    assert again(examine([shop()], Settings()), shop(SHOP.replace(*change))) is None


def test_a_definition_that_moves_past_a_statement_is_seen() -> None:
    content = (
        b"import logging\nlog = logging.getLogger(__name__)\n\n\ndef f(user):\n    log.info(user.email)\n\n\nf(1)\n"
    )
    moved = b"import logging\n\n\ndef f(user):\n    log.info(user.email)\n\n\nlog = logging.getLogger(__name__)\nf(1)\n"
    assert again(examine([shop(content)], Settings()), shop(moved)) is None


def test_a_text_that_goes_on_behind_a_backslash_is_no_comment() -> None:
    content = b"import logging\n\nTEXT = 'a \\\n# b'\n\n\ndef f(user):\n    logging.info(TEXT, user.email)\n"
    before = examine([shop(content)], Settings())
    assert again(before, shop(content.replace(b"# b", b"# c"))) is None


def edited(lines: list[bytes], number: int, kind: int) -> Iterator[bytes]:
    """One small edit of a file: what people do all day."""
    for index, line in enumerate(lines):
        indent = re.match(rb"[ \t]*", line)
        assert indent is not None
        if index == number:
            if kind == 0:
                yield indent[0] + b"# a remark"
            elif kind == 1:
                yield b""
            elif kind == 2:
                yield line + b"  # a remark"
                continue
            elif kind == 3:
                yield indent[0] + b"pass"
            elif kind == 4:
                continue
            elif kind == 5:
                yield indent[0] + b"remark = 3 + len('x')"
        yield line


@settings(max_examples=250, deadline=None, derandomize=True)
@given(st.sampled_from(case_names()), st.integers(0, 2**16), st.integers(0, 5))
def test_what_is_not_seen_changes_no_finding(name: str, seed: int, kind: int) -> None:
    sources = load_case(name).sources
    before = examine(sources, Settings())
    rng = random.Random(seed)
    source = rng.choice(sources)
    lines = source.content.split(b"\n")
    changed = source._replace(content=b"\n".join(edited(lines, rng.randrange(len(lines)), kind)))
    moved = again(before, changed)
    if moved is not None:
        after = examine([changed if each is source else each for each in sources], Settings()).result
        moves = {source.path: moved}
        assert moved_findings(before.result.findings, moves) == after.findings
        assert moved_gaps(before.result.gaps, moves) == after.gaps
