"""What holds when a function starts: by its decorators, those of its class, and what runs before a view's methods."""

from collections.abc import Iterable, Iterator, Mapping

from ..flow.calls.answers import PERMITTING, purpose_among
from ..flow.calls.known.builtin import PASSES_TEST
from ..flow.frame import Frame
from ..flow.values.closures import RESULT, captured, field_of
from ..flow.values.guards import consented, narrowed, truth, without_callers
from ..model.summaries import Summary
from ..model.values import NOTHING, Atom, Atoms, FunctionKey, Ref, Site, Sym, Value
from ..model.world import World
from .names.bindings import Bindings

OF_VIEWS = frozenset(
    {"get", "post", "put", "patch", "delete", "head", "options", "form_valid", "form_invalid", "list", "create",
     "retrieve", "update", "partial_update", "destroy"}
)  # fmt: skip
"""Methods that a view calls from its ``dispatch``."""
_TESTED = "UserPassesTestMixin"
PREPARING = ("prepare", "initial", "setup")
"""Methods that a framework calls before them: they raise where nothing is to follow."""
_PERMISSIONS = "permission_classes"
_ACTION = "rest_framework.decorators.action()"


def guards_at_start(world: World, frame: Frame, bindings: Bindings) -> dict[Atom, Site]:
    """The atoms that hold before the first instruction of a function."""
    site = frame.site(frame.code.span)
    definition = bindings.functions.get(frame.key[1])
    sites = [bindings.site(span) for span in definition[6]] if definition is not None else []
    found: dict[Atom, Site] = {}
    raised: set[Atom] = set()
    cls = world.class_of(frame.key) if not frame.key[2] else None
    for number, value in enumerate(world.decorators(frame.key)):
        where = sites[number] if number < len(sites) else site
        purpose = _purpose_given(frame, bindings, definition[5][number]) if number < len(sites) and definition else None
        atoms, after = _guarded_by(world, frame, value), frozenset(_raised_by(world, frame, value))
        if purpose is not None:
            atoms, after = narrowed(atoms, purpose) or NOTHING, narrowed(after, purpose) or NOTHING
        found.update(dict.fromkeys(atoms, where))
        raised.update(after)
        for asked in _permitted(world, frame, _permissions_in(world, value)):
            found.update(dict.fromkeys(asked, where))
    frame.held_inside = frozenset(found.keys() - raised)
    if cls is not None and (frame.code.name in OF_VIEWS or _is_action(world, frame.key)):
        for atoms in _before_methods(world, frame, cls):
            found.update(dict.fromkeys(atoms, site))
    return found


def _purpose_given(frame: Frame, bindings: Bindings, register: int) -> str | None:
    """The purpose that the call which makes a decorator names: ``@needs("analytics")``."""
    called = bindings.called(register)
    return None if called is None else purpose_among(frame, [bindings.named(called[1])])


def _before_methods(world: World, frame: Frame, cls: tuple[str, int]) -> Iterator[Atoms]:
    """What a view makes sure of in its ``dispatch``, in its test, or by a decorator of the class."""
    for value in world.decorators((*cls, 0)):
        yield _guarded_by(world, frame, value)
    for summary in _summaries(world, world.member(cls, "dispatch"), frame):
        yield _open(summary.parameter_calls.get("super().dispatch"))
    for name in PREPARING if world.external_bases(cls) else ():
        for summary in _summaries(world, world.member(cls, name), frame):
            yield _open(summary.exit_atoms)
    yield from _permitted(world, frame, _listed(world, world.member(cls, _PERMISSIONS)))
    tested = world.member(cls, "test_func")
    if tested is not None and any(base.endswith(_TESTED) for base in world.external_bases(cls)):
        for summary in _summaries(world, tested, frame):
            yield _open(summary.returns.true)


def permissions_of(world: World, key: FunctionKey) -> Iterator[tuple[str, int]]:
    """The permissions of Django REST framework that are asked before a function runs, as classes of the project."""
    for value in world.decorators(key):
        yield from _permissions_in(world, value)
    cls = world.class_of(key)
    if cls is not None:
        yield from _listed(world, world.member(cls, _PERMISSIONS))


def _permissions_in(world: World, decorator: Value) -> Iterator[tuple[str, int]]:
    """Those that a decorator names: ``@permission_classes([Agreed])``, ``@action(permission_classes=[Agreed])``."""
    is_permitting = any(ref[0] == "ext" and ref[1] == f"{PERMITTING}()" for ref in decorator.refs)
    for ref in decorator.refs:
        obj = world.shared_object(ref) if ref[0] == "obj" else None
        if obj is not None:
            yield from _listed(world, obj.fields.get("#0" if is_permitting else _PERMISSIONS))


def _listed(world: World, classes: Value | None) -> Iterator[tuple[str, int]]:
    for ref in classes.refs if classes is not None else ():
        obj = world.shared_object(ref) if ref[0] == "obj" else None
        for item in obj.fields.values() if obj is not None else ():
            yield from ((inner[1], inner[2]) for inner in item.refs if inner[0] == "class")


def _permitted(world: World, frame: Frame, permissions: Iterable[tuple[str, int]]) -> Iterator[Atoms]:
    """What permissions make sure of."""
    for cls in permissions:
        for summary in _summaries(world, world.member(cls, "has_permission"), frame):
            yield _open(summary.returns.true)


def _is_action(world: World, key: FunctionKey) -> bool:
    """Whether a method is one more that a view set answers with."""
    return any(ref[:2] == ("ext", _ACTION) for value in world.decorators(key) for ref in value.refs)


def _summaries(world: World, value: Value | None, frame: Frame) -> Iterator[Summary]:
    for ref in value.refs if value is not None else ():
        summary = world.summary(ref[1], frame.site(frame.code.span)) if ref[0] in ("fn", "bound") else None
        if summary is not None:
            yield summary


def _open(atoms: Atoms | None) -> Atoms:
    """What holds whoever calls."""
    return without_callers(atoms or ())


def _guarded_by(world: World, frame: Frame, decorator: Value) -> Atoms:
    """What a decorator makes sure of before it calls what it decorates."""
    for ref in decorator.refs:
        if ref[0] in ("fn", "bound"):
            summary = world.summary(ref[1], frame.site(frame.code.span))
            parameters = world.parameters(ref[1])
            if summary is not None and parameters:
                atoms = summary.parameter_calls.get(parameters[-1 if ref[0] == "bound" else 0][0])
                if atoms is not None:
                    return _open(atoms) | _told(world, frame, atoms, captured(frame, ref))
        elif ref[0] == "ext" and ref[1] == PASSES_TEST:
            return _open(decorator.true)
        elif (atoms := _guarded_by_class(world, frame, ref)) is not None:
            return _open(atoms)
    if decorator.noun and not any(ref[0] in ("fn", "bound") for ref in decorator.refs):
        guard = frame.names.consent_guard(decorator.noun)
        if guard is not None:
            return consented(True, guard.purpose)[0]
    return NOTHING


def _told(world: World, frame: Frame, atoms: Atoms, given: Mapping[str, Value]) -> Atoms:
    """What conditions say that a decorator was handed: ``@when(agreed)`` calls only if ``agreed(user)``."""
    found: Atoms = NOTHING
    for atom in atoms:
        test = given.get(field_of(atom.sym)) if atom.sym is not None and atom.sym.path == (RESULT,) else None
        for summary in _summaries(world, test, frame):
            found |= _open(truth(summary.returns)[not atom.granted])
    return found


def _raised_by(world: World, frame: Frame, decorator: Value) -> Iterator[Atom]:
    """What holds once what a decorator has made of a function returns: it raises where that is not so."""
    for summary in _summaries(world, decorator, frame):
        for wrapper in _summaries(world, summary.returns, frame):
            yield from _open(wrapper.exit_atoms)


def _guarded_by_class(world: World, frame: Frame, ref: Ref) -> Atoms | None:
    """``@Gate`` keeps what it decorates and calls it from ``__call__``; ``@Gate("x")`` gets it there."""
    obj = frame.obj(ref) if ref[0] == "obj" else None
    cls = (ref[1], ref[2]) if ref[0] == "class" else obj.cls if obj is not None else None
    called = world.member(cls, "__call__") if cls is not None else None
    for summary in _summaries(world, called, frame):
        parameters = world.parameters(summary.key)
        if ref[0] == "obj":
            return summary.parameter_calls.get(parameters[1][0]) if len(parameters) > 1 else None
        for maker in _summaries(world, world.member((ref[1], ref[2]), "__init__"), frame):
            return _of_kept(world, maker, summary)
    return None


def _of_kept(world: World, maker: Summary, called: Summary) -> Atoms | None:
    """What holds where ``__call__`` calls the attribute in which ``__init__`` keeps its first argument."""
    parameters = world.parameters(maker.key)
    kept = maker.heap.get(("obj", Sym(maker.key, parameters[0][0], ()))) if len(parameters) > 1 else None
    for name, value in kept.fields.items() if kept is not None else ():
        if any(sym.root == parameters[1][0] for sym in value.syms):
            atoms = called.parameter_calls.get(f"{parameters[0][0]}.{name}")
            if atoms is not None:
                return atoms
    return None
