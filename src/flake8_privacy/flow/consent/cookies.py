"""Cookies by which visitors are told apart: setting one needs consent, as a tracking call does."""

import re
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase

from ...catalog.schema import Cookies
from ...catalog.words import nouns
from ...model.code import Instruction
from ...model.summaries import Exit, Tracking
from ...model.tuples import NamedTuple
from ...model.values import Site, Sym, Value, is_fraction
from ..calls.arguments import Arguments
from ..frame import Frame
from ..values.reading import held_for
from .behind import behind, words_behind

KIND = "cookie"
_LONGEST = {"seconds": 2592000, "minutes": 43200, "hours": 720, "days": 30, "weeks": 4, "months": 1, "years": 1}
"""How long a cookie may live that is needed for a visit: a month."""
_HEADER = "set-cookie"
_NAMES = ("key", "name")
_AGES = ("max_age", "expires", "expires_days", "max-age")
_PLACES = {"key": 0, "value": 1, "max_age": 2}
_LIVING_ON = frozenset({"set_secure_cookie", "set_signed_cookie"})
"""What lives for a month if nothing else is said, as a method of a handler itself."""
_SENDERS = frozenset(
    {
        "session",
        "client",
        "driver",
        "browser",
        "page",
        "jar",
        "cookiejar",
        "test_client",
        "requests",
        "httpx",
        "context",
    }
)
"""What sets a cookie on requests, not on answers."""
_SENDING_ROOTS = frozenset({"requests", "httpx", "selenium", "playwright", "scrapy", "mechanize", "splinter"})
_ANSWERS = ("response", "resp", "res", "reply", "answer")
_AGE = re.compile("max.age|expires", re.IGNORECASE)
_LONGEST_PHRASE = 3


class _Cookie(NamedTuple):
    """A cookie as it is set: its name, the register of its value, and how long it lives."""

    names: tuple[str, ...]
    value: Value
    register: int
    is_long: bool
    parameter: str = ""
    """The parameter that holds its name."""


def set_by(frame: Frame, owner: Value, ins: Instruction, given: Arguments, site: Site, place: Site) -> None:
    """``response.set_cookie("visitor_id", uuid4().hex, max_age=YEAR)``."""
    name = frame.strings[ins[3]]
    where = (site[0], *place[1:3], *site[3:]) if place[1] > site[1] else site
    if (resolution := _resolution(frame, owner, name)) is not None:
        is_lasting = name in _LIVING_ON and _is_handler(frame, owner)
        _set(frame, name, ins[4], ins[5], given, where, resolution, is_lasting=is_lasting)


def made(frame: Frame, function: Value, ins: Instruction, given: Arguments, site: Site) -> None:
    """``Cookie(key="visitor_id", value=uuid4().hex, max_age=YEAR)``: a cookie that an answer is given as an object."""
    if any(ref[0] == "ext" and ref[1] in frame.catalog.cookies.objects for ref in function.refs):
        _set(frame, function.noun, ins[3], ins[4], given, site, "high")


def _set(
    frame: Frame,
    name: str,
    positional: Sequence[int],
    keywords: Sequence[Sequence[int]],
    given: Arguments,
    where: Site,
    resolution: str,
    *,
    is_lasting: bool = False,
) -> None:
    """A call with a cookie's name, value and age; ``is_lasting`` where it lives for long if no age is given."""
    registers = {frame.strings[word]: register for word, register in keywords if word >= 0}
    registers = {**dict(zip(_PLACES, (reg for reg in positional if reg >= 0), strict=False)), **registers}
    key = next((registers[word] for word in _NAMES if word in registers), -1)
    if key < 0 or "value" not in registers:
        return
    ages = [(word, registers[word]) for word in _AGES if word in registers]
    if any(frame.registers[age].consts == (0,) for _, age in ages):
        return
    is_long = any(_is_long(frame, *age) for age in ages) if ages else is_lasting
    name_of: Value = frame.registers[key]
    told = next((sym.root for sym in name_of.syms if not sym.path and sym.owner == frame.key), "")
    names = () if told and not name_of.consts else _called(name_of)
    cookie = _Cookie(names, frame.registers[registers["value"]], registers["value"], is_long, told)
    _note(frame, cookie, name, resolution, given.every(), where)


def put(frame: Frame, jar: Value, ins: Instruction, site: Site) -> None:
    """``response.cookies["visitor_id"] = uuid4().hex``."""
    key: Value = frame.registers[ins[2]]
    if is_heading(key):
        headed(frame, ins[3], site)
    elif _is_jar(frame, jar, ins):
        _put(frame, _called(key), ins[3], site)


def is_heading(key: Value) -> bool:
    """Whether a key is that of the header by which an answer sets a cookie."""
    return len(key.consts) == 1 and isinstance(key.consts[0], str) and key.consts[0].lower() == _HEADER


def added(frame: Frame, ins: Instruction, given: Arguments, site: Site) -> None:
    """``response.headers.append("Set-Cookie", f"visitor_id={uuid4().hex}; Max-Age=31536000")``."""
    if len(given.positional) == len(ins[4]) == 2 and is_heading(given.positional[0]):
        headed(frame, ins[4][1], site)


def headed(frame: Frame, register: int, site: Site) -> None:
    """A cookie that is written as the text of a header."""
    name, equals, _ = frame.registers[register].prefix.partition("=")
    if equals:
        _put(frame, (name,), register, site)


def _put(frame: Frame, names: tuple[str, ...], register: int, site: Site) -> None:
    value: Value = frame.registers[register]
    is_long = any(isinstance(const, str) and _AGE.search(const) for const in frame.unit.constants)
    _note(frame, _Cookie(names, value, register, is_long), "cookies", "medium", [value], site)


def _is_jar(frame: Frame, jar: Value, ins: Instruction) -> bool:
    """Whether the cookies of an answer are kept there."""
    if "http.cookies.SimpleCookie" in _dotted(jar):
        return True
    if jar.noun not in frame.catalog.cookies.jars:
        return False
    words = {word.lower() for word in words_behind(frame, (ins[1],), frame.counter)}
    return any(word.endswith(_ANSWERS) for word in words) and words.isdisjoint(_SENDERS)


def _note(frame: Frame, cookie: _Cookie, call: str, resolution: str, values: Iterable[Value], site: Site) -> None:
    """Remember a cookie that tells visitors apart as a tracking call, with what holds where it is set."""
    if frame.dead or (cookie.value.consts and not (cookie.value.syms or cookie.value.refs)):
        return
    found = [(name, known) for name in cookie.names if (known := _known(frame, name, cookie)) is not None]
    if not found and cookie.parameter:
        # A helper that is told the name: its parameter stands for the recipient, until callers say which it is.
        found = [("", (cookie.parameter, ""))]
    for name, (recipient, purpose) in found[:1]:
        guards = dict(frame.state.guards or {})
        for atom in (atom for value in values for atom in held_for(value)):
            guards.setdefault(atom, frame.found.origins.get(atom, site))
        exit_ = Exit(call, name, KIND, recipient, resolution, site)
        event = (name or repr(site),)
        frame.found.tracking[KIND, site, frame.via] = Tracking(
            exit_, purpose, frame.key, guards, False, False, event, frame.via
        )


def _known(frame: Frame, name: str, cookie: _Cookie) -> tuple[str, str] | None:
    fresh = frame.catalog.cookies.fresh
    is_fresh = cookie.is_long and not fresh.isdisjoint(words_behind(frame, (cookie.register,), frame.counter))
    return whose(frame.catalog.cookies, name, is_fresh=is_fresh)


def whose(cookies: Cookies, name: str, *, is_fresh: bool) -> tuple[str, str] | None:
    """Whose a cookie is and what for; None for all that tell nobody apart.

    One that is fresh for each visitor, and lives for long, does, unless its name says what it is needed for.
    """
    for pattern, owner in cookies.known.items():
        if name == pattern or ("*" in pattern and fnmatchcase(name, pattern)):
            return owner
    phrases = set(_phrases(name))
    if not phrases.isdisjoint(cookies.harmless):
        return None
    return ("", "analytics") if is_fresh or not phrases.isdisjoint(cookies.identifying) else None


def _phrases(name: str) -> Iterable[str]:
    words = nouns(name)
    for size in range(1, _LONGEST_PHRASE + 1):
        for at in range(len(words) - size + 1):
            yield " ".join(words[at : at + size])


def _called(key: Value) -> tuple[str, ...]:
    """The names that a cookie may have; a setting that holds it is called after it."""
    known = tuple(const for const in key.consts if isinstance(const, str))
    return known or ((key.noun,) if key.noun else ())


def _is_long(frame: Frame, word: str, register: int) -> bool:
    """Whether a cookie lives for long, as far as the numbers say that its age is made of."""
    value: Value = frame.registers[register]
    if value.consts == (None,):
        return False
    if len(value.consts) == 1 and (isinstance(value.consts[0], int | float) or is_fraction(value.consts[0])):
        return value.consts[0] >= (_LONGEST["days"] if word == "expires_days" else _LONGEST["seconds"])
    said = list(behind(frame, (register,), frame.counter))
    numbers = [each for each in said if isinstance(each, int | float) and not isinstance(each, bool)]
    fractions = [each for each in said if is_fraction(each)]
    units = [_LONGEST[each] for each in said if isinstance(each, str) and each in _LONGEST]
    return not (numbers or fractions) or max([*numbers, *fractions]) >= (units[0] if units else _LONGEST["days"])


def _resolution(frame: Frame, owner: Value, name: str) -> str | None:
    """How sure it is that a method sets a cookie on an answer; None where it does not."""
    if owner.noun.lower() in _SENDERS or not _SENDING_ROOTS.isdisjoint(_dotted(owner).split(".")):
        return None
    for ref in owner.refs:
        cls = (ref[1], ref[2]) if ref[0] in ("of", "class") else None
        if ref[0] == "obj" and not isinstance(ref[1], Sym) and (obj := frame.obj(ref)) is not None:
            cls = obj.cls
        if cls is not None and (frame.world.member(cls, name) is not None or frame.world.is_closed(cls)):
            return None
    return "high" if any(ref[0] == "ext" for ref in owner.refs) else "medium"


def _is_handler(frame: Frame, owner: Value) -> bool:
    return any(not sym.path and sym.root == frame.first_parameter for sym in owner.syms)


def _dotted(value: Value) -> str:
    return " ".join(str(ref[1]) for ref in value.refs if ref[0] == "ext").replace("()", "")
