"""Queries that select by consent: what holds of the persons that they find."""

import re

from ....model.values import NOTHING, UNKNOWN, Atoms, Site, Value
from ...frame import Frame
from ...values.guards import Holding, both, consented, either, refused, says_consent
from ...values.records import is_table, rows_where
from ..arguments import Arguments

_FILTERS = frozenset({"filter", "where", "filter_by", "having", "objects", "find", "find_one", "afilter",
                      "count_documents"})  # fmt: skip
_EXCLUDES = frozenset({"exclude", "filter_out"})
_SETS = ("QuerySet", "Manager")
_FOUND = frozenset({"exists", "aexists", "first", "afirst", "count", "acount", "one_or_none", "scalar", "any"})
_ONE = frozenset({"get", "aget", "first", "afirst", "one", "last", "latest", "scalar_one", "one_or_none", "find_one",
                  "fetchone", "fetch_one", "count_documents"})  # fmt: skip
_SAME = frozenset({"all", "order_by", "select_related", "prefetch_related", "distinct", "iterator", "aiterator"})
"""Methods that leave what is asked for as it is."""
SELECTED = "select"
"""How a query goes by of which it is known that it gives answers."""
RUNNING = frozenset(
    {"scalar", "scalars", "execute", "exec", "scalar_one", "scalar_one_or_none", "fetch_one", "fetch_val"}
)
"""Methods that run a query that they are given."""
CONDITIONS = _FILTERS | _EXCLUDES | {"join", "outerjoin", "query", "select", "eq", "match", "get"}
"""Methods by which a query is told whom it is to find."""
TELLING = frozenset({"query"}) | _FILTERS | _EXCLUDES | _ONE | _SAME
"""Methods that ask something of a query, whatever is known of it."""
_LOOKUPS = frozenset(
    {"exact", "iexact", "in", "isnull", "gt", "gte", "lt", "lte", "range", "is", "eq", "ne", "contains"}
)
_ORDER = frozenset({"gt", "gte", "lt", "lte", "range"})
TIMES = ("_at", "_on", "_date")
STATES = frozenset(
    {"granted", "is_granted", "accepted", "given", "allowed", "enabled", "agreed", "value", "active", "is_active",
     "status", "state", "answer", "opted_in"}
)  # fmt: skip
"""Fields of a record of consent that say how it was answered."""
# perf: patterns are compiled (and kept by re) when first used, as most runs need none of them.
_AND = r"\band\b|&"
_OR = r"\bor\b|\|"
_TERM = r"\(?(?P<no>not\s|~)?\s*(?P<name>[A-Za-z_]\w*)\s*(?:(?P<sign>==|!=)\s*(?P<answer>\w+))?\)?"


def asked(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site) -> Value | None:
    """Filters by consent, and what is read from a filtered query."""
    if name in _FILTERS or name in _EXCLUDES or (name in _ONE and arguments.keywords):
        if says_consent(owner):
            return _records(frame, owner, name, arguments, site)
        held = _selected(frame, owner, arguments, excluded=name in _EXCLUDES)
        if held:
            frame.found.origins.update(dict.fromkeys(held, site))
        held = both(owner.elements_held, held) or NOTHING
        if held:
            return Value(true=held, held=held, elements_held=held) if name in _ONE else Value(elements_held=held)
        return _same_set(frame, owner) if name in _FILTERS or name in _EXCLUDES else None
    if name == "query" and arguments.positional and (found := selecting(frame, arguments, site)) is not None:
        return found
    if name == "query" and len(arguments.positional) == 1 and is_table(frame, owner):
        held = _worded(frame, arguments.positional[0])
        return rows_where(frame, owner, held) if held else None
    if not owner.elements_held:
        return owner.but(refs={}) if (name in _SAME or name in _ONE) and says_consent(owner) else None
    held = owner.elements_held
    if name in _FOUND or name in _ONE:
        false = owner.false or NOTHING
        return Value(true=held, false=false, held=held if name in _ONE else NOTHING, clean=name not in _ONE)
    return Value(elements_held=held)


def _same_set(frame: Frame, owner: Value) -> Value | None:
    """A query of a class of the project's own is one of that class, whatever is asked: ``self.filter(active=True)``."""
    for ref in owner.refs:
        if ref[0] == "of" and any(base.endswith(_SETS) for base in frame.world.external_bases((ref[1], ref[2]))):
            return Value(refs={ref: NOTHING})
    return None


def _worded(frame: Frame, text: Value) -> Atoms:
    """What a condition in words says: ``frame.query("analytics_consent == True and age > 17")``."""
    held: Atoms = NOTHING
    words = text.consts[0] if len(text.consts) == 1 else None
    for term in re.split(_AND, words) if isinstance(words, str) and re.search(_OR, words) is None else ():
        match = re.fullmatch(_TERM, term.strip())
        found = frame.names.consent(match["name"]) if match is not None else None
        if match is not None and found is not None:
            turns = (bool(match["no"]), match["sign"] == "!=", match["answer"] in ("False", "0"))
            held |= consented(found.granted != (sum(turns) % 2 == 1), found.purpose)[0]
    return held


def _records(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site) -> Value:
    """Records of consent: by their purpose, and by how they were answered."""
    true, false = owner.true, owner.false
    answer: bool | None = None
    for value in arguments.positional:
        if says_consent(value):
            answer = not refused(value.true or NOTHING)  # Consent.granted.is_(True)
    for key, value in arguments.keywords.items():
        const = value.consts[0] if len(value.consts) == 1 else None
        if key.partition("__")[0] in STATES:
            answer = frame.names.answer(const)
        elif (timed := _timed(frame, key, value)) is not None:
            answer = timed
        elif isinstance(const, str) and (purpose := frame.names.purpose(const)) is not None:
            true, false = (_for_purpose(holding, purpose) for holding in (true, false))
    if answer is False or (answer is True and name in _EXCLUDES):
        true, false = false, true
    held = true or NOTHING if answer is not None else NOTHING
    frame.found.origins.update(dict.fromkeys(held, site))
    return Value(true=true, false=false, elements_held=held, held=held if name in _ONE else NOTHING, noun=owner.noun)


def _timed(frame: Frame, key: str, value: Value) -> bool | None:
    """What it means that a time is set, or is not: ``revoked_at=None``, ``granted_at__isnull=False``."""
    name, _, lookup = key.partition("__")
    said = frame.names.consent(f"consent_{name}") if name.endswith(TIMES) else None
    if said is None or len(value.consts) != 1 or (lookup == "isnull") == (value.consts == (None,)):
        return None
    return said.granted != (lookup != "isnull" or value.consts == (True,))


def selecting(frame: Frame, arguments: Arguments, site: Site) -> Value | None:
    """``select(Member.analytics_consent)`` and ``query(ConsentRecord)``: the answer of one, or all answers."""
    first = arguments.positional[0] if len(arguments.positional) == 1 else UNKNOWN
    if says_consent(first):
        return Value(true=first.true, false=first.false, noun=SELECTED)
    if first.noun[:1].isupper() and not first.noun.isupper() and frame.names.is_consent_record(first.noun):
        said = frame.names.recorded(first.noun)
        true, false = consented(said.granted, said.purpose) if said is not None else (NOTHING, NOTHING)
        return Value(true=true, false=false, noun=SELECTED)
    return None


def _for_purpose(holding: Holding, purpose: str) -> Holding:
    return None if holding is None else frozenset(atom._replace(purpose=purpose) for atom in holding)


def _selected(frame: Frame, owner: Value, arguments: Arguments, *, excluded: bool) -> Atoms:
    """What holds of all that a filter lets through."""
    true, false = conditions(frame, owner, arguments)
    return (false if excluded else true) or NOTHING


def conditions(frame: Frame, owner: Value, arguments: Arguments) -> tuple[Holding, Holding]:
    """What holds when all conditions of a query are fulfilled, and when they are not."""
    found: list[tuple[Holding, Holding]] = []
    for value in arguments.positional:
        documents = [obj for _, obj in frame.objects(value) if obj.kind == "dict"]
        for obj in documents:
            found += [_condition(frame, owner, key, field) for key, field in obj.fields.items()]
        if not documents:
            found.append((value.true, value.false))
    found += [_condition(frame, owner, key, value) for key, value in arguments.keywords.items()]
    if len(found) == 1:
        return found[0]
    true: Holding = NOTHING
    for yes, _ in found:
        true = both(true, yes)
    return true, NOTHING


def _condition(frame: Frame, owner: Value, key: str, value: Value) -> tuple[Holding, Holding]:
    """``profile__analytics_consent=True``: a path to a field, perhaps with a way to compare it."""
    *path, lookup = key.replace(".", "__").split("__")
    if not path or lookup not in _LOOKUPS:
        path, lookup = [*path, lookup], ""
    name = path[-1]
    found = frame.names.consent(name) or frame.names.chosen(path[-2] if len(path) > 1 else owner.noun, name)
    answer = _answer(frame, name, lookup, value) if found is not None else None
    if found is None or answer is None:
        return NOTHING, NOTHING
    true, false = consented(found.granted, found.purpose)
    return (true, false) if answer else (false, true)


def _answer(frame: Frame, name: str, lookup: str, value: Value) -> bool | None:
    """Whether a condition asks for a yes or a no; None where it asks for something else."""
    if name.endswith(TIMES):
        if lookup == "isnull" and len(value.consts) == 1:
            return not value.consts[0]
        return False if value.consts == (None,) else True if lookup in _ORDER else None
    consts = value.consts
    if lookup == "in" and not consts:
        consts = tuple(
            const for _, obj in frame.objects(value) for each in obj.fields.values() for const in each.consts
        )
    answers = {frame.names.answer(const) for const in consts}
    return answers.pop() if len(answers) == 1 and lookup in ("", "in", "exact", "iexact", "is", "eq") else None


def all_hold(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``Q(a=True, b=True)`` and ``and_(a, b)``."""
    true, false = conditions(frame, Value(), arguments)
    return Value(true=true, false=false, clean=True)


def any_holds(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``or_(a, b)``."""
    sides = arguments.positional
    true = sides[0].true if sides else NOTHING
    false = sides[0].false if sides else NOTHING
    for value in sides[1:]:
        true, false = either(true, value.true), both(false, value.false)
    return Value(true=true, false=false, clean=True)


def does_not_hold(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``not_(a)``."""
    value = arguments.positional[0] if arguments.positional else Value()
    return Value(true=value.false, false=value.true, clean=True)
