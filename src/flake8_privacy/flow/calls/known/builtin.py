"""Functions of Python and of well-known packages whose effect on data is known."""

from collections.abc import Callable
from functools import lru_cache, reduce
from importlib import import_module

from ....catalog.loader import Catalog
from ....model.values import NOTHING, UNKNOWN, Atoms, Label, Obj, Site, Step, Value
from ... import defaults, imports
from ...exposures import digests
from ...exposures.hosts import text_of
from ...fairness import keyed, numbers
from ...frame import Frame
from ...values import text
from ...values.guards import Holding, any_of, both, says_consent, truth
from ...values.kinds import class_of
from ...values.naming import is_person
from ...values.reading import all_of_fields, element, read, read_key
from ...values.records import remove, whole_record
from ...values.state import all_of
from ...values.writing import write
from ..arguments import Arguments
from ..deferred import partial
from . import addresses, containers, queries, tables

_MADE = {"builtins.list": "list", "builtins.set": "list", "builtins.dict": "dict"}
"""The containers that a defaultdict makes."""
_FIELDS = (
    "dataclasses.field", "attrs.field", "attr.field", "attr.ib", "attr.attrib", "msgspec.field", "pydantic.Field",
    "pydantic.PrivateAttr", "sqlmodel.Field",
)  # fmt: skip
_FACTORIES = ("default_factory", "factory")
_PARSING = ("json.loads", "orjson.loads", "ujson.loads", "ast.literal_eval", "urllib.parse.unquote", "base64.b64decode")
_CUTS = ("fields", "include", "only")


def call(frame: Frame, dotted: str, arguments: Arguments, site: Site) -> Value | None:
    """The result of a call whose effect is known; None for all others."""
    special = _rare(dotted) if dotted in _RARE else _SPECIAL.get(dotted)
    if special is not None:
        return special(frame, arguments, site)
    if dotted in numbers.FOLDING and (folded := numbers.folded(frame, dotted, arguments)) is not None:
        return folded
    flows = frame.catalog.flows
    if dotted in flows.same:
        return arguments.positional[0] if arguments.positional else UNKNOWN
    if dotted in flows.whole_record and arguments.positional:
        return record_of(frame, arguments.positional[0], arguments, site, dotted.rpartition(".")[2])
    if dotted in flows.request_record or dotted + "()" in flows.request_record:
        return request_record(dotted, site)
    if dotted in flows.truths:
        first = arguments.positional[0] if arguments.positional else UNKNOWN
        return Value(clean=True, true=first.true, false=first.false, held=first.held)
    if dotted in flows.own_routes:
        return Value(prefix=text.OWN)
    if dotted in flows.clears:
        return _cleared(frame, dotted, arguments)
    if dotted in flows.digests or dotted in flows.encodings:
        return digests.digested(frame, dotted, arguments, site)
    if dotted in flows.passes:
        items = containers.converted(frame, dotted[9:], arguments) if dotted.startswith("builtins.") else None
        if items is not None:
            return items
        carried = text.carried(frame, arguments.every(), site, is_text=dotted in flows.formats)
        if dotted == "builtins.str" and arguments.positional:
            carried = carried.but(prefix=text_of(arguments.positional[0]))
        return carried.but(refs=text.written(frame, arguments.positional)) if dotted in flows.texts else carried
    if dotted.endswith("().update"):
        digests.updated(frame, dotted, arguments, site)
    return None


@lru_cache(maxsize=8192)
def is_unknown(catalog: Catalog, dotted: str) -> bool:
    """Whether nothing is known of a package's function by its name: no entry of the catalog is about it."""
    # perf: such are most; each is looked up once.
    flows, bare = catalog.flows, dotted.rpartition(".")[2]
    return not (
        catalog.sinks(dotted)
        or catalog.setup(dotted) is not None
        or dotted in catalog.names.own
        or dotted in catalog.names.consent_functions
        or dotted in catalog.names.prompts
        or not catalog.deferred_calls.keys().isdisjoint((dotted, bare))
        or bare in catalog.channels.handlers
        or dotted in _SPECIAL
        or dotted in _RARE
        or dotted in numbers.FOLDING
        or not flows.request_record.isdisjoint((dotted, f"{dotted}()"))
        or any(
            dotted in names
            for names in (flows.ends, flows.whole_record, flows.truths, flows.clears, flows.passes, flows.same)
        )
        or dotted in flows.own_routes
        or dotted in flows.digests
        or dotted in flows.giving_handled
        or dotted in flows.encodings
        or dotted.endswith("().update")
    )


def traits(frame: Frame, value: Value) -> dict[Label, Step]:
    """The labels whose yes or no is itself the datum."""
    return {label: step for label, step in value.labels.items() if frame.names.category(label.category).trait}


def _cleared(frame: Frame, dotted: str, arguments: Arguments) -> Value:
    first = arguments.positional[0] if arguments.positional else UNKNOWN
    if dotted == "builtins.bool":
        # The yes or no of a diagnosis is the diagnosis; of an account number it is nothing.
        labels = traits(frame, first)
        true, false = truth(first)
        return Value(clean=not labels, labels=labels, true=true, false=false, held=first.held)
    if dotted in ("builtins.any", "builtins.all"):
        each = _of_each(frame, first)
        if each is not None:
            return Value(clean=True, true=both(each[0], first.elements_held), false=each[1])
        true, false = _of_all(frame, first, joined=dotted.endswith("all"))
        return Value(clean=True, true=true or first.elements_held, false=false)
    if dotted == "builtins.len" and says_consent(first):
        return Value(clean=True, true=first.true, false=first.false, held=first.held)
    return Value(clean=True, held=first.held)


def _of_each(frame: Frame, value: Value) -> tuple[Holding, Holding] | None:
    """What holds when items that a comprehension makes are true, and when they are not; None of anything else."""
    made = [obj.rest for _, obj in frame.objects(value) if obj.kind != "dict" and not obj.fields]
    return truth(made[0]) if len(made) == 1 and made[0] is not None and says_consent(made[0]) else None


def _of_all(frame: Frame, value: Value, *, joined: bool) -> tuple[Holding, Holding]:
    """What holds when all (or any) items of a list that is written out are true, and when that is not so."""
    items = [
        field
        for _, obj in frame.objects(value)
        if obj.kind == "list" and obj.rest is None
        for field in obj.fields.values()
    ]
    if not items:
        return NOTHING, NOTHING
    yes, no = ([truth(item)[side] for item in items] for side in (0, 1))
    return (reduce(both, yes), any_of(no)) if joined else (any_of(yes), reduce(both, no))


def record_of(frame: Frame, owner: Value, arguments: Arguments, site: Site, name: str) -> Value:
    """A record made of an object; named fields cut it down to what they name."""
    for key in _CUTS:
        if key in arguments.keywords:
            return _cut_down(frame, owner, arguments.keywords[key], site)
    record = whole_record(frame, owner, site, f"{name}({owner.noun})" if owner.noun else name)
    if "exclude" in arguments.keywords:
        remove(frame, record, tuple(_listed(frame, arguments.keywords["exclude"])))
    return record


def _cut_down(frame: Frame, owner: Value, keys: Value, site: Site) -> Value:
    fields = {name: read(frame, owner, name, site) for name in _listed(frame, keys) if isinstance(name, str)}
    return frame.make(Obj("dict", None, fields, None), part=7)


def _listed(frame: Frame, keys: Value) -> list[object]:
    """The constants of a list of names."""
    found = [const for _, obj in frame.objects(keys) for value in all_of_fields(obj) for const in value.consts]
    return [*found, *keys.consts]


def request_record(name: str, site: Site) -> Value:
    """Everything that a person sent with a request."""
    short = ".".join(name.split(".")[-2:])
    label = Label("user", short, "high", whole=True)
    return Value(
        labels={label: Step(site, f"{short} is all that the person sent", None)}, noun=short.rpartition(".")[2]
    )


def _dict(frame: Frame, arguments: Arguments, site: Site) -> Value:
    fields: dict[str, Value] = {}
    rest = arguments.rest
    labels: dict[Label, Step] = {}
    for value in arguments.positional:
        for _, obj in frame.objects(value):
            fields.update(obj.fields)
            rest = obj.rest if rest is None else rest
        for ref in value.refs:
            if ref[0] == "gen":
                fields.update(containers.pairs(frame, ref[2]))
        if not frame.objects(value) and (value.syms or value.labels):
            rest = value
        labels.update(value.labels)
    fields.update(arguments.keywords)
    return frame.make(Obj("dict", None, fields, rest), part=3).but(labels=labels)


def _default_dict(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """A dict whose missing items are made by what it is given: of lists, all of them are one."""
    made = _dict(frame, arguments._replace(positional=arguments.positional[1:]), site)
    names = [ref[1] for value in arguments.positional[:1] for ref in value.refs if ref[0] == "ext"]
    kind = _MADE.get(names[0]) if len(names) == 1 else None
    if kind is not None:
        write(frame, made, None, frame.make(Obj(kind, None, {}, None), part=4))
    return made


def _getattr(frame: Frame, arguments: Arguments, site: Site) -> Value:
    if len(arguments.positional) < 2:
        return UNKNOWN
    owner, name = arguments.positional[:2]
    if len(arguments.positional) > 2:
        defaults.lookup(frame, owner, name, arguments.positional[2], site)
    values = [read(frame, owner, const, site) for const in name.consts if isinstance(const, str)]
    if not values and frame.code.name == "__getattr__":
        return Value(refs={("attr", None, owner): NOTHING})  # whatever is asked for is an attribute of that
    return all_of([*values]) if values else UNKNOWN


def _setattr(frame: Frame, arguments: Arguments, site: Site) -> Value:
    if len(arguments.positional) == 3:
        owner, name, value = arguments.positional
        known = name.consts[0] if len(name.consts) == 1 and isinstance(name.consts[0], str) else None
        write(frame, owner, known, value)
    return UNKNOWN


def _vars(frame: Frame, arguments: Arguments, site: Site) -> Value:
    if not arguments.positional:
        return _locals(frame, arguments, site)
    owner = arguments.positional[0]
    return whole_record(frame, owner, site, f"vars({owner.noun})")


def _locals(frame: Frame, arguments: Arguments, site: Site) -> Value:
    personal = any(value.labels or is_person(frame, value) for value in frame.state.env.values())
    if not personal:
        return Value(clean=True)
    return Value(labels={Label("user", "locals()", "high", whole=True): Step(site, "locals() are all variables", None)})


def _getenv(frame: Frame, arguments: Arguments, site: Site) -> Value:
    owner = Value(noun="environ")
    return read_key(frame, owner, arguments.positional[0], site) if arguments.positional else UNKNOWN


def _substituted(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``re.sub(pattern, "[mail]", text)`` takes out what it finds; with an empty replacement it only tidies."""
    return _redacted(frame, arguments.positional[1:], site)


def _substituted_compiled(frame: Frame, arguments: Arguments, site: Site) -> Value:
    return _redacted(frame, arguments.positional, site)


def _redacted(frame: Frame, values: tuple[Value, ...], site: Site) -> Value:
    if len(values) >= 2 and any(isinstance(const, str) and len(const.strip()) > 1 for const in values[0].consts):
        return Value(clean=True)
    return text.carried(frame, values[1:], site)


def _column(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``col("price")``: what a table holds under a name."""
    return read_key(frame, UNKNOWN, arguments.positional[0], site) if arguments.positional else UNKNOWN


def _where(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``numpy.where(test, a, b)`` chooses as ``a if test else b`` does, row by row."""
    if len(arguments.positional) != 3:
        return text.carried(frame, arguments.every(), site)
    return keyed.either(*arguments.positional)


PASSES_TEST = "django.contrib.auth.decorators.user_passes_test()"
"""A decorator that is true where what it asks of a user is."""


def _passes_test(frame: Frame, arguments: Arguments, site: Site) -> Value:
    held: Atoms = NOTHING
    for ref in arguments.positional[0].refs if arguments.positional else ():
        summary = frame.world.summary(ref[1], site) if ref[0] == "fn" else None
        if summary is not None:
            held |= frozenset(atom for atom in summary.returns.true or () if atom.sym is None)
    return Value(refs={("ext", PASSES_TEST, site): NOTHING}, true=held)


def _cast(frame: Frame, arguments: Arguments, site: Site) -> Value:
    return arguments.positional[1] if len(arguments.positional) > 1 else UNKNOWN


def _next(frame: Frame, arguments: Arguments, site: Site) -> Value:
    return element(frame, arguments.positional[0], site) if arguments.positional else UNKNOWN


def _field_default(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """What a field holds that nobody gave: its default, or what its factory makes."""
    from ..calling import call as called  # what a function gives and what calls one need each other

    for key in _FACTORIES:
        factory = arguments.keywords.get(key)
        if factory is not None and not any(ref[0] == "class" for ref in factory.refs):
            return called(frame, factory, Arguments((), {}), site, site).but(noun="")
    default = arguments.keywords.get("default", UNKNOWN)
    # A text stands there until another one does; a yes or no may be what a person chose.
    is_text = any(const is None or isinstance(const, str) for const in default.consts)
    return default.but(consts=()) if is_text else default


def _type(frame: Frame, arguments: Arguments, site: Site) -> Value:
    return class_of(frame, arguments.positional[0]) if len(arguments.positional) == 1 else Value(clean=True)


def _super(frame: Frame, arguments: Arguments, site: Site) -> Value:
    cls = frame.world.class_of(frame.key)
    receiver = frame.state.env.get(frame.first_parameter or "", UNKNOWN)
    return receiver.but(refs={("super", *cls, receiver): NOTHING}, labels={}, noun="") if cls is not None else UNKNOWN


_SPECIAL: dict[str, Callable[[Frame, Arguments, Site], Value | None]] = {
    **numbers.CALLS,
    **addresses.CALLS,
    **tables.CALLS,
    "builtins.dict": _dict,
    "builtins.getattr": _getattr,
    "builtins.setattr": _setattr,
    "builtins.vars": _vars,
    "builtins.locals": _locals,
    "collections.OrderedDict": _dict,
    "types.SimpleNamespace": _dict,
    "argparse.Namespace": _dict,
    "collections.defaultdict": _default_dict,
    "builtins.enumerate": containers.enumerated,
    "builtins.filter": containers.filtered,
    "itertools.filterfalse": containers.filtered_out,
    "builtins.map": containers.mapped,
    "functools.reduce": containers.reduced,
    "concurrent.futures.as_completed": containers.completed,
    "builtins.next": _next,
    "builtins.zip": containers.zipped,
    "copy.copy": containers.copied,
    "copy.deepcopy": containers.copied,
    "numpy.where": _where,
    "polars.col": _column,
    "pyspark.sql.functions.col": _column,
    "polars.when": keyed.case,
    "pyspark.sql.functions.when": keyed.case,
    "builtins.super": _super,
    "builtins.type": _type,
    "os.getenv": _getenv,
    "os.environ.get": _getenv,
    "re.sub": _substituted,
    "re.compile().sub": _substituted_compiled,
    "functools.partial": partial,
    "django.db.models.Q": queries.all_hold,
    "django.db.models.query_utils.Q": queries.all_hold,
    "sqlalchemy.select": queries.selecting,
    "sqlmodel.select": queries.selecting,
    "sqlalchemy.and_": queries.all_hold,
    "sqlalchemy.or_": queries.any_holds,
    "sqlalchemy.not_": queries.does_not_hold,
    "django.contrib.auth.decorators.user_passes_test": _passes_test,
    "typing.cast": _cast,
    "io.StringIO": containers.written,
    "io.BytesIO": containers.written,
    **dict.fromkeys(_PARSING, containers.parsed),
    "importlib.import_module": imports.by_name,
    "builtins.__import__": imports.root_by_name,
    **dict.fromkeys(_FIELDS, _field_default),
}
_RARE = {
    "urllib.parse.urljoin": "exposures.hosts:joined",
    "inspect.signature().bind": "functions.getters:bound",
    "inspect.signature().bind_partial": "functions.getters:bound",
    "functools.partialmethod": "functions.getters:of_class",
    "operator.attrgetter": "functions.getters:of_attributes",
    "operator.attrgetter()": "functions.getters:attributes",
    "operator.itemgetter": "functions.getters:of_items",
    "operator.itemgetter()": "functions.getters:items",
    "operator.methodcaller": "functions.getters:of_method",
    "operator.methodcaller()": "functions.getters:method",
    "builtins.object.__new__": "objects.making:blank",
    "dataclasses.replace": "objects.copies:replaced",
    "copy.replace": "objects.copies:replaced",
    "asyncio.TaskGroup().create_task": "calls.deferred:begun",
    "asyncio.create_task": "calls.deferred:begun",
    "asyncio.ensure_future": "calls.deferred:begun",
    "attrs.evolve": "objects.copies:replaced",
    "attr.evolve": "objects.copies:replaced",
    "msgspec.structs.replace": "objects.copies:replaced",
}
"""Others, by the modules that know them."""


@lru_cache
def _rare(dotted: str) -> Callable[[Frame, Arguments, Site], Value]:
    # perf: small programs have none of them, and start without their modules.
    module, _, name = _RARE[dotted].partition(":")
    found: Callable[[Frame, Arguments, Site], Value] = getattr(import_module(f"....{module}", __name__), name)
    return found
