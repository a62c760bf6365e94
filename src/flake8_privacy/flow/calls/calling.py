"""Calls: of the project's own functions and classes, of packages, and of what nobody knows."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from ...model.values import NOTHING, UNKNOWN, Atom, Atoms, FunctionKey, Ref, Site, Value
from ..exposures import raised
from ..exposures.hosts import addressed_by
from ..fairness import serving
from ..frame import DEEPEST_CALLS, LONGEST_NAME, Frame
from ..values import instances
from ..values.closures import ANNOUNCING, captured, left_open
from ..values.reading import read
from ..values.state import all_of, common_guards
from . import answers, deferred, inherited, interest, methods, pending, sinks, unseen
from .applying import apply, hear, note_call, sanitize
from .arguments import Arguments, bind
from .known import builtin


def call(frame: Frame, function: Value, arguments: Arguments, site: Site, place: Site) -> Value:
    """Call a value. ``place`` is where the name of what is called stands."""
    targets = _targets(frame, function)
    if len(targets) > 1:
        _ask_for_all(frame, targets, arguments, site)
    known = _each(frame, targets, lambda ref, held: _call_ref(frame, function, ref, held, arguments, site, place))
    if not known or len(known) < len(targets):
        deferred.hand_over_all(frame, arguments, site)
    if not known:
        unseen.note_call(frame, function, arguments, place)
        pending.record(frame, function, "", arguments, site, place)
    result = known[0] if len(known) == 1 else all_of(known) if known else methods.unknown_result(arguments)
    if function.syms and not known and frame.is_trying:
        from .. import catching  # perf: few try what they are handed

        catching.open_call(frame, function)
    if function.syms and (not known or frame.code.name == ANNOUNCING):
        result = left_open(frame, function, result)
    return answers.named_result(frame, function, result, arguments, site)


def _ask_for_all(frame: Frame, targets: Sequence[tuple[Ref, Atoms]], arguments: Arguments, site: Site) -> None:
    """Ask for the summaries of all functions that a call may mean.

    perf: else, each time that one has to be made, those before it are applied once more.
    """
    for ref, _ in targets:
        if ref[0] in ("fn", "bound"):
            given = _with_receiver(ref[2] if ref[0] == "bound" else None, arguments)
            interest.summary_for(frame, ref[1], given, site, is_bound=given is not arguments)


def _with_receiver(receiver: Value | None, arguments: Arguments) -> Arguments:
    """What a method is given: first its instance."""
    return arguments if receiver is None else Arguments((receiver, *arguments.positional), *arguments[1:])


def _each(frame: Frame, targets: Sequence[tuple[Ref, Atoms]], one: Callable[[Ref, Atoms], Value | None]) -> list[Value]:
    """Call each thing that a value may be: the results of those that are known and return.

    Afterwards holds what holds after any of them.
    """
    before = frame.state.guards
    if len(targets) == 1:
        result = one(*targets[0])
        if result is None:
            frame.state.guards = before
            return []
        return [result] if frame.state.guards is not None or before is None else []
    returned: list[Value] = []
    ends: list[dict[Atom, Site] | None] = []
    for ref, held in targets:
        frame.state.guards = before
        result = one(ref, held)
        if result is not None:
            ends.append(frame.state.guards)
            if frame.state.guards is not None or before is None:
                returned.append(result)
    frame.state.guards = common_guards(ends) if ends else before
    return returned


def _targets(frame: Frame, function: Value) -> list[tuple[Ref, Atoms]]:
    """What a value may be when it is called; the object behind a parameter is the parameter."""
    found = [(ref, held) for ref, held in function.refs.items() if ref[0] != "obj"]
    for ref, held in function.refs.items():
        if ref[0] == "obj":
            obj = frame.obj(ref)
            if obj is not None and (obj.cls is not None or obj.kind == deferred.PARTIAL):
                found.append((ref, held))
    for sym in function.syms:
        if not sym.path and frame.owns(sym):
            _call_parameter(frame, sym.root, sym.owner)
    return found


def _call_parameter(frame: Frame, root: str, owner: FunctionKey) -> None:
    target: Frame | None = frame
    while target is not None and target.key != owner:
        target = target.outer
    if target is not None:
        _note_passing(target, root, frame)


def _note_passing(target: Frame, called: str, frame: Frame | None = None) -> None:
    """Remember what holds where a parameter, an attribute of ``self`` or the bases' method is called."""
    if (state := (frame or target).state).guards is not None:
        atoms, known = state.atoms(), target.parameter_calls.get(called)
        target.parameter_calls[called] = atoms if known is None else known & atoms


def _call_ref(
    frame: Frame, function: Value, ref: Ref, held: Atoms, arguments: Arguments, site: Site, place: Site
) -> Value | None:
    kind = ref[0]
    if kind == "ext":
        return call_external(frame, ref, held, arguments, site, place, None)
    if kind == "fn":
        return call_function(frame, ref[1], None, arguments, site, function.noun, held, captured(frame, ref))
    if kind == "bound":
        return call_function(frame, ref[1], ref[2], arguments, site, function.noun, held)
    if kind == "slot":
        from .. import registering

        if not ref[1].is_told:
            pending.record(frame, function, "", arguments, site, place)
        return registering.call_slot(frame, ref, "", arguments, site, place)
    if kind == "class":
        from ..objects.making import construct  # what makes instances and what calls their methods need each other

        return construct(frame, (ref[1], ref[2]), arguments, site, held)
    if kind == "obj":
        obj = frame.obj(ref)
        if obj is not None and obj.kind == deferred.PARTIAL:
            *_, (inner, whole, where) = deferred.opened(frame, function.but(refs={ref: held}), arguments, site)
            return call(frame, inner, whole, where, place)
        if obj is not None and obj.cls is not None:
            return call_member(frame, function.but(refs={ref: held}), obj.cls, "__call__", arguments, site, held)
    return None


def call_member(
    frame: Frame,
    owner: Value,
    cls: tuple[str, int],
    name: str,
    arguments: Arguments,
    site: Site,
    when: Atoms = NOTHING,
    meant: Sequence[FunctionKey] = (),
) -> Value | None:
    """Call a method of a project class on an instance; None when the class has none of that name.

    ``when`` is what holds when the receiver is that instance, ``meant`` are the methods where a
    declaration of the class alone does not tell.
    """
    found = frame.world.member(cls, name)
    keys = meant or methods_in(found)
    if not keys:
        # An attribute of the class may be a class itself: self.client_class().
        is_class = found is not None and any(ref[0] == "class" for ref in found.refs)
        return call(frame, found, arguments, site, site) if found is not None and is_class else None

    def one(ref: Ref, held: Atoms) -> Value:
        receiver = None if frame.world.kind_of(ref[1]) == "static" else owner
        return call_function(frame, ref[1], receiver, arguments, site, name, held | when)

    results = _each(frame, [(("fn", key), NOTHING) for key in keys], one)
    return all_of(results) if results else UNKNOWN


def methods_in(found: Value | None) -> list[FunctionKey]:
    """The functions that a name of a class is."""
    return [ref[1] for ref in found.refs if ref[0] == "fn"] if found is not None else []


def call_function(
    frame: Frame,
    key: FunctionKey,
    receiver: Value | None,
    arguments: Arguments,
    site: Site,
    name: str,
    held: Atoms = NOTHING,
    around: Mapping[str, Value] = MappingProxyType({}),
) -> Value:
    """Call a function of the project: what it does to those who call it happens here.

    ``around`` is what it has captured.
    """
    if key in frame.inside:
        return UNKNOWN  # it is called by what was made of it
    given = _with_receiver(receiver, arguments)
    # perf: asked first, so that little is done twice where it has to be made.
    summary = interest.summary_for(frame, key, given.beside(around), site, is_bound=receiver is not None)
    if summary is None:
        # perf: to know its parameters a function that is not followed would have to be read.
        bound = {f"#{index}": value for index, value in enumerate(given.every())}
    else:
        bound = bind(frame, frame.world.parameters(key), given)
        for parameter, default in frame.world.defaults(key).items():
            bound.setdefault(parameter, default)
        bound.update(around)
    note_call(frame, key, site, name, bound, held, escapes=False)
    if frame.state.guards:
        deferred.keep_for_later(frame, summary, bound, receiver, site)
    full_name = frame.world.declared_name(key)
    if frame.names.sanitizer(name) or (full_name and frame.names.sanitizer(full_name)):
        if summary is None and receiver is not None:
            summary = frame.world.summary(key, site)
        return sanitize(frame, key, summary, given, site, name)
    said = answers.declared(frame, full_name, name)
    heard = summary
    if summary is None and interest.is_heard(frame, key, given):
        heard = frame.world.summary(key, site)
    if heard is None or (summary is None and frame.dead):
        return said or frame.unheard()
    if frame.depth >= DEEPEST_CALLS:
        frame.gap(site, "calls nested deeper than they are followed")
        return UNKNOWN
    frame.go_deeper()
    try:
        if summary is None:
            hear(frame, heard, bind(frame, frame.world.parameters(key), given), site, name)
            return said or UNKNOWN
        if frame.world.is_decorated(key) and interest.is_followed(frame, given):
            from ..functions import wrapping  # perf: few functions are decorated by the project

            wrapping.around(frame, key, given, site, name)
        result = apply(frame, summary, bound, site, name)
        return said or result
    finally:
        frame.depth -= 1


def call_external(
    frame: Frame, ref: Ref, held: Atoms, arguments: Arguments, site: Site, place: Site, receiver: Value | None
) -> Value | None:
    """A call of something outside the project."""
    dotted = ref[1]
    origin = ref[2] if len(ref) > 2 else None
    channels = frame.catalog.channels
    if dotted in channels.methods or dotted in channels.named:
        from .. import registering  # perf: few modules send signals

        if dotted in channels.named:
            return registering.named(dotted, arguments, site)
        return registering.method(frame, dotted, ref, receiver, arguments, site, place)
    if builtin.is_unknown(frame.catalog, dotted):
        unseen.note_external(frame, dotted, arguments, place)
        deferred.hand_over_all(frame, arguments, site)
        return answers.external_result(frame, None, dotted, origin or site, held, arguments, site)
    sink = sinks.sink_of(frame, dotted, arguments)
    if sink is not None and not frame.world.is_own_package(dotted) and not frame.dead:
        if sink.kind == "client":
            held = held | sinks.switch_atoms(sink, arguments)
        else:
            given = origin or addressed_by(frame, arguments, site)
            sinks.send(frame, sink, arguments, site, place, held=held, receiver=receiver, origin=given)
    if (setup := frame.catalog.setup(dotted)) is not None:
        from ..exposures import setups  # perf: few files set an SDK up

        setups.note(frame, setup, dotted, arguments, site)
    if dotted in frame.catalog.flows.ends:
        serving.raised(frame)
        frame.state.hold(None, site)
        return UNKNOWN
    given = deferred.known(frame, dotted, arguments, site)
    special = answers.declared(frame, dotted, arguments=arguments) or builtin.call(frame, dotted, arguments, site)
    if special is not None:
        return special
    if given is None:
        if sink is None:
            unseen.note_external(frame, dotted, arguments, place)
        deferred.hand_over_all(frame, arguments, site)
    elif given is not UNKNOWN:
        return given
    return answers.external_result(frame, sink, dotted, origin or site, held, arguments, site)


def call_method(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site, place: Site) -> Value:
    """``owner.name(...)``."""
    handled = False

    def one(ref: Ref, held: Atoms) -> Value | None:
        nonlocal handled
        result = _call_method_ref(frame, owner, ref, held, name, arguments, site, place)
        # What is known of a package's function (copy.copy) is not asked again of its bare name.
        is_query = ref[0] == "all" and not name.startswith("values")  # its conditions may be about consent
        handled = handled or (
            result is not None and not is_query and not (ref[0] == "ext" and _is_called(result, f"{ref[1]}.{name}()"))
        )
        return result

    results = _each(frame, list(owner.refs.items()), one)
    if not handled:
        if any(sym.root == frame.first_parameter and not sym.path for sym in owner.syms):
            _note_passing(frame, f"{frame.first_parameter}.{name}")
        generic = methods.call(frame, owner, name, arguments, site, place)
        if generic is not None:
            if not results:
                pending.leave_request(frame, owner, name, arguments, site, place)
            # What a package's method is called says what it does; where it leads is still the package's.
            refs = {ref: held for result in results for ref, held in result.refs.items()}
            results = [generic.but(refs={**refs, **generic.refs})]
            unseen.note_put(frame, owner, name, arguments, place)
        elif not results:
            given = deferred.known(frame, name, arguments, site)
            results = [given] if given is not None and given is not UNKNOWN else []
            if given is None:
                deferred.hand_over_all(frame, arguments, site)
                unseen.note_method(frame, owner, name, arguments, place)
            if owner.syms and pending.leave(frame, owner, name, arguments, site, place):
                results = pending.call_assumed(frame, owner, name, arguments, site, place)
    elif owner.syms and results and pending.is_default(frame, owner, name, arguments):
        handed = pending.call_assumed(frame, owner, name, arguments, site, place)
        if handed or any(not sym.path for sym in owner.syms):
            pending.record(frame, owner, name, arguments, site, place)
        results += handed
    if results:
        result = results[0] if len(results) == 1 else all_of(results)
    else:
        result = pending.told(frame, owner, name, methods.unknown_method_result(owner, name, arguments), site)
    return answers.named_method_result(frame, owner, name, result, arguments, site)


def _is_called(value: Value, dotted: str) -> bool:
    """Whether a value is what a package's function gave of which nothing is known."""
    return any(ref[0] == "ext" and ref[1] == dotted for ref in value.refs)


def _call_method_ref(
    frame: Frame, owner: Value, ref: Ref, held: Atoms, name: str, arguments: Arguments, site: Site, place: Site
) -> Value | None:
    kind = ref[0]
    if kind == "ext":
        dotted = f"{ref[1]}.{name}"
        if dotted.count(".") > LONGEST_NAME or methods.is_filled(frame, ref, name):
            return None
        return call_external(frame, ("ext", dotted, ref[2]), held, arguments, site, place, owner)
    if kind == "of":
        cls = (ref[1], ref[2])
        keys = methods_in(frame.world.member(cls, name))
        meant = [each for key in keys for each in frame.world.implementations(cls, name, key)]
        if keys and not meant:
            return pending.call_abstract(frame, owner, name, arguments, site, place)
        found = call_member(frame, owner, cls, name, arguments, site, held, meant)
        return found if found is not None else inherited.call(frame, owner, cls, held, name, arguments, site, place)
    if kind == "obj":
        return _call_object(frame, owner, ref, held, name, arguments, site, place)
    if kind == "slot":
        from .. import registering

        return registering.call_method(frame, ref, name, arguments, site, place)
    if kind == "all":
        return instances.queried(frame, ref, name, arguments.positional, arguments.keywords)
    if kind == "super" and name == "__new__":
        from ..objects.making import blank

        return blank(frame, arguments, site)
    if kind == "super":
        _note_passing(frame, f"super().{name}")
        raised.inherited(frame, (ref[1], ref[2]), ref[3], name, arguments, site)
    if kind in ("module", "class", "super"):
        member = read(frame, owner.but(refs={ref: held}, syms={}), name, site)
        if kind == "class" and not any(item[0] != "all" for item in member.refs):
            return _of_package(frame, ref, name, arguments, site)
        return call(frame, member, arguments, site, place) if member.refs else None
    if kind in ("fn", "bound") and deferred.task(frame, owner.but(refs={ref: held}), ref[1], name, arguments, site):
        return UNKNOWN
    return None


def _of_package(frame: Frame, ref: Ref, name: str, arguments: Arguments, site: Site) -> Value | None:
    """What a class gives by a method that it has from a package."""
    if name in frame.catalog.flows.one_of_class:
        from ..objects.copies import filled  # perf: few instances are made so

        return filled(frame, ref, arguments, site) or instances.of_class(frame, ref, name)
    return instances.of_class(frame, ref, name)


def _call_object(
    frame: Frame, owner: Value, ref: Ref, held: Atoms, name: str, arguments: Arguments, site: Site, place: Site
) -> Value | None:
    obj = frame.obj(ref)
    if obj is None:
        return None
    if name in obj.fields:
        return call(frame, obj.fields[name], arguments, site, place)
    if obj.cls is None:
        return deferred.asked(obj, name)
    alone = owner.but(refs={ref: held})
    found = call_member(frame, alone, obj.cls, name, arguments, site, held)
    if found is not None:
        return found
    attribute = frame.world.self_attribute(obj.cls, name)
    if attribute is not None and attribute.refs:
        return call(frame, attribute, arguments, site, place)
    return inherited.call(frame, alone, obj.cls, held, name, arguments, site, place)
