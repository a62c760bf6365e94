"""Dicts and sequences: their views, copies and conversions, and what walks over several at once."""

from ....model.values import NOTHING, UNKNOWN, Atoms, Obj, Ref, Site, Value
from ...frame import Frame
from ...values import text
from ...values.guards import says_consent, truth, without_callers
from ...values.reading import all_of_fields, element, is_numbered, key_in, read_key
from ...values.records import is_dict, keys_of, remove, values_of
from ...values.state import all_of
from ..arguments import Arguments
from ..deferred import hand_over

_CONVERSIONS = frozenset({"list", "tuple", "set", "frozenset", "sorted", "reversed", "iter"})

_EMPTY = frozenset({"list", "set"})
_FORMS = frozenset({"POST", "form", "forms", "values", "cleaned_data"})


class Narrowed:
    """What a test of a key says of it and of the value beside it, where it holds and where it does not.

    ``owner`` is the dict whose items are walked over, or what earlier tests have left of it.
    """

    def __init__(self, owner: Value, sides: dict[bool, tuple[Value, Value]]) -> None:
        self.owner = owner
        self.sides = sides

    def on(self, side: bool) -> "Narrowed":
        """The same, said on one side only."""
        return Narrowed(self.owner, {side: self.sides[side]} if side in self.sides else {})

    def apply(self, env: dict[str, Value], side: bool) -> None:
        """Put what holds on one side into the variables that hold the key and its value."""
        if side not in self.sides:
            return
        key, value = self.sides[side]
        for name, known in env.items():
            for ref in known.refs:
                if ref[0] in ("key", "item") and ref[1] is self.owner:
                    env[name] = (key if ref[0] == "key" else value).but(noun=known.noun)


def view(frame: Frame, owner: Value, name: str) -> Value:
    """``keys()``, ``values()`` and ``items()``."""
    keys = keys_of(frame, owner)
    names = Value(clean=True) if keys is None or keys is UNKNOWN else keys
    if name == "keys":
        return frame.make(
            Obj("list", None, {}, names if names.labels or names.syms else names.but(clean=True)), part=11
        )
    fields = values_of(frame, owner)
    whole = Value(labels=owner.labels, syms=owner.syms, held=owner.held)
    inner = all_of(fields) if fields else whole
    if name == "values":
        return frame.make(Obj("list", None, {}, inner), part=12).but(labels=owner.labels)
    key = names.but(refs={**names.refs, ("key", owner): NOTHING})
    item = inner.but(refs={**inner.refs, ("item", owner): NOTHING})
    pair = frame.make(Obj("list", None, {"#0": key, "#1": item}, None), part=13)
    return frame.make(Obj("list", None, {}, pair), part=14).but(labels=owner.labels)


def narrowed(frame: Frame, operator: str, left: Value, right: Value, site: Site) -> Narrowed | None:
    """What ``key in ALLOWED`` and ``key != "email"`` say of the item whose key it is."""
    owners = [ref[1] for ref in left.refs if ref[0] == "key"]
    if len(owners) != 1 or operator not in ("In", "NotIn", "Eq", "NotEq"):
        return None
    owner = owners[0]
    consts = right.consts if operator in ("Eq", "NotEq") else _listed(frame, right)
    sides = {not operator.startswith("Not"): _only(frame, owner, consts, site)}
    if consts:
        sides[operator.startswith("Not")] = _without(frame, owner, left, consts)
    return Narrowed(owner, sides)


def _listed(frame: Frame, value: Value) -> tuple[object, ...]:
    """The constants that a membership test looks through: items of a list, keys of a dict."""
    keys = keys_of(frame, value)
    found = value.consts if keys is None else keys.consts
    for _, obj in frame.objects(value):
        for field in all_of_fields(obj) if obj.kind != "dict" else ():
            if not field.consts:
                return ()
            found += field.consts
    return found


def _only(frame: Frame, owner: Value, consts: tuple[object, ...], site: Site) -> tuple[Value, Value]:
    """Key and value where the key is one of these; an allow-list that cannot be read lets nothing personal through."""
    if not consts:
        return UNKNOWN, UNKNOWN
    return Value(consts=consts), read_key(frame, owner, Value(consts=consts), site)


def _without(frame: Frame, owner: Value, key: Value, consts: tuple[object, ...]) -> tuple[Value, Value]:
    """Key and value where the key is none of these; further tests choose among what is left."""
    left = tuple(const for const in key.consts if const not in consts)
    fields = values_of(frame, owner, consts)
    others = Value(labels=owner.labels, syms=owner.syms, held=owner.held)
    known = all_of(fields) if fields else UNKNOWN if is_dict(frame, owner) else others
    dicts = [obj for _, obj in frame.objects(owner)]
    if len(dicts) != 1 or dicts[0].kind != "dict":
        return key.but(consts=left, refs={}), known
    rest = frame.make(dicts[0], part=24)
    remove(frame, rest, consts)
    item = known.but(refs={**known.refs, ("item", rest): NOTHING})
    return key.but(consts=left, refs={("key", rest): NOTHING}), item


def popped(frame: Frame, owner: Value, key: Value, found: Value) -> Value:
    """What ``pop`` took out; it is there no longer."""
    if key.consts and len(frame.objects(owner)) == 1:
        remove(frame, owner, key.consts)
    return found


def split_mail(frame: Frame, owner: Value, name: str) -> Value:
    """An e-mail taken apart at its sign: only what stands before it is a person's."""
    local, domain = owner.but(noun="local_part"), Value(clean=True)
    size = 3 if name.endswith("partition") else 2
    fields = {f"#{place}": local if place == 0 else domain for place in range(size)}
    return frame.make(Obj("list", None, fields, None), part=5)


def parts_of(frame: Frame, owner: Value) -> Value:
    """A text taken apart into those that are as personal: ``full_name.split()``."""
    return frame.make(Obj("list", None, {}, owner.but(noun="")), part=5)


def pairs(frame: Frame, row: Value) -> dict[str, Value]:
    """The fields that pairs of a key and a value make: what a generator gives to ``dict``."""
    found: dict[str, Value] = {}
    for _, obj in frame.objects(row):
        key = obj.fields.get("#0")
        for const in key.consts if key is not None and "#1" in obj.fields else ():
            if isinstance(const, str):
                found[const] = obj.fields["#1"]
    return found


def converted(frame: Frame, name: str, arguments: Arguments) -> Value | None:
    """``list(x)`` and its kin: the same items; of a dict its keys."""
    if name not in _CONVERSIONS or len(arguments.positional) != 1:
        is_empty = name in _EMPTY and not arguments.every()
        return frame.make(Obj("list", None, {}, None), part=15) if is_empty else None
    value = arguments.positional[0]
    if _is_keywords(frame, value) or is_form(value):
        return Value(clean=True)
    keys = keys_of(frame, value) if is_dict(frame, value) else None
    if keys is None:
        return value if frame.names.is_holder(value.noun) else value.but(noun="")
    return frame.make(Obj("list", None, {}, keys), part=15)


def completed(frame: Frame, arguments: Arguments, site: Site) -> Value | None:
    """``as_completed(futures)``: the same in another order."""
    return converted(frame, "iter", arguments._replace(positional=arguments.positional[:1]))


def is_form(value: Value) -> bool:
    """Whether a value is a form as a request brings it: iterated over it gives the names of its fields."""
    return bool(value.labels) and all(label.whole and label.name.rpartition(".")[2] in _FORMS for label in value.labels)


def _is_keywords(frame: Frame, value: Value) -> bool:
    """Whether a value is the ``**`` parameter itself: iterated over it gives the names of what was handed over."""
    names = {parameter.name for parameter in frame.code.parameters if parameter.kind == "**"}
    if not names or not value.syms:
        return False
    return all(sym.owner == frame.key and sym.root in names and not sym.path for sym in value.syms)


def written(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """A file in memory, which holds what is written into it."""
    start = all_of(list(arguments.every())) if arguments.every() else None
    return frame.make(Obj("list", None, {}, start), part=19)


def enumerated(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``enumerate(x)``: pairs of a number and an item."""
    items = [element(frame, value, site) for value in arguments.positional[:1]]
    return _tuples(frame, [Value(clean=True), *items])


def zipped(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``zip(x, y)``: the items side by side."""
    return _tuples(frame, [element(frame, value, site) for value in arguments.positional])


def _tuples(frame: Frame, items: list[Value]) -> Value:
    fields = {f"#{place}": item for place, item in enumerate(items)}
    return frame.make(Obj("list", None, {}, frame.make(Obj("list", None, fields, None), part=16)), part=17)


def mapped(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``map(f, x)``: what the function makes of each item."""
    from ..calling import call  # what a function does and what calls one need each other

    if len(arguments.positional) < 2:
        return UNKNOWN
    function, *items = arguments.positional
    given = tuple(element(frame, value, site) for value in items)
    return frame.make(Obj("list", None, {}, call(frame, function, Arguments(given, {}), site, site)), part=18)


def parsed(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``json.loads(cookie)``: what a person agreed to is as they wrote it down."""
    first = arguments.positional[0] if arguments.positional else UNKNOWN
    if says_consent(first):
        return first.but(refs={})
    written: dict[Ref, Atoms] = {ref[1]: held for ref, held in first.refs.items() if ref[0] == "text"}
    if written and len(written) == len(first.refs):
        return Value(refs=written)  # what was written from an object is read back
    return text.carried(frame, arguments.every(), site)


def reduced(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``reduce(f, x, start)``: what the function makes of two items, or of one and what it made before."""
    from ..calling import call  # what a function does and what calls one need each other

    if len(arguments.positional) < 2:
        return UNKNOWN
    function, items, *start = arguments.positional
    item = element(frame, items, site)
    made = call(frame, function, Arguments((all_of([*start, item]), item), {}), site, site)
    return all_of([made, *start])


def filtered(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``filter(lambda user: user.consent, users)``: what the test says of each item holds of all that is left."""
    return _left(frame, arguments, site, passing=True)


def filtered_out(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``filterfalse(lambda user: user.opted_out, users)``: what holds where the test fails."""
    return _left(frame, arguments, site, passing=False)


def _left(frame: Frame, arguments: Arguments, site: Site, *, passing: bool) -> Value:
    if len(arguments.positional) != 2:
        return UNKNOWN
    test, items = arguments.positional
    given = Arguments((element(frame, items, site),), {})
    hand_over(frame, test, site, given, escapes=False)
    held: Atoms = items.elements_held
    for ref in test.refs:
        if ref[0] == "fn":
            summary = frame.world.summary(ref[1], site)
            answer = UNKNOWN if summary is None else summary.returns
        else:
            answer = _getter(frame, test.but(refs={ref: NOTHING}), given, site)
        told = truth(answer)[0 if passing else 1] or ()
        found = without_callers(told)
        frame.found.origins.update(dict.fromkeys(found, site))
        held |= found
    return items.but(noun="", elements_held=held)


def _getter(frame: Frame, test: Value, given: Arguments, site: Site) -> Value:
    """What a function that was made of a name gives: ``filter(attrgetter("consent"), users)``."""
    from ..calling import call  # what a function does and what calls one need each other

    return call(frame, test, given, site, site) if frame.objects(test) else UNKNOWN


def copied(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``copy.copy(x)``: what is written into the copy is not written into the original."""
    value = arguments.positional[0] if arguments.positional else UNKNOWN
    refs = dict(value.refs)
    for part, (ref, obj) in enumerate(frame.objects(value)):
        if ref[0] == "obj" and obj.kind in ("dict", "list"):
            held = refs.pop(ref)
            refs[frame.ref(30 + part)] = held
            frame.state.heap[frame.ref(30 + part)] = obj
    return value.but(refs=refs, labels=value.labels)


def element_at(frame: Frame, value: Value, index: int, site: Site, *, rest: bool) -> Value:
    """One element by its place, for unpacking."""
    if rest:
        return _behind(frame, value, index) or element(frame, value, site)
    size = None
    for _, obj in frame.objects(value):
        numbered = [key for key in obj.fields if key.startswith("#")]
        if obj.kind == "list" and numbered:
            size = len(numbered)
    if index < 0 and size is not None:
        index += size
    found = [obj.fields[key] for _, obj in frame.objects(value) if (key := key_in(frame, obj, index)) in obj.fields]
    if found:
        return all_of(found)
    rests = [obj.rest for _, obj in frame.objects(value) if obj.rest is not None]
    # Behind the items that are known one by one stand those that are not.
    if size is not None and index >= 0 and rests:
        return all_of(rests)
    part = element(frame, value, site)
    return part.but(held=value.held | part.held) if value.held else part  # whom a row of several tables is about


def _behind(frame: Frame, value: Value, index: int) -> Value | None:
    """What ``first, *others`` leaves of a list that is written out; None of anything else."""
    lists = [obj for _, obj in frame.objects(value)]
    if len(lists) != 1 or len(value.refs) > 1 or lists[0].kind != "list" or not is_numbered(lists[0]):
        return None
    items = list(lists[0].fields.values())[index:]
    return frame.make(
        Obj("list", None, {f"#{place}": item for place, item in enumerate(items)}, lists[0].rest), part=32
    )
