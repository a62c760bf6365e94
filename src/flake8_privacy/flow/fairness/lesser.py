"""Two services side by side: what those who refused get is less than what those get who agreed."""

from ...catalog.words import nouns, split
from ...model import code as ir
from ...model.values import Site, Value, is_fraction
from ..calls.arguments import Arguments
from ..frame import Frame
from ..values.naming import is_identifier
from ..values.state import State
from .numbers import number
from .serving import (
    APART,
    against,
    asked,
    has_tracked,
    is_about_persons,
    is_apart,
    is_for_itself,
    is_own,
    is_plain,
    is_wrapper,
    maker_of,
    nearest,
    note,
)

_ADDING = frozenset({"append", "appendleft", "add", "insert", "extend", "update"})


def compare_exits(frame: Frame) -> None:
    """What is returned on both sides of a guard about consent."""
    if frame.cuts:
        _compare_parts(frame)
    if not any(against(guards) for _, guards, _, _ in frame.returned):
        return
    if is_own(frame) or not is_about_persons(frame):
        return
    for value, guards, state, site in frame.returned:
        refused = against(guards)
        for agreed, their_guards, their_state, other in frame.returned:
            here = {atom: where for atom, where in refused.items() if atom not in their_guards}
            if not here or not any(atom.granted for atom in their_guards.keys() - guards.keys()):
                continue
            atom, condition = nearest(here)
            if is_apart(frame, condition):
                continue
            is_kept = _is_nothing(value, state) and _is_service(frame, agreed, their_state)
            if is_kept and not has_tracked(frame) and not is_for_itself(frame, agreed.noun):
                note(frame, condition, atom.purpose, "emptied", is_helper=is_wrapper(frame))
            compare(frame, frame.code.name, agreed, value, condition, is_returned=True)
            better, worse = frame.answers.get(other, agreed), frame.answers.get(site, value)
            _compare_instances(frame, better, their_state, worse, state, condition)


def _is_service(frame: Frame, answer: Value, state: State) -> bool:
    """Whether an answer may be what somebody came for: more than that it is done, and not who somebody is."""
    says_who = bool(answer.labels) or any(map(is_identifier, (answer.noun, frame.code.name)))
    is_one = nouns(answer.noun) == split(answer.noun)
    is_of_person = is_one and any(len(sym.path) == 1 and frame.names.person(sym.root) for sym in answer.syms)
    roots = frame.catalog.roots
    is_tracker = any(ref[0] == "ext" and str(ref[1]).partition(".")[0] in roots for ref in answer.refs)
    return not (says_who or is_of_person or is_tracker or is_plain(frame, answer, state) or _is_name(answer))


def _is_name(value: Value) -> bool:
    """Whether a value is a function, class or module, which is no service yet."""
    return bool(value.refs) and all(ref[0] in ("fn", "bound", "class", "module") for ref in value.refs)


def _is_nothing(value: Value, state: State) -> bool:
    """Whether an answer is empty: ``None``, ``False``, ``[]``."""
    if value.consts:
        return all(const is None or const is False or const == "" for const in value.consts)
    objects = [state.heap.get(ref) for ref in value.refs]
    return bool(objects) and all(
        obj is not None and obj.kind in ("list", "dict") and not obj.fields and obj.rest is None for obj in objects
    )


def _compare_instances(
    frame: Frame, agreed: Value, their_state: State, refusing: Value, state: State, condition: Site
) -> None:
    """Two objects of one kind, field by field: ``Limits(downloads=100)`` and ``Limits(downloads=10)``."""
    for ref in refusing.refs:
        worse = state.heap.get(ref)
        for other in agreed.refs if worse is not None else ():
            better = their_state.heap.get(other)
            if worse is None or better is None or better.cls != worse.cls or better.kind != worse.kind:
                continue
            for name, field in worse.fields.items():
                if name in better.fields:
                    compare(frame, name, better.fields[name], field, condition)


def returned(frame: Frame, value: Value, register: int, site: Site) -> None:
    """A choice that is returned as it is made: ``return "express" if consent else "standard"``."""
    if value.choice is None or is_own(frame):
        return
    chosen(frame, frame.code.name, value, register, site, is_returned=True)
    maker = maker_of(frame, register)
    if maker is not None and maker[0] == ir.SELECT and _is_nothing(value.choice[1], frame.state):
        _emptied(frame, value.choice[0], site)
    maker = maker if frame.told else None
    if maker is not None and maker[0] == ir.NAME and (sides := frame.told.get(frame.strings[maker[2]])) is not None:
        agreed, refusing, where = sides
        if value.choice == (agreed, refusing):
            compare(frame, frame.code.name, agreed, refusing, where, is_returned=True)


def _emptied(frame: Frame, agreed: Value, site: Site) -> None:
    """``return index.search(words) if consent else []``."""
    if not _is_service(frame, agreed, frame.state) or not is_about_persons(frame) or is_apart(frame, site):
        return
    is_made_here = any(obj.cls is None for _, obj in frame.objects(agreed))  # what is told of somebody, most often
    if not is_made_here and not has_tracked(frame) and not is_for_itself(frame, agreed.noun):
        purpose = min(frame.conditions.get(site) or {"any"})
        note(frame, site, purpose, "emptied", is_helper=is_wrapper(frame))


def chosen(frame: Frame, name: str, value: Value, register: int, site: Site, *, is_returned: bool = False) -> None:
    """A choice between two values, made right here: ``"express" if consent else "standard"``."""
    maker = maker_of(frame, register)
    if value.choice is None or maker is None or maker[0] == ir.NAME:
        return
    if maker[0] == ir.SELECT:
        asked(frame, maker[2], site)
        _shortened_choice(frame, value, register, site)
    compare(frame, name, *value.choice, site, is_returned=is_returned)


def compare(
    frame: Frame, name: str, agreed: Value, refusing: Value, condition: Site, *, is_returned: bool = False
) -> None:
    """Two values of one name for those who agreed and those who refused: the second may be a lesser service."""
    if len(agreed.consts) != 1 or len(refusing.consts) != 1 or is_apart(frame, condition, lesser=True):
        return
    if is_for_itself(frame, name):
        return
    better, worse = agreed.consts[0], refusing.consts[0]
    if isinstance(better, str) and isinstance(worse, str):
        is_lesser = _is_lesser(frame, name, better, worse, is_returned=is_returned)
    else:
        is_lesser = _is_less(frame, name, better, worse)
    if is_lesser and is_about_persons(frame):
        note(frame, condition, "any", "lesser")


def _is_lesser(frame: Frame, name: str, better: str, worse: str, *, is_returned: bool) -> bool:
    speaks, is_any = frame.names.serving.speaks, frame.names.serving.is_any
    rates = [rate for rate in (_leading(better), _leading(worse)) if rate is not None]
    if frame.names.measures(name, better, worse):
        return False
    if rates:
        return len(rates) == 2 and speaks("serving.quotas", name) and rates[0] > rates[1] > 0
    is_better = speaks("serving.better", better) and not speaks("serving.better", worse)
    is_worse = speaks("serving.worse", worse) and not speaks("serving.worse", better)
    if is_better and is_worse:
        return True
    is_graded = speaks("serving.grades", name) or (is_returned and is_any("serving.grades", name))
    return is_graded and (is_better or is_worse)


def _leading(text: str) -> int | None:
    """The number that a rate begins with: ``100/day``."""
    head = text.partition("/")[0]
    return int(head) if "/" in text and head.isdigit() else None


def _is_less(frame: Frame, name: str, better: object, worse: object) -> bool:
    if isinstance(better, bool) or isinstance(worse, bool):
        return False
    # "gb += 5" adds a benefit to what all get: what is worked out is compared with what is, as spans of time are.
    if is_fraction(better) is not is_fraction(worse) or isinstance(better, str) or frame.names.price(name):
        return False
    more, less = number(better), number(worse)
    if more is None or less is None:
        return False
    speaks = frame.names.serving.speaks
    is_quota = speaks("serving.quotas", name) and more > less > 0
    return is_quota or (speaks("serving.waits", name) and more < less)


def compare_fields(frame: Frame, yes: dict[str, Value], no: dict[str, Value], where: Site) -> None:
    """What both sides of a branch about consent left in the same names."""
    for name, value in no.items():
        agreed = yes.get(name)
        if agreed is not None and agreed is not value and agreed.consts and value.consts:
            compare(frame, name, agreed, value, where)
            frame.told = {**frame.told, name: (agreed, value, where)}


def appended(frame: Frame, owner: Value, name: str, arguments: Arguments) -> None:
    """A feature put on somebody's list only where consent is granted."""
    words = frame.names.serving
    if name not in _ADDING or not owner.noun:
        return
    is_in_front = _is_first(name, arguments) and words.speaks("serving.lines", owner.noun)
    is_feature = words.speaks("serving.features", owner.noun) or words.is_any("serving.features", frame.code.name)
    if not is_feature and not is_in_front:
        return
    given = {
        atom: site
        for atom, site in (frame.state.guards or {}).items()
        if atom.granted and atom.sym is None and atom.purpose not in APART
    }
    if is_in_front and given and is_about_persons(frame) and not is_apart(frame, nearest(given)[1], lesser=True):
        note(frame, nearest(given)[1], "any", "lesser")
    texts = [const for value in arguments.positional for const in value.consts if isinstance(const, str)]
    if not given or not texts or not is_about_persons(frame) or is_own(frame):
        return
    speaks = frame.names.serving.speaks
    if any(speaks("serving.own", text) or speaks("serving.fair", text) for text in texts):
        return
    atom, condition = nearest(given)
    if not is_apart(frame, condition):
        note(frame, condition, atom.purpose, "feature")


def _is_first(name: str, arguments: Arguments) -> bool:
    """Whether something is put in front of all others: ``queue.insert(0, call)``."""
    return name == "appendleft" or (
        name == "insert" and arguments.positional[:1] != () and arguments.positional[0].consts == (0,)
    )


# A list that is shortened for those who refused


def shorten(frame: Frame, register: int, owner: Value) -> None:
    """Remember that a register holds a part of something of which there are many, and what that is called."""
    if owner.noun and not owner.labels and nouns(owner.noun) != split(owner.noun):
        frame.cuts[register] = owner.noun


def _shortened_choice(frame: Frame, value: Value, register: int, site: Site) -> None:
    """The whole or a part, by consent: ``rows if consent else rows[:2]``."""
    maker = maker_of(frame, register)
    if value.choice is None or maker is None or maker[0] != ir.SELECT or not frame.cuts:
        return
    sides = (maker[3], maker[4]) if frame.registers[maker[3]] is value.choice[0] else (maker[4], maker[3])
    if _is_whole(frame, sides[0], frame.cuts.get(sides[1], "")):
        _note_shorter(frame, site, frame.cuts[sides[1]])


def shortened(frame: Frame, name: str, register: int) -> None:
    """The part under the name of the whole, where consent is refused: ``rows = rows[:2]``."""
    refused = against(frame.state.guards)
    if refused and frame.cuts[register] == name:
        _note_shorter(frame, nearest(refused)[1], name)


def _compare_parts(frame: Frame) -> None:
    """The part handed out to those who refused, and the whole to others."""
    for value, guards, _, site in frame.returned:
        refused = against(guards)
        if not refused or site not in frame.cuts:
            continue
        wholes = (
            other
            for other, theirs, _, there in frame.returned
            if there not in frame.cuts and not refused.keys() & theirs.keys()
        )
        if any(other.noun == value.noun for other in wholes):
            _note_shorter(frame, nearest(refused)[1], value.noun)


def _is_whole(frame: Frame, register: int, name: str) -> bool:
    return bool(name) and register not in frame.cuts and frame.registers[register].noun == name


def _note_shorter(frame: Frame, condition: Site, name: str) -> None:
    is_service = is_about_persons(frame) and not is_own(frame) and not is_for_itself(frame, name)
    if is_service and not is_apart(frame, condition, lesser=True):
        note(frame, condition, "any", "lesser")
