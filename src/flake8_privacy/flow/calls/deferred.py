"""Functions that are handed over: to a thread, a queue, a scheduler, a partial, or to nobody knows whom."""

from collections.abc import Iterable, Iterator, Sequence

from ...catalog.schema import IDENTIFIER, Deferral
from ...model import code as ir
from ...model.code import Instruction
from ...model.summaries import Summary
from ...model.values import NOTHING, UNKNOWN, FunctionKey, Obj, Ref, Site, Value
from ..frame import Frame
from ..imports import resolved_value
from ..values.closures import ANNOUNCING, captured
from ..values.guards import granted
from ..values.reading import element
from ..values.shared import record
from ..values.state import all_of
from . import interest
from .applying import apply, hear, note_call
from .arguments import Arguments, bind, evaluate, listed

PARTIAL = "partial"
"""The kind of an object that is a function with some of its arguments."""
FUTURE = "future"
"""The kind of an object that a function's answer is asked for later."""
_TASK = "celery.app.task.Task().apply_async"
_QUEUED = "apply_async"
_QUEUE = frozenset({"queue", "routing_key"})
"""By which a task is told where to wait."""
_FUNCTION = "#function"
_ANSWER = "#answer"
_ASKING = frozenset({"result", "get"})
_CALLED = ("fn", "bound", "class", "obj")
"""The kinds of references to what somebody else may call later; an object may be a partial."""


def partial(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``functools.partial(f, x, key=y)``: an object that waits for the rest."""
    if not arguments.positional:
        return UNKNOWN
    function, *given = arguments.positional
    fields = {_FUNCTION: function, **{f"#{index}": value for index, value in enumerate(given)}, **arguments.keywords}
    return frame.make(Obj(PARTIAL, None, fields, arguments.rest, site), part=21)


def opened(
    frame: Frame, value: Value, arguments: Arguments, site: Site, within: frozenset[Ref] = frozenset()
) -> Iterator[tuple[Value, Arguments, Site]]:
    """What a function value calls in the end, with all arguments, and where that stands.

    What a partial was given in advance has set out where the partial was made. One that a loop makes of itself
    (``chain = partial(step, chain)``) is opened once.
    """
    yield value, arguments, site
    for ref, obj in frame.objects(value):
        if obj.kind == PARTIAL and ref not in within:
            function, whole = withheld(obj, arguments)
            # An id has a label only where somebody may match it, which is no reason to stand elsewhere.
            has_data = any(label.category != IDENTIFIER for field in obj.fields.values() for label in field.labels)
            place, inside = obj.site if has_data and obj.site else site, within | {ref}
            yield from opened(frame, _without(function, inside), whole, place, inside)


def _without(value: Value, refs: frozenset[Ref]) -> Value:
    """A function value less what is being called already."""
    return (
        value if refs.isdisjoint(value.refs) else value.but(refs={k: v for k, v in value.refs.items() if k not in refs})
    )


def withheld(obj: Obj, arguments: Arguments) -> tuple[Value, Arguments]:
    """The function of a partial, and its arguments with those that it was given in advance."""
    given = [obj.fields[key] for key in (f"#{index}" for index in range(len(obj.fields))) if key in obj.fields]
    keywords = {key: field for key, field in obj.fields.items() if not key.startswith("#")}
    whole = arguments._replace(positional=(*given, *arguments.positional), keywords={**keywords, **arguments.keywords})
    return obj.fields[_FUNCTION], whole


def known(frame: Frame, dotted: str, arguments: Arguments, site: Site) -> Value | None:
    """What a call gives that runs what it is handed: ``Thread(target=f, args=(x,))``, ``executor.submit(f, x)``.

    None for a call of which this is not known.
    """
    if dotted.rpartition(".")[2] in frame.catalog.channels.handlers:
        from .. import catching  # perf: few functions are made handlers

        catching.registered(frame, dotted.rpartition(".")[2], arguments, site)
    table = frame.catalog.deferred_calls
    deferral = table.get(dotted) or (table.get(dotted.rpartition(".")[2]) if "." in dotted else None)
    function = _at(arguments, deferral.function) if deferral is not None else None
    if deferral is None or function is None or not function.refs:
        return None
    answer = hand_over(frame, function, site, passed(frame, deferral, arguments, site), escapes=False)
    if deferral.gives == "later":
        return frame.make(Obj(FUTURE, None, {_ANSWER: answer}, None), part=32)
    if deferral.gives == "items":
        return frame.make(Obj("list", None, {}, answer), part=32)
    return answer if deferral.gives else UNKNOWN


def begun(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``asyncio.create_task(f(x))``: what is waited for gives what the coroutine gives, and so does its result."""
    answer = arguments.positional[0] if arguments.positional else UNKNOWN
    task = frame.make(Obj(FUTURE, None, {_ANSWER: answer}, None), part=33)
    return answer.but(refs={**answer.refs, **task.refs})


def asked(obj: Obj, name: str) -> Value | None:
    """What a method of something gives that has a function's answer: ``future.result()``."""
    return obj.fields.get(_ANSWER) if obj.kind == FUTURE and name in _ASKING else None


def task(frame: Frame, function: Value, key: FunctionKey, name: str, arguments: Arguments, site: Site) -> bool:
    """A method of a task that runs its function: ``send_mail.delay(x)``, ``apply_async(args=(x,))``."""
    deferral = frame.catalog.task_methods.get(name)
    if deferral is None:
        return False
    given = passed(frame, deferral, arguments, site)
    parameters = frame.world.parameters(key)
    if parameters and parameters[0][0] == "self" and frame.world.class_of(key) is None:
        # A bound task gets itself first.
        given = given._replace(positional=(UNKNOWN, *given.positional))
    hand_over(frame, function, site, given, escapes=False)
    if name == _QUEUED and not _QUEUE.isdisjoint(arguments.keywords):
        from .calling import call_external  # calling and handing over need each other

        call_external(frame, ("ext", _TASK, None), NOTHING, arguments, site, site, None)
    return True


def _at(arguments: Arguments, place: tuple[int, str]) -> Value | None:
    position, keyword = place
    if keyword in arguments.keywords:
        return arguments.keywords[keyword]
    return arguments.positional[position] if 0 <= position < len(arguments.positional) else None


def passed(frame: Frame, deferral: Deferral, arguments: Arguments, site: Site) -> Arguments:
    """The arguments of a call that go on to the function."""
    positional: list[Value] = []
    keywords: dict[str, Value] = {}
    if deferral.rest >= 0:
        own = {deferral.function[1], deferral.args[1], deferral.kwargs[1]}
        positional += arguments.positional[deferral.rest :]
        keywords.update({key: value for key, value in arguments.keywords.items() if key not in own})
    args, kwargs = _at(arguments, deferral.args), _at(arguments, deferral.kwargs)
    positional += (listed(frame, args) or []) if args is not None else []
    for _, obj in frame.objects(kwargs) if kwargs is not None else ():
        keywords.update({key: value for key, value in obj.fields.items() if not key.startswith("#")})
    if deferral.each:
        positional = [element(frame, value, site) for value in positional]
    if deferral.each == "row":
        positional = [item for value in positional for item in _opened_row(frame, value, site)]
    return Arguments(tuple(positional), keywords, arguments.star, arguments.rest)


def _opened_row(frame: Frame, row: Value, site: Site) -> list[Value]:
    """The items of a row, of which there may be several alike."""
    from .known.containers import element_at  # what unpacks and what hands over need each other

    size = max((len(obj.fields) for _, obj in frame.objects(row) if obj.kind == "list"), default=0)
    return [element_at(frame, row, place, site, rest=False) for place in range(size)]


def hand_over_all(frame: Frame, arguments: Arguments, site: Site) -> None:
    """Functions handed to a call that nobody can look into: it may call them, under what holds here."""
    for value in arguments.every():
        for ref in value.refs:
            if ref[0] in _CALLED:
                hand_over(frame, value, site, Arguments((), {}), escapes=True)
                break


def hand_over(frame: Frame, value: Value, site: Site, arguments: Arguments, *, escapes: bool) -> Value:
    """One function handed over, to be called with these arguments; what it then gives."""
    partials = frozenset(ref for ref, obj in frame.objects(value) if obj.kind == PARTIAL)
    if not partials:
        return _hand_over(frame, value, site, arguments, escapes=escapes)
    before = frame.handing
    frame.handing = before | partials
    try:
        return _hand_over(frame, _without(value, before), site, arguments, escapes=escapes)
    finally:
        frame.handing = before


def _hand_over(frame: Frame, value: Value, site: Site, arguments: Arguments, *, escapes: bool) -> Value:
    """As above, with the partials noted that are being handed over."""
    from .calling import call_external  # calling and handing over need each other

    answers: list[Value] = []
    for function, whole, place in opened(frame, value, arguments, site):
        for ref, held in function.refs.items():
            if ref[0] in ("fn", "bound") and ref[1] in frame.inside:
                continue  # what was made of it is called with it
            if ref[0] in ("fn", "bound"):
                receiver = ref[2] if ref[0] == "bound" else None
                given = whole._replace(positional=((receiver,) if receiver is not None else ()) + whole.positional)
                bound = bind(frame, frame.world.parameters(ref[1]), given)
                bound.update(captured(frame, ref) if ref[0] == "fn" else {})
                note_call(frame, ref[1], place, function.noun, bound, NOTHING, escapes=escapes)
                summary = None if escapes else interest.summary_for(frame, ref[1], given, place)
                if summary is not None:
                    answers.append(_apply_later(frame, summary, bound, place, function.noun))
            elif ref[0] == "ext" and not escapes and frame.catalog.sinks(ref[1]):
                call_external(frame, ref, held, whole, place, place, None)
            elif ref[0] == "class" and escapes:
                note_call(frame, (ref[1], ref[2], 0), place, function.noun, {}, held, escapes=True)
    return all_of(answers) if answers else UNKNOWN


def follow(frame: Frame, makers: Iterable[Instruction]) -> None:
    """Follow calls that make what may send, whatever they are given: decorators, context managers."""
    from .calling import call, call_method  # calling and handing over need each other

    before, frame.is_curious = frame.is_curious, True
    for made in makers:
        owner = frame.registers[made[2]] if made[0] in (ir.CALL, ir.METHOD) else UNKNOWN
        if made[0] == ir.CALL and owner.refs:
            site = frame.site(made[5])
            frame.registers[made[1]] = call(frame, owner, evaluate(frame, made[3], made[4]), site, site)
        elif made[0] == ir.METHOD and owner.refs:
            given, site, place = evaluate(frame, made[4], made[5]), frame.site(made[6]), frame.site(made[7])
            frame.registers[made[1]] = call_method(frame, owner, frame.strings[made[3]], given, site, place)
    frame.is_curious = before


def follow_decorators(frame: Frame, decorators: Iterable[int], key: FunctionKey) -> None:
    """Follow the calls that make decorators of which nothing is known, for a function that may send."""
    unknown = {each for each in decorators if frame.is_body and not frame.registers[each].refs}
    before = frame.code.instructions[: frame.counter] if unknown and frame.world.may_send(key) else ()
    follow(frame, [made for made in before if len(made) > 1 and made[1] in unknown])


def connect(frame: Frame, function: Value, decorators: tuple[Value, ...], sites: list[Site]) -> None:
    """What decorators connect a function to, if any does."""
    channels = frame.catalog.channels
    for decorator, site in zip(decorators, sites, strict=True):
        for kept in tuple(frame.found.kept.values()):
            # What the call that made the decorator waits for.
            if kept.site == site and any(sym.owner[2] for sym in kept.function.syms):
                record(frame, kept._replace(function=function))
        for ref in decorator.refs:
            bare = ref[1].removesuffix("()") if ref[0] == "ext" else ""
            is_own = (
                ref[0] in ("fn", "bound")
                and not ref[1][2]
                and (frame.world.may_keep(ref[1]) or any(frame.world.may_send(made[1]) for made in function.refs))
            )
            if is_own or bare in channels.registrars or bare in channels.methods:
                from .. import registering  # perf: few functions are

                registering.decorated(frame, function, decorator, ref, site)


def announce(frame: Frame, cls: Value, bases: tuple[Value, ...], keywords: Sequence[tuple[int, int]]) -> None:
    """A class that is defined is made known to those that it inherits from: ``__init_subclass__``."""
    given = Arguments((cls,), {frame.strings[word]: frame.registers[register] for word, register in keywords})
    site = frame.site(frame.code.span)
    for base in (resolved_value(frame.world, value) for value in bases):
        for ref in base.refs:
            told = frame.world.member((ref[1], ref[2]), ANNOUNCING) if ref[0] == "class" else None
            for each in told.refs if told is not None else ():
                summary = frame.world.summary(each[1], site) if each[0] == "fn" else None
                if summary is not None:
                    hear(frame, summary, bind(frame, frame.world.parameters(each[1]), given), site, base.noun)


def keep_for_later(
    frame: Frame, summary: Summary | None, bound: dict[str, Value], receiver: Value | None, site: Site
) -> None:
    """Functions that a callee is given behind a guard and keeps: whoever calls them later does so because of that."""
    if not granted(frame.state.atoms()):
        return
    for name, value in bound.items():
        if value.refs and value is not receiver and (summary is None or name not in summary.parameter_calls):
            hand_over(frame, value, site, Arguments((), {}), escapes=True)


def _apply_later(frame: Frame, summary: Summary, bound: dict[str, Value], site: Site, name: str) -> Value:
    """A deferred call: what it discloses counts here, what holds after it does not."""
    guards = frame.state.guards
    answer = apply(frame, summary, bound, site, name, is_later=True)
    frame.state.guards = guards
    return answer
