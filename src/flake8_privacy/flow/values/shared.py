"""Containers that functions share: module variables and attributes that one function fills and another empties.

What stands in one is not known where it is read: it is a symbol, as a parameter is, and whoever
fills it plays the caller (see ``project/stores.py``).
"""

from collections.abc import Sequence
from functools import lru_cache

from ...catalog.loader import Catalog
from ...model.summaries import ANSWER, NAMED, OF_REQUEST, Channel, Kept
from ...model.values import NOTHING, FunctionKey, Ref, Site, Sym, Value
from ..frame import Frame
from .guards import is_opaque, opaque, says_consent
from .kinds import class_keys

STORE = "store"
"""The kind of exit that a shared container is for those who fill it."""
_CALLED = ("fn", "bound", "class", "ext", "of")
_CONTEXT = "contextvars.ContextVar()"
_CONTAINERS = frozenset({"deque()", "defaultdict()", "OrderedDict()", "ContextVar()"})


def store_sym(ref: Ref) -> Sym | None:
    """The symbol of what is in a container; None for what has no place where it was made."""
    if ref[0] == "obj" and not isinstance(ref[1], Sym):
        return Sym(ref[1], f"{STORE} {ref[2]}.{ref[3]}", ())
    if ref[0] == "ext" and ref[2] is not None:
        path, line, column, *_ = ref[2]
        return Sym((path, -1, 0), f"{STORE} {line}:{column}", ())
    return None


def is_store(sym: Sym) -> bool:
    """Whether a symbol stands for what is in a shared container."""
    return sym.root.startswith(f"{STORE} ")


def with_contents(frame: Frame, value: Value, name: str) -> Value:
    """A value read from a variable or attribute, with the contents of shared containers as symbols."""
    if not value.refs or frame.is_body:
        return value
    found: dict[Sym, None] = {}
    for ref in value.refs:
        # perf: what is neither an object nor made by a call is no container, and most names are functions and classes.
        if ref[0] == "obj" or (ref[0] == "ext" and ref[2] is not None):
            is_queue = any(other[0] == "ext" and _is_queue(other[1]) for other in value.refs)
            if not is_own(ref, frame.key, frame.unit_lines) and _is_filled(frame, ref, is_queue=is_queue):
                sym = store_sym(ref)
                if sym is not None:
                    found[sym] = None
                    frame.found.stores.setdefault(sym.root, name)
    return value.but(syms={**value.syms, **found}) if found else value


def _is_queue(dotted: str) -> bool:
    return dotted.endswith("Queue()") or dotted.rpartition(".")[2] in _CONTAINERS


def _is_filled(frame: Frame, ref: Ref, *, is_queue: bool) -> bool:
    """Whether a thing is a container that was made empty: what stood in it from the start is a table."""
    if ref[0] == "ext":
        return _is_queue(ref[1])
    obj = frame.world.shared_object(ref) if ref[0] == "obj" else None
    if obj is None or obj.cls is not None:
        return False
    return is_queue if obj.kind == "external" else not obj.fields and obj.rest is None


def own_copy(frame: Frame, instance: Ref, name: str, value: Value) -> Value:
    """A container that a class makes for each instance, as one instance has it."""
    refs = dict(value.refs)
    for ref in value.refs:
        shared = frame.world.shared_object(ref) if ref[0] == "obj" and ref not in frame.state.heap else None
        if shared is not None and shared.cls is None:
            own = ("obj", frame.key, instance[2:], name)
            frame.state.heap[own] = shared
            refs[own] = refs.pop(ref)
    if refs.keys() == value.refs.keys():
        return value
    found = value.but(refs=refs, syms={sym: step for sym, step in value.syms.items() if not is_store(sym)})
    obj = frame.state.heap[instance]
    frame.state.heap[instance] = obj._replace(fields={**obj.fields, name: found})
    return found


def is_own(ref: Ref, key: FunctionKey, lines: tuple[int, int]) -> bool:
    """Whether a unit made the thing itself."""
    if ref[0] == "obj":
        return type(ref[1]) is Sym or ref[1][:2] == key[:2]
    return ref[0] != "ext" or ref[2] is None or (ref[2][0] == key[0] and lines[0] <= ref[2][1] <= lines[1])


def channel_of(ref: Ref) -> str:
    """The name of the channel that something of a package is: by where it was made, or its own."""
    if ref[0] != "ext":
        return ""
    site = ref[2]
    return f"{site[0]}:{site[1]}:{site[2]}" if site is not None else str(ref[1])


@lru_cache(maxsize=4096)
def _is_registry(catalog: Catalog, noun: str) -> bool:
    """Whether a container is called as one of functions is."""
    return bool(noun) and not catalog.channels.words.isdisjoint(noun.lower().split("_"))


def registry(frame: Frame, owner: Value) -> Channel | None:
    """The channel that a container of functions is: a shared one, or one that holds some from its beginning."""
    for ref in owner.refs:
        if ref[0] == "obj" and type(ref[1]) is tuple:
            is_shared = ref[1][:2] != frame.key[:2] or frame.is_body
            is_told = is_shared and _is_registry(frame.catalog, owner.noun)
            if is_told or _keeps_functions(frame, owner, ref, is_shared):
                path, unit, number = ref[1]
                return Channel(f"{path} {unit} {number} {ref[2]} {ref[3]}", path, owner.noun, ref, is_told)
    return None


def _keeps_functions(frame: Frame, owner: Value, ref: Ref, is_shared: bool) -> bool:
    """Whether a container may be one of functions, by what stands in it: some, or nothing yet."""
    obj = frame.world.shared_object(ref) if is_shared else frame.obj(ref)
    if obj is None:
        return is_shared  # the body that makes it is being run
    if obj.cls is not None or obj.kind not in ("dict", "list", "external"):
        return False
    if obj.kind == "external":
        return is_shared and any(other[0] == "ext" and _is_queue(other[1]) for other in owner.refs)
    if not obj.fields:
        return obj.rest is None and is_shared
    return any(other[0] in ("fn", "bound", "class") for other in next(iter(obj.fields.values())).refs)


def slot(frame: Frame, owner: Value, key: Value | None, found: Value) -> Value:
    """What was read from a container under a key, or anywhere in it: it may be any function that is kept there."""
    channel = registry(frame, owner) if owner.refs else None
    if channel is None:
        return found
    refs = found.refs
    if key is not None and is_open(key):
        # Which of its functions is meant, callers tell.
        refs = {ref: held for ref, held in refs.items() if ref[0] not in ("fn", "bound", "class")}
    return found.but(refs={**refs, ("slot", channel, key): NOTHING})


def shelf(frame: Frame, owner: Value, name: object) -> Channel | None:
    """What an application keeps under a name for all that answer requests: ``app.state.client``."""
    channels = frame.catalog.channels
    if owner.noun not in channels.shelves or not isinstance(name, str):
        return None
    is_of_package = any(ref[0] == "ext" and ("()" in ref[1] or "current_app" in ref[1]) for ref in owner.refs)
    if is_of_package or any(not channels.applications.isdisjoint((sym.root, *sym.path)) for sym in owner.syms):
        return Channel(f"{NAMED}{owner.noun} {name}", "", owner.noun, None, False)
    return None


def shelved(frame: Frame, owner: Value, name: str, found: Value) -> Value:
    """What is read from where an application keeps what all that answer requests may use."""
    found = answer_in(frame, _scope(frame, owner, name), found)
    channel = shelf(frame, owner, name)
    return found if channel is None else found.but(refs={**found.refs, ("slot", channel, None): NOTHING})


def _scope(frame: Frame, owner: Value, name: object) -> Channel | None:
    """Where something is kept for as long as one request is answered: ``g.choices``, ``request.state.choices``."""
    channels = frame.catalog.channels
    if owner.noun not in channels.shelves and owner.noun not in channels.scopes:
        return None
    if name in channels.native or any(ref[0] != "ext" and type(ref[1]) is not Sym for ref in owner.refs):
        return None  # the framework's, or the project's own, which outlives requests
    if not isinstance(name, str) or frame.names.person(name) or frame.names.field(name) is not None:
        return None
    # Only what the same module puts there: elsewhere, others may be meant by the same name.
    return Channel(f"{OF_REQUEST}{frame.path} {owner.noun} {name}", frame.path, owner.noun)


def context(owner: Value) -> Channel | None:
    """The context variable that a value is."""
    for ref in owner.refs:
        if ref[0] == "ext" and ref[1] == _CONTEXT and ref[2] is not None and owner.noun:
            return Channel(f"{ANSWER}{channel_of(ref)}", ref[2][0], owner.noun, None, False)
    return None


def put_answer(frame: Frame, channel: Channel | None, value: Value, site: Site) -> None:
    """Something is put where others ask for it that answer the same request; a default says nothing yet."""
    if channel is not None and not frame.dead and (says_consent(value) or not value.consts):
        frame.found.kept[channel.name, site, (), ()] = Kept(channel, None, value, site)


def answer_in(frame: Frame, channel: Channel | None, found: Value) -> Value:
    """What is read from there: the answer to a question for consent, or choices, if nothing else is ever put there."""
    if channel is None or says_consent(found) or not frame.world.meets_trackers():
        return found
    kept = [each.function for each in frame.world.kept(channel) or ()]
    if kept and all(says_consent(value) for value in kept):
        sides = ([value.true for value in kept], [value.false for value in kept])
        true, false = (
            frozenset.intersection(*(frozenset(atom for atom in each or () if atom.sym is None) for each in side))
            for side in sides
        )
        return found.but(true=true, false=false)
    if kept and all(says_consent(value) or is_opaque(value) for value in kept):
        return opaque(found)
    nouns = {value.noun for value in kept}
    return found.called(nouns.pop()) if len(nouns) == 1 and frame.names.is_holder(next(iter(nouns))) else found


def put_on_shelf(frame: Frame, owner: Value, name: object, value: Value, site: Site) -> None:
    """Something is put where all that answer requests find it."""
    put_answer(frame, _scope(frame, owner, name), value, site)
    channel = shelf(frame, owner, name)
    if channel is not None:
        record(frame, Kept(channel, None, value, site))


def is_open(key: Value) -> bool:
    """Whether only callers know a key."""
    return bool(key.syms) and not key.consts and not class_keys(key)


def put(frame: Frame, owner: Value, values: Sequence[Value], site: Site, key: Value | None = None) -> None:
    """Something is put into a container that may be one of functions."""
    if key is not None and len(key.consts) == 1:
        put_on_shelf(frame, owner, key.consts[0], values[0], site)
    channel = registry(frame, owner)
    slots = [ref for ref in owner.refs if ref[0] == "slot"]
    for value in values if slots or channel is not None else ():
        for ref in slots:
            record(frame, Kept(ref[1], ref[2], value, site, instance(frame)))
        if channel is not None:
            record(frame, Kept(channel, key, value, site, instance(frame)))


def instance(frame: Frame) -> Value | None:
    """What a method is called on, to which its containers belong."""
    while frame.outer is not None:
        frame = frame.outer
    own = frame.state.env.get(frame.first_parameter or "")
    return own if own is not None and any(ref[0] == "of" for ref in own.refs) else None


def record(frame: Frame, kept: Kept) -> None:
    """Note that a function is kept."""
    function = kept.function
    if not frame.dead and (function.syms or any(_is_called(frame, ref) for ref in function.refs)):
        key = (kept.channel.name, kept.site, tuple(function.refs), tuple(function.syms))
        frame.found.kept[key] = kept


def _is_called(frame: Frame, ref: Ref) -> bool:
    """Whether a reference is to something that is called, or whose methods are."""
    if ref[0] == "obj":
        obj = frame.obj(ref)
        return obj is not None and (obj.cls is not None or obj.kind == "partial")
    return ref[0] in _CALLED
