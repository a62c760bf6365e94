"""Exceptions on their way: what they carry from where they are raised to what catches them."""

import builtins
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ..model import code as ir
from ..model.code import Instruction
from ..model.summaries import Raised
from ..model.values import NOTHING, UNKNOWN, Label, Obj, Ref, Step, Sym, Value
from .calls.arguments import evaluate
from .exposures.raised import ARGS, listed
from .frame import ANYTHING, EXCEPTION, GROUPED, HANDLED, Frame
from .imports import resolved_value
from .values.reading import all_of_fields, read
from .values.state import all_of
from .values.writing import write

if TYPE_CHECKING:
    from .values.substitution import Substitution

LONGEST_WAY = 8
"""Calls through which an exception is followed; of more, each tests something that nobody looks at here."""
_MOST_OBJECTS = 30
_CAUSE, _CONTEXT, _NOTES = "__cause__", "__context__", "__notes__"
_GROUPS = frozenset({"builtins.ExceptionGroup", "builtins.BaseExceptionGroup"})
_EVERY = frozenset({"Exception", "BaseException"})
_ANYTHING = [""]


def note(frame: Frame, instruction: Instruction, maker: Instruction) -> None:
    """Something is raised. ``maker`` is the instruction before, which mostly makes it."""
    value: Value = frame.registers[instruction[1]]
    for ref, obj in frame.objects(value) if value.refs else ():
        cls = _class_of(value, obj)
        if cls is not None:
            made = obj if obj.kind == EXCEPTION else _made(frame, obj, maker if ref == frame.ref(obj.cls) else None)
            made = _linked(frame, ref, _as_group(frame, made) if cls[1] in _GROUPS else made, instruction[3])
            heap = {ref: made, **_below(frame, made)}
            if any(map(_carries, heap.values())):
                frame.throw(Raised(cls, value.but(refs={ref: NOTHING}), heap, 0))
            for inner in _grouped(frame, made):
                frame.throw(inner)


def _as_group(frame: Frame, made: Obj) -> Obj:
    """A group of exceptions, which as text only says its message."""
    for _, args in frame.objects(made.fields[ARGS]):
        message, inner = (args.fields.get(key, UNKNOWN) for key in ("#0", "#1"))
        return made._replace(fields={**made.fields, ARGS: listed(frame, [message]), GROUPED: inner})
    return made


def _grouped(frame: Frame, made: Obj) -> Iterator[Raised]:
    """The exceptions of a group, which ``except*`` catches one by one."""
    for _, listed_ in frame.objects(made.fields.get(GROUPED, UNKNOWN)) if GROUPED in made.fields else ():
        for value in all_of_fields(listed_):
            for ref, obj in frame.objects(value):
                cls = _class_of(value, obj)
                inner = obj if obj.kind == EXCEPTION or cls is None else _made(frame, obj, None)
                heap = {ref: inner, **_below(frame, inner)}
                if cls is not None and any(map(_carries, heap.values())):
                    yield Raised(cls, value.but(refs={ref: NOTHING}), heap, 0)


def _linked(frame: Frame, ref: Ref, made: Obj, cause: int) -> Obj:
    """An exception with what led to it: its cause, or what was being handled."""
    given = frame.registers[cause] if cause >= 0 else all_of(frame.handled or [])
    if ref in given.refs or not frame.objects(given):
        return made
    return made._replace(fields={**made.fields, _CAUSE if cause >= 0 else _CONTEXT: given})


def noted(frame: Frame, owner: Value, note: Value) -> None:
    """``problem.add_note(text)``: what is shown with an exception."""
    if frame.objects(owner):
        write(frame, owner, _NOTES, note, weak=True)
    elif frame.handled is not None:
        frame.handled.append(note)


def handled(frame: Frame) -> Value:
    """The exception that is being handled, with all that is shown with it; outside of handlers callers tell."""
    if frame.handled is None:
        return UNKNOWN if frame.is_body else Value(syms={Sym(frame.key, HANDLED, ()): None})
    return with_causes(frame, all_of(frame.handled))


def given(frame: Frame, dotted: str) -> Value:
    """What a call gives of the exception that is being handled; of ``sys.exc_info()`` it is the second of three."""
    if not dotted.endswith("exc_info"):
        return handled(frame)
    fields = {"#0": UNKNOWN, "#1": handled(frame), "#2": UNKNOWN}
    return frame.make(Obj("list", None, fields, None), part=24)


def with_causes(frame: Frame, value: Value) -> Value:
    """An exception with its notes, and with what led to it."""
    found = [value]
    for each in found:
        for _, obj in frame.objects(each) if len(found) < _MOST_OBJECTS else ():
            if obj.kind == EXCEPTION:
                # Of a cause that is named the context is not shown.
                linked = _CAUSE if _CAUSE in obj.fields else _CONTEXT
                found += [obj.fields[key] for key in (linked, _NOTES) if key in obj.fields]
                for _, group in frame.objects(obj.fields.get(GROUPED, UNKNOWN)):
                    found += all_of_fields(group)
    return all_of(found)


def _class_of(value: Value, obj: Obj) -> Ref | None:
    """The class of an object; of those of packages it stands beside it."""
    if obj.cls is not None:
        return ("class", *obj.cls)
    for ref in value.refs:
        if ref[0] == "ext" and ref[2] == obj.site and ref[1].endswith("()"):
            return ("ext", ref[1][:-2], None)
    return None


def _made(frame: Frame, obj: Obj, maker: Instruction | None) -> Obj:
    """An object as the exception that it is: what it was made of, by ``maker``, stands in its ``args``."""
    fields = obj.fields
    if ARGS in fields:
        return obj._replace(kind=EXCEPTION)
    given = [fields[key] for key in (f"#{index}" for index in range(len(fields))) if key in fields]
    if maker is not None:
        given = list(evaluate(frame, *(maker[4:6] if maker[0] == ir.METHOD else maker[3:5])).positional)
    said = all_of(given)
    if obj.cls is None and said.labels:
        fields = {**dict.fromkeys(frame.catalog.flows.message_attributes, said), **fields}
    return obj._replace(kind=EXCEPTION, fields={**fields, ARGS: listed(frame, given)})


def _below(frame: Frame, obj: Obj) -> dict[Ref, Obj]:
    """The objects that an object holds."""
    found: dict[Ref, Obj] = {}
    todo = all_of_fields(obj)
    while todo and len(found) < _MOST_OBJECTS:
        for ref, inner in frame.objects(todo.pop()):
            if ref not in found:
                found[ref] = inner
                todo += all_of_fields(inner)
    return found


def _carries(obj: Obj) -> bool:
    """Whether an object holds something personal, or what a caller may hand in."""
    return any(value.labels or value.syms for value in all_of_fields(obj))


def labels_in(exceptions: Iterable[Raised]) -> dict[Label, Step]:
    """All labels that exceptions carry."""
    objects = [obj for raised in exceptions for obj in raised.heap.values()]
    return {label: step for obj in objects for value in all_of_fields(obj) for label, step in value.labels.items()}


def caught(frame: Frame, thrown: Mapping[Ref, Raised], instruction: Instruction) -> list[Raised]:
    """What of that which is on its way a handler catches."""
    names = frame.unit.constants[instruction[2]]
    if not isinstance(names, list) or names == _ANYTHING:
        return list(thrown.values())
    handled = [ref for name in names for ref in _meant(frame, name)]
    found = []
    for cls, raised in thrown.items():
        if cls == ANYTHING:
            from . import catching  # what is caught elsewhere rests on this

            frame.found.is_catching = True
            found.append(catching.narrowed(raised, handled))
        elif not names or any(is_below(frame, cls, ref) for ref in handled):
            found.append(raised)
    return found


def take(frame: Frame, instruction: Instruction, thrown: dict[Ref, Raised], found: Sequence[Raised]) -> None:
    """Bind what was caught; it is on its way no longer."""
    for raised in found:
        if raised.cls != ANYTHING:
            del thrown[raised.cls]
        frame.state.heap.update(raised.heap)
    if instruction[1] >= 0 and frame.unit.constants[instruction[2]]:
        frame.registers[instruction[1]] = all_of([raised.value for raised in found])


def _meant(frame: Frame, dotted: str) -> Iterator[Ref]:
    """The classes that a dotted name means, or a tuple of them."""
    head, *rest = dotted.split(".")
    value = frame.state.env.get(head)
    if value is None:
        value = frame.world.global_name(frame.path, head) or Value(refs={("ext", f"builtins.{head}", None): NOTHING})
    value = resolved_value(frame.world, value)
    for name in rest:
        value = read(frame, value, name, frame.site(frame.code.span))
    yield from value.refs
    for _, obj in frame.objects(value):
        for inner in all_of_fields(obj):
            yield from inner.refs


def is_below(frame: Frame, cls: Ref, handled: Ref) -> bool:
    """Whether a class is what a handler names, or inherits from it."""
    if cls[:3] == handled[:3]:
        return True
    if cls[0] == "class":
        own = (cls[1], cls[2])
        if handled[0] == "class":
            return (handled[1], handled[2]) in frame.world.bases(own)
        names: Sequence[str] = frame.world.external_bases(own)
    else:
        names = (cls[1],)
    return handled[0] == "ext" and any(handled[1] in _with_bases(name) for name in names)


@lru_cache(maxsize=512)
def _with_bases(dotted: str) -> frozenset[str]:
    """A class outside the project and those that it inherits from, as far as Python itself tells."""
    found = getattr(builtins, dotted.removeprefix("builtins."), None)
    names = _EVERY
    if isinstance(found, type) and issubclass(found, BaseException):
        names = frozenset(base.__name__ for base in found.__mro__[:-1])
    return frozenset({dotted, *(f"builtins.{name}" for name in names)})


def pass_on(frame: Frame, substitution: "Substitution") -> None:
    """What a callee raises goes on from here."""
    for number, raised in enumerate(substitution.summary.raises):
        if raised.ways >= LONGEST_WAY:
            frame.gap(substitution.site, "an exception with personal data leaves more calls than are followed")
            continue
        inner = substitution.of_raised(raised.heap, number)
        value = inner.value(raised.value)
        heap = {ref: obj for ref, obj in frame.objects(value) if obj.kind == EXCEPTION}
        for obj in tuple(heap.values()):
            heap.update(_below(frame, obj))
        for ref in inner.refs.values():
            frame.state.heap.pop(ref, None)  # perf: it is nobody's until it is caught
        if any(map(_carries, heap.values())):
            frame.throw(Raised(raised.cls, value, heap, raised.ways + 1))
