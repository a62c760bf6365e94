"""What a framework calls before a function, to fill its parameters or to let it run: ``Depends(current_user)``."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from ...flow.calls.arguments import Arguments
from ...flow.calls.calling import call
from ...flow.frame import Frame
from ...flow.values.guards import says_consent
from ...flow.values.state import all_of
from ...model.summaries import Summary
from ...model.values import UNKNOWN, Obj, Value
from .bindings import Bindings

_Said = TypeVar("_Said")

_GIVEN = ("#0", "dependency")
_KEPT = frozenset({"of", "class", "fn", "bound", "ext"})


def inject(frame: Frame, bindings: Bindings) -> None:
    """Call what a function depends on: what holds afterwards holds in its body, and its parameters are the results.

    One that never returns is a stand-in for what the application puts in its place.
    """
    site = frame.site(frame.code.span)
    for number, (name, dependency) in enumerate(_dependencies(frame, bindings)):
        frame.counter = -1 - number  # no instruction's, so that what is made here has names of its own
        before = frame.state.guards
        is_curious, frame.is_curious = frame.is_curious, True  # it may make what the function calls
        try:
            result = call(frame, dependency, Arguments((), {}), site, site)
        finally:
            frame.is_curious = is_curious
        if frame.state.guards is None:
            frame.state.guards = before
        elif name in frame.state.env:
            frame.state.env[name] = _filled(frame, frame.state.env[name], result)


def observe(frame: Frame) -> None:
    """Of which class a parameter is by what calls the function: ``@receiver(post_save, sender=Order)``."""
    for of, parameters in _classes_given(frame, frame.catalog.channels.observers):
        refs = {("of", *each[1:3]): held for each, held in of.refs.items() if each[0] == "class"}
        for name in parameters & frame.state.env.keys() if refs else ():
            known = frame.state.env[name]
            frame.state.env[name] = known.but(refs={**known.refs, **refs})


def catch(frame: Frame) -> None:
    """What a framework calls a function with that handles exceptions: all of that class that the project raises."""
    decorated = _classes_given(frame, frame.catalog.channels.catchers)
    for of, number in (*decorated, *frame.world.handled_by(frame.key)):
        if number >= len(frame.code.parameters):
            continue
        name = frame.code.parameters[number].name
        raised = [each for cls in of.refs if cls[0] == "class" for each in frame.world.raised(cls[1:])]
        if raised:
            from ...flow.catching import put  # perf: few functions handle what others raise

            frame.state.env[name] = all_of([frame.state.env[name], *(put(frame, each) for each in raised)])


def _classes_given(
    frame: Frame, decorators: Mapping[str, tuple[tuple[int, str], _Said]]
) -> Iterator[tuple[Value, _Said]]:
    """What decorators that the catalog knows are given as a class, with what it says of each."""
    for decorator in frame.world.decorators(frame.key):
        for ref in decorator.refs:
            known = decorators.get(ref[1].removesuffix("()")) if ref[0] == "ext" else None
            if known is None:
                continue
            (place, keyword), said = known
            for _, made in frame.objects(decorator):
                yield made.fields.get(keyword) or made.fields.get(f"#{place}", UNKNOWN), said


def _filled(frame: Frame, parameter: Value, given: Value) -> Value:
    """A parameter as what it is given, which callers of the function may still replace."""
    refs = dict(parameter.refs)
    for ref, held in given.refs.items():
        obj = frame.obj(ref) if ref[0] == "obj" else None
        is_asking = ref[0] == "ext" and ref[1].removesuffix("()") in frame.catalog.flows.injects
        if ref[0] == "gen":
            frame.state.hold(ref[1], frame.site(frame.code.span))
            return _filled(frame, parameter, ref[2])
        if (ref[0] in _KEPT and not is_asking) or (obj is not None and obj.cls is not None):
            refs[ref] = held
    labels = {**given.labels, **parameter.labels}
    if says_consent(given) and not says_consent(parameter):
        parameter = parameter.but(true=given.true, false=given.false)
    return parameter.but(refs=refs, labels=labels)


def _dependencies(frame: Frame, bindings: Bindings) -> Iterator[tuple[str, Value]]:
    """What is called for each parameter, and under an empty name what is called besides."""
    for decorator in frame.world.decorators(frame.key):
        yield from _listed(frame, decorator)
    definition = bindings.functions.get(frame.key[1])
    for word, register in definition[4] if definition is not None else ():
        name = bindings.unit.strings[word]
        for dependency in _by_default(frame, bindings, name, register):
            yield name, dependency
    for parameter in frame.code.parameters:
        for asking, named in parameter.marks:
            if named and _is_asking(frame, _meaning(frame, asking)):
                yield parameter.name, _meaning(frame, named)
        for dotted in parameter.annotation:
            for dependency in _asked_for(frame, _meaning(frame, dotted)):
                yield parameter.name, dependency


def _by_default(frame: Frame, bindings: Bindings, name: str, register: int) -> Iterator[Value]:
    """``user=Depends(current_user)``, read off where that is a name; a call of something else has to be run."""
    called = bindings.called(register)
    # perf: what a name means that only running the module tells is not asked for every default.
    if called is None or not any(asking.endswith(f".{called[0][-1]}") for asking in frame.catalog.flows.injects):
        return
    if not _is_asking(frame, _meaning(frame, ".".join(called[0]))):
        return
    dependency = bindings.chain(called[1])
    if dependency is not None:
        yield _meaning(frame, ".".join(dependency))
    elif (default := frame.world.defaults(frame.key).get(name)) is not None:
        yield from _asked_for(frame, default)


def _meaning(frame: Frame, dotted: str) -> Value:
    head, *rest = dotted.removeprefix("[]").split(".")
    return frame.world.typed(frame.path, head, tuple(rest))


def _is_asking(frame: Frame, value: Value) -> bool:
    return any(ref[0] == "ext" and ref[1] in frame.catalog.flows.injects for ref in value.refs)


def _asked_for(frame: Frame, value: Value) -> Iterator[Value]:
    """What the ``Depends(f)`` name that a value is, or that its type is annotated with."""
    injects = frame.catalog.flows.injects
    if any(ref[0] == "ext" and ref[1].endswith("()") and ref[1][:-2] in injects for ref in value.refs):
        for _, obj in frame.objects(value):
            yield from (obj.fields[key] for key in _GIVEN if obj.kind == "external" and key in obj.fields)


def _listed(frame: Frame, decorator: Value) -> Iterator[tuple[str, Value]]:
    """The ``dependencies`` of a route, and of its router, with the parameters that a dict of them names."""
    made = [obj for _, obj in frame.objects(decorator)]
    for ref in decorator.refs:
        if ref[0] == "ext" and ref[2] is not None and ref[1].startswith(tuple(frame.catalog.flows.injecting_routers)):
            body = frame.world.summary((ref[2][0], 0, 0), frame.site(frame.code.span))
            made += _made_at(body, ref[2]) if body is not None else []
    for obj in made:
        listed = obj.fields.get("dependencies") if obj.kind == "external" else None
        for _, items in frame.objects(listed) if listed is not None else ():
            for name, item in items.fields.items():
                for dependency in _asked_for(frame, item):
                    yield "" if name.startswith("#") else name, dependency


def _made_at(body: Summary, site: object) -> list[Obj]:
    return [obj for obj in body.heap.values() if obj.kind == "external" and obj.site == site]
