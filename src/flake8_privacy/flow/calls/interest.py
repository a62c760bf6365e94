"""Which calls are followed: those that are given something of interest, and those that may give it.

Most calls of a project hand over nothing personal to a function that knows nothing personal.
Making the summaries of all those would take most of a run.
"""

from collections.abc import Sequence

from ...model.summaries import Summary
from ...model.values import FunctionKey, Obj, Ref, Site, Value
from ..fairness.numbers import number
from ..frame import Frame
from ..values.guards import says_consent
from ..values.naming import is_person
from .arguments import Arguments

_DEEPEST = 2
_LONGEST_ROOT = 3
"""Segments that the import root of an SDK has at most: ``google.ads.googleads``."""


def summary_for(
    frame: Frame, key: FunctionKey, arguments: Arguments, site: Site, *, is_bound: bool = False
) -> Summary | None:
    """The summary of a function that is called; None where this call cannot matter.

    Of a bound method the first argument is its receiver. What is known to be personal is followed
    into all that the callee calls (``full``), and so is what this function's own parameters carry,
    once somebody handed it something personal.
    """
    values = arguments.every()
    full = is_given(frame, arguments)
    is_widened = not full and any(value.syms for value in values)
    full = full or (is_widened and frame.is_full)
    is_of_interest = full or frame.is_curious or bool(frame.handled) or frame.world.is_telling(key)
    if not is_of_interest and (frame.is_body or frame.world.is_constructor(frame.key)):
        is_of_interest = frame.world.makes_senders(key)
    if is_of_interest or _is_equipped(frame, key, values, arguments, is_bound=is_bound):
        if is_widened and not frame.is_full and not key[2]:
            frame.found.widening[key] = None
        return frame.world.summary(key, site, full=full)
    frame.found.is_narrowed = frame.found.is_narrowed or is_widened
    return None


def is_followed(frame: Frame, arguments: Arguments) -> bool:
    """Whether a call hands over personal data, or what may be some where this function is followed in full."""
    return is_given(frame, arguments) or (frame.is_full and any(value.syms for value in arguments.every()))


def is_heard(frame: Frame, key: FunctionKey, arguments: Arguments) -> bool:
    """Whether it matters what a function raises, keeps, or calls of what is kept, if nothing else of it does."""
    if frame.is_trying and frame.world.may_raise(key):
        return True
    handed = [ref for value in arguments.every() for ref in value.refs if ref[0] in ("fn", "bound", "class", "obj")]
    hands_over = any(ref[0] in ("fn", "bound") for ref in handed)
    is_put = bool(handed) and ((frame.is_body and hands_over) or frame.world.may_register(key))
    if is_put and any(may_send(frame, ref) for ref in handed):
        return True
    return (frame.is_body or hands_over or frame.world.meets_trackers()) and frame.world.may_keep(key)


def may_send(frame: Frame, ref: Ref) -> bool:
    """Whether something that is handed over, or what it gives, may send something."""
    if ref[0] in ("fn", "bound"):
        return frame.world.may_send(ref[1])
    if ref[0] == "class":
        return frame.world.may_send((ref[1], ref[2], 0))
    obj = frame.obj(ref)
    return obj is not None and obj.cls is not None and frame.world.may_send((*obj.cls, 0))


def _is_equipped(
    frame: Frame, key: FunctionKey, values: Sequence[Value], arguments: Arguments, *, is_bound: bool
) -> bool:
    """Whether a callee gets something that it may call, or what its instance will call with later."""
    for value in values[is_bound:]:
        if value.refs and _is_handed_over(frame, value):
            return True
    if not is_bound or not frame.world.is_constructor(key):
        return False
    if any(_is_kept(frame, value) or _is_address(value) for value in values[1:]) or _is_unchecked(frame, arguments):
        return True
    if _has_address(frame, key):
        return True
    return frame.is_body and _is_priced(frame, key, values)


def _is_priced(frame: Frame, key: FunctionKey, values: Sequence[Value]) -> bool:
    """Whether a constructor is told what its instance costs: ``BASIC = Plan("basic", 9)``."""
    if not any(len(value.consts) == 1 and number(value.consts[0]) is not None for value in values):
        return False
    return any(frame.names.price(name) for name, _ in frame.world.parameters(key))


def _is_address(value: Value) -> bool:
    """Whether a constructor is told whom its instance talks to."""
    return len(value.consts) == 1 and isinstance(value.consts[0], str) and value.consts[0].startswith("http")


def _has_address(frame: Frame, key: FunctionKey) -> bool:
    """Whether a constructor says whom its instance talks to if nobody else does: ``base_url="https://api.shop.io"``."""
    return any(map(_is_address, frame.world.defaults(key).values()))


def _is_unchecked(frame: Frame, arguments: Arguments) -> bool:
    """Whether a constructor is told not to check whom its instance talks to: ``verify=False``."""
    names = frame.catalog.checking.parameters
    return any(
        value.consts == (False,) and (name in names or not names.isdisjoint(name.split("_")))
        for name, value in arguments.keywords.items()
    )


def is_given(frame: Frame, arguments: Arguments) -> bool:
    """Whether a call hands over personal data, a person or consent."""
    for value in arguments.positional:
        if (value.refs or value.noun or value.labels or value.true or value.false) and _is_telling(frame, value):
            return True
    for name, value in arguments.keywords.items():
        if (not value.consts and frame.names.field(name) is not None) or _is_telling(frame, value):
            return True
    for many in (arguments.star, arguments.rest):
        if many is not None and _is_telling(frame, many):
            return True
    return False


def _is_kept(frame: Frame, value: Value) -> bool:
    """Whether a constructor is given what its instance may call later."""
    return any(
        ref[0] in ("obj", "fn", "bound", "class") or (ref[0] == "ext" and _is_of_sdk(frame, ref[1]))
        for ref in value.refs
    )


def _is_of_sdk(frame: Frame, dotted: str) -> bool:
    """Whether something is an SDK or a client that it gives: the module itself may be handed over as well."""
    parts = dotted.replace("()", "").split(".")
    return any(".".join(parts[:size]) in frame.catalog.roots for size in range(1, min(len(parts), _LONGEST_ROOT) + 1))


def _is_handed_over(frame: Frame, value: Value) -> bool:
    """Whether a value is a function, client or instance that matters, which the callee may call."""
    for ref in value.refs:
        kind = ref[0]
        if kind in ("fn", "bound"):
            if frame.world.is_telling(ref[1]):
                return True
        elif kind == "ext":
            if _is_of_sdk(frame, ref[1]):
                return True
        elif kind == "obj":
            obj = frame.obj(ref)
            if obj is not None and obj.cls is not None and frame.world.is_telling_class(obj.cls):
                return True
    return False


def _is_telling(frame: Frame, value: Value) -> bool:
    """Whether a value is or holds personal data or consent."""
    # perf: asked of every argument of every call; objects that hold each other are looked at once, the nearest first.
    if _tells(frame, value):
        return True
    seen: set[Ref] = set()
    holders = [value] if value.refs else []
    for _ in range(_DEEPEST):
        inner: list[Value] = []
        for holder in holders:
            for ref, obj in frame.objects(holder):
                if ref not in seen:
                    seen.add(ref)
                    if _holds_telling(frame, obj, inner):
                        return True
        holders = inner
    return False


def _tells(frame: Frame, value: Value) -> bool:
    """Whether a value by itself is personal data, a person or consent."""
    if value.labels or ((value.true or value.false) and says_consent(value)):
        return True
    return bool((value.noun or value.refs) and is_person(frame, value))


def _holds_telling(frame: Frame, obj: Obj, inner: list[Value]) -> bool:
    """Whether one of an object's fields tells by itself; those that hold others are added to ``inner``."""
    if obj.rest is not None:
        if _tells(frame, obj.rest):
            return True
        inner.append(obj.rest)
    field_of = frame.names.field
    for key, field in obj.fields.items():
        if not field.consts and field_of(key) is not None:
            return True
        # perf: a constant that goes by no name, and there are many, says nothing.
        if (field.refs or field.labels or field.noun or field.true or field.false) and _tells(frame, field):
            return True
        if field.refs:
            inner.append(field)
    return False
