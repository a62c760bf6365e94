"""Records made of objects: all fields of a person at once, what is left when one is cut down, what a form holds."""

from collections.abc import Iterator

from ...catalog.words import split
from ...model.values import CLEAN, NOTHING, UNKNOWN, Atoms, Label, Obj, Ref, Site, Step, Sym, Value
from ..frame import LONGEST_PATH, Frame
from .guards import says_consent
from .naming import field_label, is_person, is_several
from .state import all_of, join_values
from .text import SPREAD

KEYS = "#keys"
"""The field of a dict that holds the keys which nobody knows: ``{user.email: user.id}``."""

ROWS = "rows"
"""The kind of object that the rows of a query or statement are."""
_DICTS = frozenset({"typing.TypedDict", "typing_extensions.TypedDict"})
TABLES = frozenset({"pandas", "polars", "pyspark", "geopandas", "modin", "dask"})
_BY_ROWS = "loc"
_FRAMES = frozenset({"df", "frame", "dataframe", "table", _BY_ROWS})
_OF_TEXTS = frozenset({"str"})
"""The view of a column whose places are those of the letters of each of its texts."""
_OWN = ("user.name.", "user.demographic.date_of_birth")
"""What only people have, and no shop or company."""

_ALL = "__all__"
_BOTH = {"#True": True, "#False": False}
"""How the fields of a dict are called that stand under True and False."""
_SECRET = "user.authorization"


def whole_record(frame: Frame, owner: Value, site: Site, text: str) -> Value:
    """All fields of a person at once; of anything else, the fields that are known."""
    if any(".only()" in ref[1] or ".values()" in ref[1] for ref in owner.refs if ref[0] == "ext"):
        return Value(clean=True)
    fields = declared(frame, owner, site)
    if not is_person(frame, owner) and not _is_about_person(fields):
        if fields:
            return frame.make(Obj("dict", None, fields, None), part=8)
        return Value(refs={ref: held for ref, held in owner.refs.items() if ref[0] == "obj"}, syms=owner.syms)
    label = Label("user", text, "high" if owner.noun else "medium", whole=True)
    labels = {label: Step(site, f"{text} is a whole record", None)}
    if not any(field.labels for field in fields.values()):
        return Value(labels=labels, held=owner.held)
    # What makes it whole stands beside its fields: so it can go with the last of them that is personal.
    return frame.make(Obj("dict", None, fields, Value(labels=labels)), part=8, held=owner.held)


def typed_dict(frame: Frame, value: Value, site: Site, part: str) -> Value | None:
    """A dict with the fields that its type declares (``TypedDict``); None for what has another type."""
    for ref in value.refs:
        if ref[0] == "of" and not _DICTS.isdisjoint(frame.world.external_bases((ref[1], ref[2]))):
            fields = declared(frame, value.but(refs={ref: NOTHING}), site)
            for name, field in fields.items():
                if not field.labels and frame.names.field(name) is not None:
                    fields[name] = CLEAN.called(name)  # of an account: "credentials" are no person
            is_whole = is_person(frame, value) and any(field.labels for field in fields.values())
            label = Label("user", value.noun or frame.world.class_name((ref[1], ref[2])), "medium", whole=True)
            step = Step(site, f"{label.name} is a whole record", None)
            rest = Value(labels={label: step}) if is_whole else None
            return frame.make(Obj("dict", None, fields, rest), part=part, held=value.held).called(value.noun)
    return None


def instance(frame: Frame, value: Value, site: Site) -> Value:
    """One of several whose class is declared: what it is, or the dict that its type tells of."""
    return typed_dict(frame, value, site, part="element") or value


def _is_about_person(fields: dict[str, Value]) -> bool:
    """Whether fields are those of one person, whatever the class is called: a name of its own, and more."""
    categories = {label.category for field in fields.values() for label in field.labels}
    return len(categories) > 1 and any(category.startswith(_OWN) for category in categories)


def declared(frame: Frame, owner: Value, site: Site) -> dict[str, Value]:
    """The fields that the class of an instance declares, with what it was given for them."""
    for cls, given in _classes(frame, owner):
        names = dict.fromkeys(frame.world.record_fields(cls))
        own = [name for name in given if name not in names and not name.startswith("#")] if given else []
        return {name: _with_label(frame, owner, name, given.get(name), site) for name in [*names, *own]}
    return {}


def _classes(frame: Frame, owner: Value) -> Iterator[tuple[tuple[str, int], dict[str, Value]]]:
    """The project's classes that a value may be an instance of, with what each was given."""
    for ref in owner.refs:
        if ref[0] == "of":
            yield (ref[1], ref[2]), {}
        elif ref[0] == "obj" and (obj := frame.obj(ref)) is not None and obj.cls is not None:
            yield obj.cls, obj.fields


def has_fields(frame: Frame, owner: Value) -> bool:
    """Whether a value is an instance of a class that declares fields."""
    return any(frame.world.class_fields(cls) for cls, _ in _classes(frame, owner))


def _with_label(frame: Frame, owner: Value, name: str, given: Value | None, site: Site) -> Value:
    if given is not None and (given.labels or given.consts or given.clean or given.refs or given.syms):
        return given
    label = field_label(frame, name, owner)
    if label is None:
        return given or below(owner, name) or Value(clean=True)
    return Value(labels={label: Step(site, f"{label.name} is a field of it", None)})


def below(owner: Value, name: str) -> Value | None:
    """What a parameter's key is: known once a caller is."""
    syms: dict[Sym, Step | None] = {}
    refs: dict[Ref, Atoms] = {}
    for (key, root, path), step in owner.syms.items():
        if len(path) < LONGEST_PATH:
            deeper = Sym(key, root, (*path, name))
            syms[deeper] = step
            refs["obj", deeper] = NOTHING
    return Value(syms=syms, refs=refs) if syms else None


def is_column(frame: Frame, value: Value) -> bool:
    """Whether a value is a column, seen in a way that numbers its rows: ``frame["email"].iloc``."""
    return value.noun in frame.catalog.flows.views and value.noun not in _OF_TEXTS


def remove(frame: Frame, owner: Value, keys: tuple[object, ...]) -> None:
    """Take keys out of a dict; a whole record ends with its last personal field."""
    for ref, obj in frame.objects(owner):
        if obj.kind != "dict":
            continue
        fields = {key: field for key, field in obj.fields.items() if key not in keys}
        frame.state.heap[ref] = obj._replace(fields=fields, rest=_rest_of(obj, fields))


def _rest_of(obj: Obj, fields: dict[str, Value]) -> Value | None:
    is_cut = len(fields) < len(obj.fields) and not any(field.labels for field in fields.values())
    return without_whole(obj.rest) if is_cut and obj.rest is not None else obj.rest


def without_whole(value: Value) -> Value:
    """A value less what makes it a whole record: one that is read key by key is cut down to what the keys name."""
    if not any(label.whole for label in value.labels):
        return value
    return value.but(labels={label: step for label, step in value.labels.items() if not label.whole})


def rest_at(obj: Obj, key: str) -> Value | None:
    """What stands under a key that the object is not known to have."""
    return obj.rest if obj.rest is None or obj.kind in ("list", ROWS) else without_whole(spread_at(obj.rest, key))


def as_rest(value: Value) -> Value:
    """What a dict holds that a parameter was spread into, besides what is known of it: its keys stay apart."""
    if value.labels or any(len(sym.path) >= LONGEST_PATH for sym in value.syms):
        return value
    syms = {Sym(owner, root, (*path, SPREAD)): step for (owner, root, path), step in value.syms.items()}
    return value.but(syms=syms, refs={ref: held for ref, held in value.refs.items() if ref[0] != "obj"})


def spread_at(rest: Value, key: str) -> Value:
    """What stands under a key of a dict that parameters were spread into: what these have there."""
    if not any(sym.path and sym.path[-1] == SPREAD for sym in rest.syms):
        return rest
    syms: dict[Sym, Step | None] = {}
    refs = dict(rest.refs)
    for sym, step in rest.syms.items():
        deeper = Sym(sym.owner, sym.root, (*sym.path[:-1], key)) if sym.path and sym.path[-1] == SPREAD else sym
        syms[deeper] = step
        refs["obj", deeper] = NOTHING
    return rest.but(syms=syms, refs=refs)


def keys_of(frame: Frame, owner: Value) -> Value | None:
    """The keys of what may be dicts, known or not; None for what is none."""
    dicts = [obj for _, obj in frame.objects(owner) if obj.kind == "dict"]
    if not dicts:
        return None
    found = [Value(consts=(key,)) for obj in dicts for key in obj.fields if not key.startswith("#")]
    found += [obj.fields[KEYS] for obj in dicts if KEYS in obj.fields]
    return all_of(found) if found else UNKNOWN


def values_of(frame: Frame, owner: Value, left_out: tuple[object, ...] = ()) -> list[Value]:
    """The values of what may be dicts, less those under some keys."""
    found = []
    for _, obj in frame.objects(owner):
        fields = {key: field for key, field in obj.fields.items() if key != KEYS and key not in left_out}
        rest = _rest_of(obj, {**fields}) if left_out else obj.rest
        found += [*fields.values(), *([rest] if rest is not None else [])]
    return found


def is_dict(frame: Frame, value: Value) -> bool:
    """Whether a value is a dict whose keys and values are told apart."""
    objects = frame.objects(value)
    return bool(objects) and all(obj.kind == "dict" for _, obj in objects)


# Serializers and forms


def shaped(frame: Frame, owner: Value, name: str, site: Site) -> Value | None:
    """``serializer.data`` and ``form.cleaned_data``: the fields that the class declares, or its ``Meta`` names."""
    for cls in _shapers(frame, owner):
        own, model = frame.world.record_fields(cls), _model(frame, cls)
        text = f"{owner.noun or frame.world.class_name(cls)}.{name}"
        if model is None:
            return _of_names(frame, _noun(frame, cls), own, text, site)
        listed, left_out = (_listed(frame, cls, key) for key in ("fields", "exclude"))
        if listed and _ALL not in listed:
            return _of_names(frame, model, (*listed, *own), text, site)
        made = whole_record(frame, model, site, text)
        remove(frame, made, tuple(left_out))
        return made
    return None


def checked(frame: Frame, owner: Value, name: str, site: Site) -> Value | None:
    """What a form of a class that nobody can see into has taken in: all that the person sent."""
    if split(owner.noun)[-1:] != ("form",) or next(_classes(frame, owner), None) is not None:
        return None
    label = Label("user", f"{owner.noun}.{name}", "medium", whole=True)
    return Value(labels={label: Step(site, f"{label.name} is all that the person sent", None)}, noun=name)


def shaped_instance(frame: Frame, owner: Value) -> Value | None:
    """``serializer.save()``: the instance of the model that the class is made for."""
    for cls in _shapers(frame, owner):
        if (model := _model(frame, cls)) is not None:
            return model.but(noun="")
    return None


def shapers_of_view(frame: Frame, cls: tuple[str, int]) -> dict[Ref, Atoms]:
    """The serializers and forms that a view names: ``serializer_class = CustomerSerializer``."""
    found: dict[Ref, Atoms] = {}
    for name in sorted(frame.catalog.flows.shaper_attributes):
        value = frame.world.member(cls, name) or UNKNOWN
        found.update({("of", *ref[1:3]): held for ref, held in value.refs.items() if ref[0] == "class"})
    return found


def handed_shaper(frame: Frame, place: int) -> dict[Ref, Atoms]:
    """What a package's view hands to a method of the project's: ``def form_valid(self, form)``."""
    if place != 1 or frame.code.name not in frame.catalog.flows.shaper_handlers:
        return {}
    cls = frame.world.class_of(frame.key)
    return {} if cls is None else shapers_of_view(frame, cls)


def _shapers(frame: Frame, owner: Value) -> list[tuple[str, int]]:
    """The classes of serializers and forms that a value may be an instance of."""
    found = [(ref[1], ref[2]) for ref in owner.refs if ref[0] == "of"]
    found += [obj.cls for _, obj in frame.objects(owner) if obj.cls is not None]
    bases = frame.catalog.flows.shaping_bases
    return [cls for cls in found if not bases.isdisjoint(frame.world.external_bases(cls))]


def _model(frame: Frame, cls: tuple[str, int]) -> Value | None:
    """An instance of the model that a class is made for."""
    for ref in (_meta(frame, cls, "model") or UNKNOWN).refs:
        if ref[0] == "class":
            noun = "_".join(split(frame.world.class_name(ref[1:3])))
            return Value(refs={("of", *ref[1:3]): NOTHING}, noun=noun)
    return None


def _meta(frame: Frame, cls: tuple[str, int], name: str) -> Value | None:
    for ref in (frame.world.member(cls, "Meta") or UNKNOWN).refs:
        if ref[0] == "class":
            return frame.world.member((ref[1], ref[2]), name)
    return None


def _listed(frame: Frame, cls: tuple[str, int], name: str) -> list[str]:
    """The names that a ``Meta`` lists."""
    value = _meta(frame, cls, name) or UNKNOWN
    items = [item for _, obj in frame.objects(value) for item in obj.fields.values()]
    return [const for item in (value, *items) for const in item.consts if isinstance(const, str)]


def _noun(frame: Frame, cls: tuple[str, int]) -> Value:
    """Whose record it is, as the name of the class says: a ``GuestForm`` is a guest's."""
    return Value(noun="_".join(split(frame.world.class_name(cls))[:-1]))


def _of_names(frame: Frame, owner: Value, names: tuple[str, ...], text: str, site: Site) -> Value:
    """A record of fields by their names; what lets people in is taken and never given out."""
    fields = {name: Value(noun=name) for name in names}
    for name in names:
        label = field_label(frame, name, owner)
        if label is not None:
            step = Step(site, f"{name} is a field of it", None)
            is_secret = label.category.startswith(_SECRET)
            own = label._replace(name=f'{text.rpartition(".")[2]}["{name}"]')
            fields[name] = Value(clean=True) if is_secret else Value(labels={own: step}, noun=name)
    return frame.make(Obj("dict", None, fields, None), part=9)


def addresses(owner: Value, value: Value) -> tuple[object, ...]:
    """The addresses of a table that never changes, of which one is meant: ``PARTNERS[region]``."""
    is_fixed = owner.noun.isupper() and all(isinstance(const, str) and "://" in const for const in value.consts)
    return value.consts if is_fixed else ()


def is_table(frame: Frame, owner: Value) -> bool:
    """Whether a value is a table of data, or called as several persons or a table are."""
    if any(ref[0] == "ext" and ref[1].partition(".")[0] in TABLES for ref in owner.refs):
        return True
    is_called = owner.noun.rpartition("_")[2] in _FRAMES or (is_several(owner.noun) and frame.names.person(owner.noun))
    return is_called and not frame.objects(owner)


def rows_where(frame: Frame, owner: Value, held: Atoms) -> Value:
    """The rows of a table of which something holds: ``guests[guests["consent"]]``."""
    said = frozenset(atom for atom in held if atom.sym is None)
    where = frame.site(frame.code.instructions[frame.counter][-1])
    frame.found.origins.update(dict.fromkeys(said, where))
    return owner.but(elements_held=owner.elements_held | said)


def by_answer(frame: Frame, owner: Value, key: Value) -> Value | None:
    """``PRICES[user.data_sharing]``: a table of answers, looked up by consent."""
    if owner.noun == _BY_ROWS:
        key = next((obj.fields["#0"] for _, obj in frame.objects(key) if "#0" in obj.fields), key)
    if not key.noun and not key.true:
        if not key.refs or not owner.refs:
            return None
        from ..fairness import compound  # perf: few look anything up by several things at once

        return compound.looked_up(frame, owner, key)
    if key.true and is_table(frame, owner):
        return rows_where(frame, owner, key.true)
    for _, obj in frame.objects(owner):
        fields = obj.fields if obj.kind == "dict" else _by_truth(obj, key)
        answers = {granted: fields[word] for word in fields if (granted := _answer(frame, key, word)) is not None}
        if len(answers) == len(_BOTH):
            grants = any(atom.granted for atom in key.true or ()) or not key.true
            joined = join_values(answers[True], answers[False], key.true or NOTHING, key.false or NOTHING)
            return joined.but(choice=(answers[grants], answers[not grants]))
    return None


def _by_truth(obj: Obj, key: Value) -> dict[str, Value]:
    """Two things of which a truth chooses one: ``(dear, cheap)[consent]``."""
    if obj.kind != "list" or obj.rest is not None or len(obj.fields) != len(_BOTH) or not says_consent(key):
        return {}
    return dict(zip(("#False", "#True"), obj.fields.values(), strict=True))


def _answer(frame: Frame, key: Value, word: str) -> bool | None:
    """Whether a table's word is the answer of those who agreed, or of those who refused, as a name tells."""
    if says_consent(key):
        return frame.names.said(_BOTH.get(word, word))
    if not key.noun or frame.names.is_plain(key.noun):
        return None
    found = frame.names.level(key.noun, word) or frame.names.tier(key.noun, word)
    return None if found is None else found.granted


def address_of_sender(frame: Frame, owner: Value, name: str, site: Site) -> Value | None:
    """Attributes of a request by which frameworks give the address that it came from: ``request.client.host``."""
    addresses = frame.catalog.flows.request_addresses
    is_address = owner.noun == "request" and name in addresses
    for sym in owner.syms if not is_address else ():
        is_address = is_address or (sym.root == "request" and ".".join((*sym.path, name)) in addresses)
    if not is_address:
        return None
    label = Label("user.device.ip_address", f"{owner.noun}.{name}", "high")
    return Value(labels={label: Step(site, f"{label.name} is read", None)}, noun=name)


def is_of_form(owner: Value) -> bool:
    """Whether a value is a field of a form, whose ``data`` is what the person gave: ``form.email``."""
    return any(label.name.rpartition(".")[0].lower().endswith("form") for label in owner.labels)
