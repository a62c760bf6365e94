"""Methods that a class of the project has from a package's class: a manager's, a thread's, an SDK client's."""

from ...model.values import UNKNOWN, Atoms, Site, Value
from ..frame import Frame
from .arguments import Arguments
from .deferred import passed


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
    from .calling import call_external, call_member, call_method  # what a class has and what calls it need each other

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


def _shown(frame: Frame, alone: Value, cls: tuple[str, int], held: Atoms, name: str, site: Site) -> Value | None:
    """What a package's view gives of the class that its own attributes or methods name: ``self.get_object()``."""
    from .calling import call_member

    flows = frame.catalog.flows
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
