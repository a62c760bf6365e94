"""What each instruction does to the values; control flow is elsewhere."""

from collections.abc import Callable
from functools import lru_cache

from ..catalog.names import Names
from ..model import code as ir
from ..model.code import Instruction
from ..model.summaries import Summary
from ..model.values import NOTHING, UNKNOWN, Atoms, Ref, Site, Sym, Value
from . import checks, defaults, displays, operators
from .blocks import entering, open_block
from .calls import calling, deferred, interest
from .calls.arguments import evaluate
from .calls.known.containers import element_at
from .consent import asking, cookies, statements, writes
from .fairness import keyed, lesser, numbers, pricing, serving, surcharges
from .frame import Frame
from .imports import importing, resolved_value, star_import
from .values import kinds
from .values.guards import any_of, consented, says_consent, truth
from .values.naming import is_several, named, of_several, parameter_value, variable_value
from .values.reading import read, read_key
from .values.records import handed_shaper, typed_dict
from .values.shared import put, slot, with_contents
from .values.state import MOST_ALTERNATIVES, all_of
from .values.ways import kept
from .values.writing import fill, known_key, write, write_under

_SETTING = frozenset({"setter", "deleter"})


def constant(frame: Frame, ins: Instruction) -> None:
    """A literal, with the truth that it has."""
    const = frame.unit.constants[ins[2]]
    if isinstance(const, list):
        is_answer = const[0] == "bytes" and const[1] and frame.names.answer(const[1]) is not None
        frame.registers[ins[1]] = _literal(const[1]) if is_answer else Value(clean=const[0] != "ellipsis")
    else:
        frame.registers[ins[1]] = _literal(const)


@lru_cache(maxsize=4096, typed=True)
def _literal(const: object) -> Value:
    # perf: the same few numbers and words stand everywhere; typed, as 1 is no True.
    return Value(consts=(const,), false=None) if const else Value(consts=(const,), true=None)


def name(frame: Frame, ins: Instruction) -> None:
    """A variable: of this code, of its module, or a builtin."""
    word = frame.strings[ins[2]]
    value = frame.state.env.get(word)
    if value is None:
        value = _outer(frame, word)
    else:
        for ref in value.refs:
            if ref[0] == "import":
                value = resolved_value(frame.world, value)
                break
    frame.registers[ins[1]] = value if value.noun else value.called(word)


def _outer(frame: Frame, word: str) -> Value:
    """What the module calls so, or else Python."""
    found = frame.world.global_name(frame.path, word) if not frame.is_body or frame.key[1] else None
    if found is None:
        return _builtin(word)
    plain = _plainly(frame.names, found, word)
    if plain is not None:
        return plain
    return with_contents(frame, resolved_value(frame.world, _global(frame, found, word)), word)


@lru_cache(maxsize=4096)
def _builtin(word: str) -> Value:
    return Value(refs={("ext", f"builtins.{word}", None): NOTHING}, noun=word)


@lru_cache(maxsize=4096)
def _plainly(names: Names, found: Value, word: str) -> Value | None:
    """What a global name is that means the same to all who read it; None for a container, and what consent decides."""
    # perf: the functions, classes and modules that a module names are read over and over.
    if found.true or found.false or found.true is None or found.false is None or names.consent(word) is not None:
        return None
    for ref in found.refs:
        if ref[0] in ("obj", "import") or (ref[0] == "ext" and ref[2] is not None):
            return None
    return found if found.noun else found.called(word)


def _global(frame: Frame, found: Value, word: str) -> Value:
    consent = frame.names.consent(word)
    is_defined = any(ref[0] in ("fn", "class", "module", "bound") for ref in found.refs)
    if consent is not None and not is_defined and not numbers.is_amount(found):
        # What the module sets is the operator's default; at run time it is whatever the switch says.
        true, false = consented(consent.granted, consent.purpose)
        return found.but(true=true, false=false, consts=(), noun=word)
    if found.true is None or found.false is None:
        found = found.but(true=found.true or NOTHING, false=found.false or NOTHING)
    return found


def attribute(frame: Frame, ins: Instruction) -> None:
    """``owner.name``."""
    frame.registers[ins[1]] = read(frame, frame.registers[ins[2]], frame.strings[ins[3]], frame.site(ins[4]))


def item(frame: Frame, ins: Instruction) -> None:
    """``owner[key]``; a type that is ``Annotated`` is all that stands there."""
    if frame.registers[ins[2]].noun == "Annotated" and (parts := frame.objects(frame.registers[ins[3]])):
        frame.registers[ins[1]] = all_of(list(parts[0][1].fields.values()))
        return
    owner, key = frame.registers[ins[2]], frame.registers[ins[3]]
    value = slot(frame, owner, key, asking.under(frame, owner, key, read_key(frame, owner, key, frame.site(ins[4]))))
    if owner.choice is not None and value.choice is None:
        value = value.but(choice=keyed.under_any_key(frame, owner.choice))
    frame.registers[ins[1]] = keyed.in_rows(frame, key, value) if owner.noun in keyed.ROWS else value


def cut(frame: Frame, ins: Instruction) -> None:
    """A slice; a few characters of a name are no name."""
    value: Value = frame.registers[ins[2]]
    _, dst, _, length = ins
    is_text = not any(ref[0] == "obj" and type(ref[1]) is not Sym for ref in value.refs) and not is_several(value.noun)
    if 0 <= length <= 4 and is_text and value.labels and not any(label.hashed for label in value.labels):
        frame.registers[dst] = Value(clean=True, held=value.held)
    else:
        lesser.shorten(frame, dst, value)
        frame.registers[dst] = value.but(consts=(), amount=None)


def call(frame: Frame, ins: Instruction) -> None:
    """A call of a value."""
    _, dst, function, arguments, keywords, span = ins
    value: Value = frame.registers[function]
    site = frame.site(span)
    given = evaluate(frame, arguments, keywords)
    if keywords:
        if given.positional and given.keywords:
            defaults.option(frame, given, site)
        keyed.arguments(frame, keywords, site, value.noun)
    if writes.is_writing(value.noun):
        writes.called(frame, value.noun, value, given, site, site)
    elif value.noun in statements.EXECUTING:
        statements.executed(frame, ins, given, site)
    if value.noun.endswith("Cookie"):
        cookies.made(frame, value, ins, given, site)
    frame.registers[dst] = calling.call(frame, value, given, site, site)
    kind = kinds.tested(frame, value, list(given.positional)) if value.noun == "isinstance" else None
    if kind is not None:
        frame.narrowed[dst] = kind


def method(frame: Frame, ins: Instruction) -> None:
    """A call of an attribute."""
    _, dst, register, word, arguments, keywords, span, name_span = ins
    owner, name = frame.registers[register], frame.strings[word]
    given = evaluate(frame, arguments, keywords)
    site = frame.site(span)
    if frame.unfollowed and not owner.refs:
        if interest.is_followed(frame, given):
            owner = _given(frame, register)
        elif any(value.syms for value in given.every()):
            frame.found.is_narrowed = True
    if keywords:
        if given.positional and given.keywords:
            defaults.option(frame, given, site)
        keyed.arguments(frame, keywords, site)
    if frame.state.guards:
        keyed.called(frame, owner, name, given, site)
    if name in frame.catalog.cookies.setting:
        cookies.set_by(frame, owner, ins, given, site, frame.site(name_span))
    elif name in frame.catalog.cookies.heading:
        cookies.added(frame, ins, given, site)
    if writes.is_writing(name):
        writes.called(frame, name, owner, given, site, frame.site(name_span))
    rows = statements.executed(frame, ins, given, site) if name in statements.EXECUTING else None
    value = keyed.chosen_for_rows(frame, owner, name, given, site) if name in keyed.CHOOSING else None
    if value is None:
        value = calling.call_method(frame, owner, name, given, site, frame.site(name_span))
    if rows is not None or (owner.refs and name in statements.FETCHING):
        value = statements.given(frame, owner, name, value, rows, site)
    if not value.noun and frame.names.is_asked(name):
        value = value.called(name)
    frame.registers[dst] = value


def _given(frame: Frame, register: int) -> Value:
    """What is handed something personal: if a call gave it that was not followed, what that gives."""
    from .functions import givers  # perf: little is handed to what nobody knows

    return givers.receiver(frame, register)


def store(frame: Frame, ins: Instruction) -> None:
    """Bind a variable; a price that a choice about consent decides is compared here."""
    word = frame.strings[ins[1]]
    value: Value = frame.answered(ins[2]) if frame.is_body else frame.registers[ins[2]]
    is_crowded = len(value.refs) >= MOST_ALTERNATIVES or len(value.syms) >= MOST_ALTERNATIVES
    if is_crowded and (value.labels or frame.is_full):
        frame.gap(frame.site(ins[3]), "more alternatives for one value than are followed")
    elif is_crowded:
        frame.found.is_narrowed = True
    name = word.partition("'")[0] if "'" in word else word
    if ins[2] in frame.cuts:
        lesser.shortened(frame, name, ins[2])
    if value.choice is not None:
        lesser.chosen(frame, name, value, ins[2], frame.site(ins[3]))
        value = pricing.placed(frame, value, ins[2], frame.site(ins[3]))
    if frame.state.guards and value.consts:
        value = pricing.kept(frame, value, frame.site(ins[3]))
    elif frame.state.guards and not value.refs:
        value = surcharges.set_anew(frame, name, value, ins[2], frame.site(ins[3]))
    if value.consts and value.noun and frame.names.price(value.noun):
        value = pricing.stored(frame, word, value, frame.site(ins[3]))  # "chosen = PLANS['private']['price']"
    if frame.names.is_plain(name):
        # perf: nearly all names say nothing; only a value that its own name calls a person, or choices, keeps that.
        noun = value.noun
        is_kept = noun == name or (noun and (frame.names.person(noun) or frame.names.is_holder(noun)))
        noun = of_several(frame, name, ins[2]) if len(name) == 1 else ""
        frame.state.env[word] = value if is_kept else value.called(noun or name)
        return
    site = frame.site(ins[3])
    if frame.names.price(word):
        value = pricing.stored(frame, word, value, site)
    if frame.is_body and frame.key[1]:
        defaults.field(frame, word, ins[2], value, site)
    frame.state.env[word] = _under_name(frame, value, name, ins[2], site)


def _under_name(frame: Frame, value: Value, name: str, register: int, site: Site) -> Value:
    """A value as its variable calls it; a person keeps the name that says so (``it = order.customer``)."""
    names, noun = frame.names, value.noun
    if noun and names.is_holder(noun) and not names.is_holder(name) and names.consent(name) is None:
        return value
    if noun == name or (noun and names.person(noun) and not names.person(name) and not names.logger(name)):
        return value
    is_open = not (noun or value.labels or value.clean or value.consts or value.refs or says_consent(value))
    if is_open and names.consent(name) is not None:
        return named(frame, value, name, None, site)
    return variable_value(frame, value, name, register, site)


def store_attribute(frame: Frame, ins: Instruction) -> None:
    """Assign an attribute, which may switch an SDK off."""
    _, owner, word, value, span = ins
    site, target, key = frame.site(span), frame.registers[owner], frame.strings[word]
    stored: Value = frame.answered(value)
    writes.stored(frame, target, key, stored, site)
    if stored.choice is not None:
        keyed.chosen(frame, key, value, site)
    stored = keyed.priced(frame, target, key, stored, site)
    for ref in target.refs:
        if ref[0] == "ext":
            switch = frame.catalog.switch(f"{ref[1]}.{key}")
            if switch is not None:
                held = truth(stored)[switch.off_when] or NOTHING
                if stored.consts == (switch.off_when,):
                    held = any_of(frame.elsewhere)  # what sends has not come here
                name_of = f"{switch.prefix}@{ref[2]!r}" if ref[2] is not None else switch.prefix
                frame.found.switches[name_of] = held
    fill(frame, target, key, stored, site)
    write(frame, target, key, kept(frame, target, key, stored, site))


def store_item(frame: Frame, ins: Instruction) -> None:
    """Assign under a key."""
    _, owner, key, value, span = ins
    target, site = frame.registers[owner], frame.site(span)
    known = known_key(frame.registers[key])
    stored: Value = frame.registers[value]
    if frame.unfollowed and not target.refs and (stored.labels or stored.syms):
        target = _given(frame, owner)
    if target.noun in keyed.ROWS:
        keyed.stored_in_rows(frame, target, frame.registers[key], stored, site)
    writes.stored_under(frame, target, frame.registers[key], stored, site)
    cookies.put(frame, target, ins, site)
    if known is not None:
        stored = keyed.priced(frame, target, known, stored, site)
    put(frame, target, [stored], site, frame.registers[key])
    write_under(frame, target, frame.registers[key], stored, site)


def delete(frame: Frame, ins: Instruction) -> None:
    """Forget a variable."""
    frame.state.env.pop(frame.strings[ins[1]], None)


def unpacked(frame: Frame, ins: Instruction) -> None:
    """One target of an unpacking."""
    _, dst, source, index, is_rest = ins
    frame.registers[dst] = element_at(frame, frame.registers[source], index, frame.site(0), rest=bool(is_rest))


def returning(frame: Frame, ins: Instruction) -> None:
    """Leave with a value, and remember what holds here."""
    value: Value = frame.answered(ins[1])
    site = frame.site(ins[2])
    serving.returned(frame, value, ins[1])
    lesser.returned(frame, value, ins[1], site)
    pricing.answered(frame, ins[1], site)
    if ins[1] in frame.cuts:
        frame.cuts[site] = frame.cuts[ins[1]]
    frame.returned.append((value, frame.state.guards or {}, frame.state.copy(), site))
    frame.state.guards = None


def yielding(frame: Frame, ins: Instruction) -> None:
    """Hand a value out, and remember what holds here."""
    value = frame.registers[ins[2]] if ins[2] >= 0 else UNKNOWN
    surcharges.handed_out(frame, value, frame.site(ins[3]))
    open_block(frame)
    frame.yielded.append((value, frame.state.atoms()))
    frame.registers[ins[1]] = UNKNOWN


def function(frame: Frame, ins: Instruction) -> None:
    """Define a function: a reference to it, its defaults and decorators."""
    _, dst, index, unit, defaults, decorators, _ = ins
    code = frame.code.nested[index] if unit < 0 else None
    key = (frame.path, unit, 0) if code is None else (frame.path, frame.key[1], frame.found.number(code))
    word = "" if code is None else code.name
    deferred.follow_decorators(frame, decorators, key)
    frame.found.decorators[key] = tuple(frame.registers[decorator] for decorator in decorators)
    frame.found.defaults[key] = {frame.strings[word]: frame.registers[register] for word, register in defaults}
    made = frame.registers[dst] = Value(refs={("fn", key): NOTHING}, noun=word)
    if decorators:
        name = frame.strings[frame.code.instructions[frame.counter + 1][1]]
        deferred.connect(frame, made.called(name), frame.found.decorators[key], [frame.site(span) for span in ins[6]])
        if any(value.noun in _SETTING for value in frame.found.decorators[key]) and name in frame.state.env:
            frame.registers[dst] = frame.state.env[name]  # a property is what reads it, not what sets it


def nested_frame(frame: Frame, ins: Instruction) -> Frame | None:
    """The frame of a nested function, which sees what its definition sees."""
    if ins[2] < 0:
        return None
    code = frame.code.nested[ins[2]]
    key = (frame.path, frame.key[1], frame.found.number(code))
    state = frame.state.copy()
    nested = Frame(frame.world, frame.catalog, key, frame.unit, code, frame.found, state)
    nested.outer = frame
    nested.is_full, nested.is_curious = frame.is_full, frame.is_curious
    enter(nested)
    return nested


def enter(frame: Frame) -> None:
    """Put the parameters into the frame's variables."""
    site = frame.site(frame.code.span)
    for place, parameter in enumerate(frame.code.parameters):
        value = parameter_value(frame, parameter.name, parameter.kind, parameter.annotation, site)
        refs = typed_as(frame, parameter.annotation) if parameter.kind in ("p", "k") else {}
        if refs := refs or handed_shaper(frame, place):
            value = value.but(refs={**value.refs, **refs})
            value = typed_dict(frame, value, site, part=parameter.name) or value
        frame.state.env[parameter.name] = value
    if frame.code.parameters and frame.code.parameters[0].kind == "p":
        frame.first_parameter = frame.code.parameters[0].name


def typed_as(frame: Frame, annotation: tuple[str, ...]) -> dict[Ref, Atoms]:
    """What an annotation says that a value is."""
    return frame.world.types(frame.path, annotation) if annotation else {}


def keep_nested(frame: Frame, nested: Frame, summary: Summary) -> None:
    """Remember the summary of a nested function for those who call it."""
    parameters = tuple((parameter.name, parameter.kind) for parameter in nested.code.parameters)
    frame.world.keep(nested.key, summary, parameters)
    if summary.pending:
        inner = {ref: obj for ref, obj in summary.heap.items() if type(ref[1]) is not Sym}
        frame.found.nested_heap.update(inner)


def class_definition(frame: Frame, ins: Instruction) -> None:
    """Define a class: a reference to it, and its bases."""
    _, dst, unit, bases, decorators, keywords = ins
    if unit < 0:
        frame.registers[dst] = UNKNOWN
        return
    frame.found.bases[frame.path, unit] = tuple(frame.registers[base] for base in bases)
    frame.found.decorators[frame.path, unit, 0] = tuple(frame.registers[decorator] for decorator in decorators)
    made = frame.registers[dst] = Value(refs={("class", frame.path, unit): NOTHING})
    if bases and frame.world.may_send((frame.path, unit, 0)):
        deferred.announce(frame, made, frame.found.bases[frame.path, unit], keywords)


HANDLERS: dict[int, Callable[[Frame, Instruction], None]] = {
    **operators.HANDLERS,
    **displays.HANDLERS,
    ir.CONST: constant, ir.NAME: name, ir.ATTR: attribute, ir.ITEM: item, ir.SLICE: cut, ir.CALL: call,
    ir.METHOD: method, ir.STORE: store, ir.STORE_ATTR: store_attribute, ir.STORE_ITEM: store_item,
    ir.DELETE: delete, ir.ELEMENT: unpacked, ir.RETURN: returning, ir.YIELD: yielding,
    ir.ENTER: entering, ir.FUNCTION: function, ir.CLASS: class_definition,
    ir.IMPORT: importing, ir.STAR_IMPORT: star_import, ir.DISCARD: checks.discard,
}  # fmt: skip
