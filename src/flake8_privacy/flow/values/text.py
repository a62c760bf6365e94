"""Values that become text: whatever goes in may be read out of it."""

import re
from collections.abc import Iterable

from ...model.values import NOTHING, Atoms, Label, Ref, Site, Step, Sym, Value
from ..frame import Frame
from .collecting import collect

HOLE = "*"
"""What stands for an unknown part of a host."""
OWN = "own:"
"""How a text begins that is an address of the project's own, made by the name of a handler."""

_INSTANCES = frozenset({"of", "obj"})
_HOST_ONLY = re.compile(r"https?://[^/?#]*")
_PERCENT = re.compile(r"%(?:\(\w+\))?[sd]")
_BRACES = re.compile(r"\{[^{}]*\}")

HASH = "#hash"
"""The key under which the hash of a parameter stands."""
OBJECT = "#object"
"""The key under which a parameter stands where it is known to be no text."""
TEXT = "#text"
"""The key under which a parameter stands where it is known to be a text."""
SPREAD = "#spread"
"""The key under which all that a parameter holds stands in a dict that it was spread into: ``{**data}``."""


def carried(frame: Frame, values: Iterable[Value], site: Site, *, is_text: bool = True) -> Value:
    """A value that shows everything the given ones carry, and is none of them."""
    labels: dict[Label, Step] = {}
    syms: dict[Sym, Step | None] = {}
    held: Atoms = NOTHING
    clean = True
    for value in values:
        if value.labels or value.syms or value.refs:
            load = collect(frame, value, site, records=False, is_text=is_text)
            labels = {**labels, **load.labels, **labels} if labels else load.labels
            syms = {**syms, **load.syms, **syms} if syms else load.syms
        held |= value.held
        clean = clean and (value.clean or bool(value.consts))
    return Value(labels=labels, syms=syms, held=held, clean=clean)


def joined(frame: Frame, parts: list[Value], site: Site) -> Value:
    """Text put together from parts, with the start that is known."""
    known = [_known(part) for part in parts]
    if parts and all(is_whole for _, is_whole in known):
        return Value(consts=("".join(text for text, _ in known),))
    return carried(frame, parts, site).but(prefix=_start(known))


def _known(part: Value) -> tuple[str, bool]:
    """What is known of the start of a part, and whether that is all of it."""
    const = part.consts[0] if len(part.consts) == 1 else None
    if const is None or isinstance(const, list):
        return part.prefix, False
    return (const if isinstance(const, str) else str(const)), True


def _start(parts: Iterable[tuple[str, bool]]) -> str:
    """The known start of a text. What is unknown within a host does not hide whose host it is: ``*.zendesk.com``."""
    start = ""
    for known, is_whole in parts:
        start += known
        if is_whole or (known and HOLE in start and is_host_only(start)):
            continue
        if not is_host_only(start):
            break
        start += HOLE
    return start


def filled(template: str, first: Value | None, *, is_percent: bool) -> str:
    """The known start of what a template gives, which may begin with what fills it: ``"%s?page=2" % reverse(x)``."""
    opening = "%s" if is_percent else "{"
    if first is not None and first.prefix and template.startswith(opening):
        return first.prefix
    return start_of_template(template, is_percent=is_percent)


def is_host_only(text: str) -> bool:
    """Whether a text is the start of an address that has not left its host."""
    return text.startswith("http") and _HOST_ONLY.fullmatch(text) is not None


def start_of_template(template: str, *, is_percent: bool) -> str:
    """The known start of what ``template % …`` or ``template.format(…)`` gives."""
    first, *others = (_PERCENT if is_percent else _BRACES).split(template)
    parts = [(first, True), *(part for piece in others for part in (("", False), (piece, True)))]
    return _start(parts).partition("%" if is_percent else "{")[0]


def written(frame: Frame, values: Iterable[Value]) -> dict[Ref, Atoms]:
    """References to the objects that a text is written from, by which the text can be looked into."""
    return {("text", ref): NOTHING for value in values for ref, _ in frame.objects(value)}


def read_back(value: Value) -> Value:
    """A value, or what it was written from where it is the text of an object."""
    refs = {ref[1]: held for ref, held in value.refs.items() if ref[0] == "text"}
    return Value(refs=refs) if refs else value


def is_masked(parts: list[Value]) -> bool:
    """Whether text holds the stars of a mask beside parts that are cut off."""
    return any(isinstance(const, str) and "**" in const for part in parts for const in part.consts)


def hashed(value: Value) -> Value:
    """What an unkeyed hash leaves: nothing personal but for those who can match it."""
    labels = {label._replace(hashed=True): step for label, step in value.labels.items()}
    syms = {_marked(sym, HASH): way for sym, way in value.syms.items()}
    return Value(labels=labels, syms=syms, clean=not labels and not syms, held=value.held)


def without_texts(value: Value) -> Value:
    """A value that is no text: at most an object that stands for a person."""
    labels = {label: step for label, step in value.labels.items() if label.whole}
    syms = {
        sym if OBJECT in sym.path else sym._replace(path=(*sym.path, OBJECT)): way for sym, way in value.syms.items()
    }
    return value.but(labels=labels, syms=syms, clean=value.clean or (bool(value.labels) and not labels))


def only_texts(value: Value) -> Value:
    """A value that is a text: nobody, and no record."""
    labels = {label: step for label, step in value.labels.items() if not label.whole}
    syms = {_marked(sym, TEXT): way for sym, way in value.syms.items() if OBJECT not in sym.path}
    refs = {ref: held for ref, held in value.refs.items() if ref[0] not in _INSTANCES}
    return value.but(labels=labels, syms=syms, refs=refs, noun=value.noun and f"{value.noun} (str)")


def _marked(sym: Sym, mark: str) -> Sym:
    return sym if mark in sym.path else sym._replace(path=(*sym.path, mark))
