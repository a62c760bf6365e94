"""Methods of containers, texts and queries, on receivers whatever they are."""

import re
from functools import lru_cache

from ...catalog.loader import Catalog
from ...model.values import NOTHING, UNKNOWN, Ref, Site, Value
from .. import defaults
from ..consent import asking
from ..frame import Frame
from ..values import text
from ..values.guards import consented, says_consent, without_callers
from ..values.naming import is_person
from ..values.reading import element, read, read_key
from ..values.records import has_fields, is_dict
from ..values.shared import put, slot
from ..values.state import join_values
from ..values.writing import write, write_under
from . import sinks
from .arguments import Arguments
from .known import addresses, containers, queries, tables
from .known.builtin import record_of, request_record

_GETS = frozenset(
    {
        "get",
        "pop",
        "setdefault",
        "getlist",
        "get_argument",
        "get_query_argument",
        "get_body_argument",
        "getfirst",
        "getall",
        "getone",
        "get_cookie",
    }
)
_PUTS = frozenset({"append", "add", "insert", "appendleft", "put", "put_nowait", "push"})
_WRITES = frozenset({"write", "writelines", "writerow", "writerows"})
_FILLS = frozenset({"format", "format_map", "format_messages", "format_prompt", "substitute", "safe_substitute"})
_ROUNDING = frozenset({"quantize", "to_integral_value"})
_EXTENDS = frozenset({"extend", "update", "extendleft"})
_FORMATTED = r"\{(\w+)\.(\w+)[^{}]*\}"
_DIGESTS = frozenset({"digest", "hexdigest"})
_COMPARES = frozenset({"is_", "is_not", "isnot", "__eq__"})
_SUBSETS = frozenset({"issubset", "issuperset"})
_EACH = frozenset({"apply", "map", "transform", "applymap", "map_elements"})
"""Methods of a column that make of each of its items what a function makes of one."""
_COPIES = frozenset({"model_copy", "_replace"})
"""Methods by which an instance gives a copy of itself with other fields; ``copy`` is one where it is told which."""
_OTHERS = frozenset({"items", "values", "keys", "getboolean", "split", "rsplit", "partition", "rpartition"})
_TOLD = _EACH.union(
    _SUBSETS,
    _COPIES,
    _GETS,
    _PUTS,
    _WRITES,
    _EXTENDS,
    _OTHERS,
    _COMPARES,
    queries.TELLING,
    addresses.CHANGES,
    tables.TELLING,
)
_SPLITTING = frozenset({"split", "rsplit"})
_PARTS = (("user.name", None), ("user.name", " "), ("user.device.ip_address", ","), ("user.device.ip_address", ", "))
"""What is taken apart at what, so that a part is as personal as the whole."""
_BUILDS = ("set", "add", "append", "update", "put", "insert", "extend", "push", "attach", "with_", "tag")


def call(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site, place: Site) -> Value | None:
    """The result of a method that is known by its name; None for all others."""
    if _log(frame, owner, name, arguments, site, place) or _note(frame, owner, name, arguments):
        return UNKNOWN
    _keep(frame, owner, name, arguments, site, place)
    if any(is_filled(frame, ref, name) for ref in owner.refs):
        return _fill(frame, owner, name, arguments)
    is_unknown = not owner.elements_held and _is_unknown(frame.catalog, name)
    query = None if is_unknown else _left_of(frame, owner, name, arguments, site)
    if is_unknown or query is not None:
        return query
    if name in _GETS and arguments.positional:
        if len(arguments.positional) > 1:
            defaults.lookup(frame, owner, arguments.positional[0], arguments.positional[1], site)
        return slot(frame, owner, arguments.positional[0], _get(frame, owner, name, arguments, site))
    if name in _PUTS or name in _EXTENDS or _is_builder(frame, owner, name) or _is_writing(frame, owner, name):
        put(frame, owner, arguments.every(), site)
        return _absorb(frame, owner, name, arguments)
    if name in ("items", "values", "keys"):
        found = containers.view(frame, owner, name)
        return slot(frame, owner, None, found) if name == "values" else found
    question = _question(frame, owner, name, arguments, site)
    if question is not None:
        return question
    flows = frame.catalog.flows
    if name in flows.request_methods and owner.noun == "request":
        return request_record(f"request.{name}()", site)
    if name in flows.whole_record_methods and _is_record(frame, owner):
        return owner if owner.labels and not owner.refs else record_of(frame, owner, arguments, site, name)
    if name in flows.clears_methods:
        return Value(clean=True, true=owner.true, false=owner.false, held=owner.held)
    if name in ("split", "rsplit", "partition", "rpartition") and _splits_mail(arguments):
        return containers.split_mail(frame, owner, name)
    if _is_passing(frame, owner, name):
        return _passed(frame, owner, name, arguments, site)
    return None


@lru_cache(maxsize=4096)
def _is_unknown(catalog: Catalog, name: str) -> bool:
    """Whether the name of a method says nothing of what it does."""
    # perf: most do not; each is looked up once.
    flows = catalog.flows
    told = (flows.request_methods, flows.whole_record_methods, flows.clears_methods, flows.passes_methods)
    return not (
        name in _TOLD
        or name.startswith(_BUILDS)
        or name in flows.column_methods
        or any(name in names for names in told)
    )


def _note(frame: Frame, owner: Value, name: str, arguments: Arguments) -> bool:
    """What is noted on an exception."""
    if name != "add_note" or not arguments.positional:
        return False
    from .. import raising  # perf: few exceptions get notes

    raising.noted(frame, owner, arguments.positional[0])
    return True


def is_of_containers(name: str) -> bool:
    """Whether a method is called as those of dicts and lists are."""
    return name in _GETS or name in _PUTS or name in _EXTENDS or name in _OTHERS


def _question(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site) -> Value | None:
    """Methods that ask something of each item, that compare, that ask for a yes or no, and that copy with changes."""
    is_copying = name in _COPIES or (name == "copy" and "update" in arguments.keywords)
    if owner.refs and is_copying and not addresses.kept(owner):
        from ..objects.copies import copied  # perf: few instances are copied so

        return copied(frame, owner, name, arguments)
    if name in _EACH and owner.labels and arguments.positional:
        return containers.mapped(frame, arguments._replace(positional=(arguments.positional[0], owner)), site)
    if name in _COMPARES:
        other = arguments.positional[0] if arguments.positional else UNKNOWN
        negated = "not" in name
        if other.consts == (None,):
            return asking.none(owner, negated=negated)
        return asking.compared(frame, owner, other, negated=negated)
    if name in _SUBSETS and arguments.positional:
        other = arguments.positional[0]
        few, many = (owner, other) if name == "issubset" else (other, owner)
        true, false = asking.all_in(frame, few, many)
        return Value(clean=True, true=true, false=false)
    return _option(frame, arguments) if name == "getboolean" and len(arguments.positional) > 1 else None


def _is_record(frame: Frame, owner: Value) -> bool:
    """Whether a record can be made of something; of a table that is known it is its columns."""
    is_one = is_person(frame, owner) or bool(owner.labels) or has_fields(frame, owner)
    return is_one and not tables.is_table(frame, owner)


def _left_of(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site) -> Value | None:
    """What a method leaves of a table or query."""
    return tables.cut(frame, owner, name, arguments, site) or queries.asked(frame, owner, name, arguments, site)


def _is_passing(frame: Frame, owner: Value, name: str) -> bool:
    """Whether a method gives what it is called on in another form."""
    flows = frame.catalog.flows
    if name in flows.column_methods and (owner.labels or tables.is_table(frame, owner)):
        return True
    return name in flows.passes_methods or (name in addresses.CHANGES and bool(addresses.kept(owner)))


def _is_cut_at(owner: Value, arguments: Arguments) -> bool:
    """Whether a text falls into parts that are each as personal: names, and addresses that a request came by."""
    at = arguments.positional[0].consts[:1] if arguments.positional else (None,)
    return all(
        any(label.category.startswith(kind) and at == (each,) for kind, each in _PARTS) for label in owner.labels
    )


def _splits_mail(arguments: Arguments) -> bool:
    return bool(arguments.positional) and arguments.positional[0].consts == ("@",)


def _passed(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site) -> Value:
    if name == "join":
        inner = [element(frame, value, site) for value in arguments.positional]
        # Of a dict only the keys.
        listed = [value for value in arguments.positional if not (is_dict(frame, value) or containers.is_form(value))]
        return text.carried(frame, [owner, *inner, *listed], site)
    if name == "copy":
        return owner
    if tables.is_table(frame, owner):
        return text.carried(frame, [owner.but(noun="")], site)
    if name in _ROUNDING:
        return owner.called("")
    if addresses.kept(owner):
        return addresses.put_together(frame, owner, arguments, site)
    if name in _FILLS:
        arguments = _filled_in(owner, arguments) if name == "format" else arguments
        parts = [owner.but(noun=""), *arguments.every(), *_read_by(frame, owner, arguments, site)]
        result = text.carried(frame, parts, site)
        head = owner.consts[0] if owner.consts and isinstance(owner.consts[0], str) else ""
        return result.but(prefix=text.filled(head, next(iter(arguments.positional), None), is_percent=False))
    if name in _SPLITTING and owner.labels and _is_cut_at(owner, arguments):
        return containers.parts_of(frame, owner)
    result = text.carried(frame, [owner.but(noun="")], site)
    result = text.hashed(result) if name in _DIGESTS and (result.labels or result.syms) else result
    return result.but(held=owner.held, true=owner.true, false=owner.false, noun=owner.noun if not result.labels else "")


def _filled_in(owner: Value, arguments: Arguments) -> Arguments:
    """What a template takes of what it is given by name: ``"{plan}".format(**data)`` shows no other key."""
    template = owner.consts[0] if len(owner.consts) == 1 else None
    if not isinstance(template, str) or not arguments.keywords:
        return arguments
    taken = {key: value for key, value in arguments.keywords.items() if re.search(rf"\{{{re.escape(key)}\b", template)}
    return arguments._replace(keywords=taken)


def _read_by(frame: Frame, owner: Value, arguments: Arguments, site: Site) -> list[Value]:
    """What a format reads from its arguments: ``"{0.email}"`` and ``"{user.email}"``."""
    template = owner.consts[0] if len(owner.consts) == 1 else None
    found = re.findall(_FORMATTED, template) if isinstance(template, str) else []
    values = {**{str(place): value for place, value in enumerate(arguments.positional)}, **arguments.keywords}
    return [read(frame, values[given], attribute, site) for given, attribute in found if given in values]


def _get(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site) -> Value:
    found = asking.under(frame, owner, arguments.positional[0], read_key(frame, owner, arguments.positional[0], site))
    if name == "pop":
        return containers.popped(frame, owner, arguments.positional[0], found)
    if name == "setdefault" and len(arguments.positional) > 1:
        return _set_default(frame, owner, found, arguments, site)
    if len(arguments.positional) > 1 and not found.labels:
        default = arguments.positional[1]
        if not default.consts and not says_consent(found):
            return join_values(found, default)
    return found


def _set_default(frame: Frame, owner: Value, found: Value, arguments: Arguments, site: Site) -> Value:
    """``setdefault`` puts its default there where nothing stands."""
    key, default = arguments.positional[:2]
    write_under(frame, owner, key, default, site, weak=True)
    return join_values(found, default) if default.refs or not found.labels else found


def _absorb(frame: Frame, owner: Value, name: str, arguments: Arguments) -> Value:
    """``append``, ``update`` and builders: the receiver holds what it is given."""
    if name in _EXTENDS:
        for value in arguments.positional:
            for _, obj in frame.objects(value):
                for key, field in obj.fields.items():
                    write(frame, owner, key if obj.kind == "dict" else None, field)
                if obj.rest is not None:
                    write(frame, owner, None, obj.rest)
            if not frame.objects(value) and (value.labels or value.syms):
                write(frame, owner, None, value)
        for key, value in arguments.keywords.items():
            write(frame, owner, key, value)
        return UNKNOWN
    first = arguments.positional[0].consts if arguments.positional else ()
    if len(arguments.positional) == 2 and len(first) == 1 and isinstance(first[0], str):
        write(frame, owner, first[0], arguments.positional[1])
        return owner
    prefix, _, part = name.partition("_")
    if part and prefix in ("add", "set", "with") and len(arguments.positional) == 1 and not arguments.keywords:
        write(frame, owner, part, arguments.positional[0], weak=True)  # add_to(x) puts x under "to"
        return owner
    # Who is put on a list behind a guard: it holds of whoever is taken from there.
    held = without_callers(frame.state.atoms())
    if held:
        frame.found.origins.update(frame.state.guards or {})
    for value in arguments.every():
        write(frame, owner, None, value.but(held=value.held | held) if held else value)
    return owner


def _option(frame: Frame, arguments: Arguments) -> Value | None:
    """``config.getboolean("telemetry", "enabled")``: section and option together name it."""
    section, option = (value.consts[0] if len(value.consts) == 1 else None for value in arguments.positional[:2])
    found = frame.names.consent(f"{section}_{option}")
    if found is None:
        return None
    true, false = consented(found.granted, found.purpose)
    return Value(clean=True, true=true, false=false, noun=f"{section}_{option}")


def is_filled(frame: Frame, ref: Ref, name: str) -> bool:
    """Whether a package's object keeps what this method is given, and gives itself back."""
    return ref[0] == "ext" and ref[1] in frame.catalog.builders and not frame.catalog.sinks(f"{ref[1]}.{name}")


def _fill(frame: Frame, owner: Value, name: str, arguments: Arguments) -> Value:
    """``EmailBuilder().to(address).html(text).build()``: each method's arguments stand under its name."""
    first = arguments.positional[0].consts if arguments.positional else ()
    if len(arguments.positional) == 2 and len(first) == 1 and isinstance(first[0], str):
        return _absorb(frame, owner, name, arguments)
    prefix, _, part = name.partition("_")
    for value in arguments.positional:
        write(frame, owner, part if part and prefix in ("add", "set", "with") else name, value, weak=True)
    for key, value in arguments.keywords.items():
        write(frame, owner, key, value, weak=True)
    return owner


def _is_builder(frame: Frame, owner: Value, name: str) -> bool:
    return name.startswith(_BUILDS) and any(obj.kind == "external" for _, obj in frame.objects(owner))


def _is_writing(frame: Frame, owner: Value, name: str) -> bool:
    """Whether something is written into a file in memory."""
    return name in _WRITES and any(obj.kind == "list" for _, obj in frame.objects(owner))


def _log(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site, place: Site) -> bool:
    """A log line, by the name that loggers have where nothing tells what they are."""
    if not owner.noun or not frame.names.logger(owner.noun) or frame.dead:
        return False
    for ref in owner.refs:
        if ref[0] not in ("ext", "obj") or (ref[0] == "ext" and frame.catalog.sinks(f"{ref[1]}.{name}")):
            return False
        if ref[0] == "obj" and (obj := frame.obj(ref)) is not None and obj.cls is not None:
            return False
    sink = sinks.sink_of(frame, f"logging.getLogger().{name}", arguments)
    if sink is None:
        return False
    sinks.send(frame, sink, arguments, site, place, held=NOTHING, resolution="medium", receiver=owner)
    return True


def _keep(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site, place: Site) -> None:
    """A cookie, a key or a file name, by the name that responses, stores and clients have where nothing else tells."""
    known = frame.catalog.receivers.get(owner.noun)
    if (
        known is None
        or frame.dead
        or any(ref[0] != "obj" or ((obj := frame.obj(ref)) is not None and obj.cls is not None) for ref in owner.refs)
    ):
        return
    sink = sinks.sink_of(frame, f"{known}.{name}", arguments)
    if sink is not None:
        sinks.send(frame, sink, arguments, site, place, held=NOTHING, resolution="medium", receiver=owner)


def unknown_result(arguments: Arguments) -> Value:
    """What a call of something unknown gives: nothing but the filter of what it was given."""
    held = [value.elements_held for value in arguments.every() if value.elements_held]
    return Value(elements_held=held[0]) if held else UNKNOWN


def unknown_method_result(owner: Value, name: str, arguments: Arguments) -> Value:
    """What an unknown method gives: of a filtered query still that query."""
    if name in queries.RUNNING and any(value.noun == queries.SELECTED for value in arguments.positional[:1]):
        return arguments.positional[0]
    held = owner.elements_held or unknown_result(arguments).elements_held
    return Value(elements_held=held, held=owner.held, noun=name, clean=owner.clean)
