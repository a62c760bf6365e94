"""What instances are called by besides their methods: functions in attributes, methods of a package's class."""

from ...model.values import UNKNOWN, Atoms, Site, Value
from ..frame import Frame
from ..values.records import shaped_instance, shapers_of_view
from ..values.substitution import Substitution
from .arguments import Arguments
from .deferred import passed
from .pending import leave


def call(
    frame: Frame,
    alone: Value,
    cls: tuple[str, int],
    held: Atoms,
    name: str,
    arguments: Arguments,
    site: Site,
    place: Site,
) -> Value | None:
    """A call of such a method on an instance; None where nothing is known of it."""
    from .calling import (  # what a class has and what calls it need each other
        call,
        call_external,
        call_member,
        call_method,
    )

    kept = frame.world.self_attribute(cls, name)
    if kept is not None and any(ref[0] in ("fn", "bound") for ref in kept.refs):
        leave(frame, alone, name, arguments, site, place)  # what it has captured, callers may tell
        return call(frame, kept, arguments, site, place)
    if any(ref[0] == "obj" for ref in (frame.world.member(cls, name) or UNKNOWN).refs):
        from ..functions.getters import call_of_class  # perf: few methods are made of others

        prepared = call_of_class(frame, alone, cls, name, arguments, site)
        if prepared is not None:
            return prepared
    unwrapping = frame.unwrapping
    wrapped = _wrapped(frame, alone, cls, name, site) if unwrapping.isdisjoint(alone.refs) else None
    if wrapped is not None:
        frame.unwrapping = unwrapping.union(alone.refs)
        try:
            return call_method(frame, wrapped, name, arguments, site, place)
        finally:
            frame.unwrapping = unwrapping
    shown = _shown(frame, alone, cls, held, name, site)
    if shown is not None:
        return shown
    for start in sorted(frame.catalog.flows.starting_queries):
        query = call_member(frame, alone, cls, start, Arguments((), {}), site, held) if name != start else None
        if query is not None:
            return call_method(frame, query, name, arguments, site, place)
    for base in frame.world.external_bases(cls):
        if base in frame.catalog.runners and _run(frame, alone, cls, base, name, arguments, site, held):
            return UNKNOWN
        dotted = f"{base}().{name}"
        if frame.catalog.sinks(dotted):
            return call_external(frame, ("ext", dotted, None), held, arguments, site, place, None)
    return None


def _wrapped(frame: Frame, alone: Value, cls: tuple[str, int], name: str, site: Site) -> Value | None:
    """What answers for a wrapper: ``def __getattr__(self, name): return getattr(self._client, name)``."""
    found = frame.world.member(cls, "__getattr__")
    for ref in found.refs if found is not None else ():
        summary = frame.world.summary(ref[1], site) if ref[0] == "fn" else None
        parameters = [parameter for parameter, _ in frame.world.parameters(ref[1])] if summary is not None else []
        if summary is None or len(parameters) != 2:
            continue
        bound = dict(zip(parameters, (alone, Value(consts=(name,))), strict=True))
        result = Substitution(frame, summary, bound, site, name).value(summary.returns)
        for inner in result.refs:
            if inner[0] == "attr":
                wrapped: Value = inner[2]
                return wrapped
    return None


def _shown(frame: Frame, alone: Value, cls: tuple[str, int], held: Atoms, name: str, site: Site) -> Value | None:
    """What a package's view gives of the class that its own attributes or methods name: ``self.get_object()``."""
    from .calling import call_member

    flows = frame.catalog.flows
    if name in flows.shaper_makers:
        made = shapers_of_view(frame, cls)
        return Value(refs=made) if made else None
    if name in flows.shaped_saves:
        return shaped_instance(frame, alone)
    if name not in flows.view_one and name not in flows.view_many:
        return None
    named = [call_member(frame, alone, cls, many, Arguments((), {}), site, held) for many in sorted(flows.view_many)]
    named += [frame.world.member(cls, attribute) for attribute in sorted(flows.view_attributes)]
    kind = "of" if name in flows.view_one else "all"
    refs = {
        (kind, *ref[1:3]): value.held
        for value in named
        if value is not None
        for ref in value.refs
        if ref[0] in ("all", "class")
    }
    return Value(refs=refs) if refs else None


def _run(
    frame: Frame,
    alone: Value,
    cls: tuple[str, int],
    base: str,
    name: str,
    arguments: Arguments,
    site: Site,
    held: Atoms,
) -> bool:
    """``Job(x).start()`` runs ``run()`` of the class, elsewhere: what holds after it does not hold here."""
    from .calling import call_member

    runner = frame.catalog.runners[base]
    deferral = frame.catalog.task_methods.get(name) if runner.is_task else None
    if deferral is None and name not in runner.starts:
        return False
    given = Arguments((), {}) if deferral is None else passed(frame, deferral, arguments, site)
    guards = frame.state.guards
    found = call_member(frame, alone, cls, runner.method, given, site, held)
    frame.state.guards = guards
    return found is not None
