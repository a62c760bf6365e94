"""Exceptions that are caught elsewhere: by a decorator, or around a block by whoever opened that.

What a function raises that is handed over, and what happens in the block of a generator, is a symbol where it is
caught; the classes that are caught stand in its path.
"""

from collections.abc import Iterable

from ..model.summaries import HANDLED, Channel, Flow, Kept, Raised
from ..model.values import NOTHING, UNKNOWN, Ref, Site, Sym, Value
from .calls.arguments import Arguments
from .exposures.disclosing import add_disclosure
from .frame import ANYTHING, BLOCK, LONGEST_PATH, RAISED, Frame, is_told
from .raising import is_below
from .values.collecting import collect
from .values.records import below
from .values.shared import record
from .values.state import all_of
from .values.ways import is_raised


def open_call(frame: Frame, function: Value) -> None:
    """A function that callers hand over may raise anything."""
    syms = [sym for sym in function.syms if len(sym.path) < LONGEST_PATH and frame.owns(sym)]
    if syms and not frame.dead:
        value = Value(syms={sym._replace(path=(*sym.path, RAISED)): None for sym in syms})
        frame.throw(Raised(ANYTHING, value, {}, 0))


def narrowed(raised: Raised, handled: Iterable[Ref]) -> Raised:
    """What a handler catches of anything."""
    names = "|".join(" ".join(map(str, ref[:3])) for ref in handled if ref[0] in ("class", "ext"))
    syms = {sym._replace(path=(*sym.path[:-1], f"{RAISED} {names}")): step for sym, step in raised.value.syms.items()}
    return raised._replace(value=raised.value.but(syms=syms))


def _is_caught(frame: Frame, cls: Ref, key: str) -> bool:
    """Whether a class is among those that a path names."""
    names = key[len(RAISED) + 1 :]
    for name in names.split("|") if names else ():
        kind, dotted, number = (name.split(" ", 1)[0], *name.split(" ", 1)[1].rsplit(" ", 1))
        if is_below(frame, cls, (kind, dotted, int(number) if kind == "class" else None)):
            return True
    return not names


def raised_by(frame: Frame, function: Value, key: str, site: Site) -> Value:
    """What functions raise of the classes that a path names."""
    found = [below(function, key) or UNKNOWN] if function.syms else []
    for ref in function.refs:
        summary = frame.world.summary(ref[1], site) if ref[0] in ("fn", "bound") else None
        for raised in summary.raises if summary is not None else ():
            if is_told(raised) and _is_caught(frame, raised.cls, key):
                found.append(put(frame, raised))
    return all_of(found) if found else UNKNOWN


def put(frame: Frame, raised: Raised) -> Value:
    """An exception that another function raises, without what only its callers know."""
    for ref, obj in raised.heap.items():
        fields = {key: field.but(syms={}) if field.syms else field for key, field in obj.fields.items()}
        frame.state.heap[ref] = obj._replace(fields=fields)
    return Value(refs={ref: NOTHING for ref in raised.value.refs if type(ref[1]) is not Sym})


def by_decorators(frame: Frame) -> None:
    """Decorators of the project catch what a function raises, and may send it."""
    if frame.outer is not None or not any(map(is_told, frame.leaving.values())):
        return
    site = frame.site(frame.code.span)
    for decorator in frame.world.decorators(frame.key):
        for ref in decorator.refs:
            summary = frame.world.summary(ref[1], site) if ref[0] in ("fn", "bound") else None
            parameters = frame.world.parameters(ref[1]) if summary is not None else ()
            if summary is not None and parameters:
                flows = _of(summary.flows, parameters[-1 if ref[0] == "bound" else 0][0])
                tell(frame, flows, list(frame.leaving.values()))


def _of(flows: Iterable[Flow], root: str) -> list[Flow]:
    return [flow for flow in flows if flow.sym.root == root and is_raised(flow.sym)]


def tell(frame: Frame, flows: Iterable[Flow], thrown: list[Raised]) -> None:
    """What is sent of exceptions where they are caught."""
    for flow in flows:
        caught = [part for part in flow.sym.path if part.startswith(RAISED)]
        for raised in thrown:
            if raised.cls != ANYTHING and all(_is_caught(frame, raised.cls, part) for part in caught):
                load = collect(frame, put(frame, raised), flow.exit.site, records=False)
                add_disclosure(frame, flow.exit, flow.exit.site, flow.exit.call, load.labels, flow.parameters)


def registered(frame: Frame, name: str, arguments: Arguments, site: Site) -> None:
    """``app.add_exception_handler(Missing, on_missing)``: a framework calls the function with what nobody caught."""
    of, function, parameter = frame.catalog.channels.handlers[name]
    given = [
        arguments.keywords.get(word) or next(iter(arguments.positional[place : place + 1]), UNKNOWN)
        for place, word in (of, function)
    ]
    record(frame, Kept(Channel(HANDLED, "", str(parameter)), given[0], given[1], site))


def tabled(frame: Frame, table: Value, site: Site) -> None:
    """``FastAPI(exception_handlers={Missing: on_missing})``."""
    for _, obj in frame.objects(table):
        for word, function in obj.fields.items():
            kind, _, rest = word.partition(" ")
            path, _, unit = rest.rpartition(" ")
            if kind == "#class" and unit.isdigit():
                cls = Value(refs={("class", path, int(unit)): NOTHING})
                record(frame, Kept(Channel(HANDLED, "", "1"), cls, function, site))


def by_frameworks(frame: Frame) -> None:
    """A middleware catches what the functions raise that answer requests, and may send it."""
    nexts = frame.catalog.channels.nexts
    for flow in tuple(frame.found.flows.values()):
        if is_raised(flow.sym) and not nexts.isdisjoint((flow.sym.root, *flow.sym.path)):
            for part in flow.sym.path:
                for name in part[len(RAISED) + 1 :].split("|") if part.startswith(RAISED) else ():
                    kind, _, rest = name.partition(" ")
                    path, _, unit = rest.rpartition(" ")
                    tell(frame, [flow], frame.world.raised((path, int(unit))) if kind == "class" else [])


def by_manager(frame: Frame, manager: Value, exits: Iterable[Ref], thrown: list[Raised]) -> None:
    """A context manager sees what is raised in its block, and may send it; ``exits`` are its methods for that."""
    site = frame.site(frame.code.span)
    for ref in exits:
        summary = frame.world.summary(ref[1], site)
        parameters = frame.world.parameters(ref[1])
        if summary is not None and len(parameters) > 2:
            tell(frame, [flow for flow in summary.flows if flow.sym == Sym(ref[1], parameters[2][0], ())], thrown)
    for ref in manager.refs:
        summary = frame.world.summary(ref[3], site) if ref[0] == "gen" and len(ref) > 3 else None
        if summary is not None:
            tell(frame, _of(summary.flows, BLOCK), thrown)
