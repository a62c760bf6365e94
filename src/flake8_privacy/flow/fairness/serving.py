"""Services told apart by consent: refused to those who do not agree, or made worse for them."""

from collections.abc import Iterator

from ...catalog.words import nouns
from ...model import code as ir
from ...model.code import Instruction
from ...model.summaries import Refusal
from ...model.values import IDLE, NOTHING, SWALLOWED, Atom, Site, Value
from ..frame import Frame
from ..values.guards import granted, refused, truth
from ..values.state import State

APART = frozenset({"functional", IDLE, SWALLOWED})
"""What a feature cannot work without, and checks that are spoken of elsewhere."""
OPERATOR = "operator"
"""Instead of a purpose: no person decides."""
_WITH_LETTERS = APART | {OPERATOR, "newsletter"}
_DENIED = frozenset({401, 402, 403, 409, 412, 428, 451})
ENTERING = frozenset({"__enter__", "__aenter__", "__init__"})
"""What is called where a block is entered, or an instance made."""
_REDIRECTS = frozenset({"redirect", "HttpResponseRedirect", "RedirectResponse", "HTTPFound", "HTTPSeeOther"})
_NEAR = 60
"""Instructions in which an answer is put together."""
_MOST_PARTS = 12


def against(guards: dict[Atom, Site] | None) -> dict[Atom, Site]:
    """The refusals that hold, with their conditions, but for what a feature cannot work without."""
    if not guards:
        return {}
    return {
        atom: site
        for atom, site in guards.items()
        if not atom.granted and atom.sym is None and atom.purpose not in APART
    }


def barred(condition: Value, site: Site) -> dict[Atom, Site]:
    """Whose refusal leads to where a condition holds, for certain: it fails only for those who agreed."""
    if refused(condition.true or NOTHING):
        return {}  # that holds there, and nobody else is there
    return against({Atom(False, atom.purpose): site for atom in granted(condition.false or NOTHING)})


def _turned_away(frame: Frame) -> dict[Atom, Site]:
    """The refusals that lead here, of those who are here alone or beside others."""
    return against(frame.state.guards) or next(filter(None, reversed(frame.barred)), {})


def raised(frame: Frame) -> None:
    """A refusal leaves the function by an exception or an abort."""
    turned_away(frame, "raised")


def turned_away(frame: Frame, kind: str) -> None:
    """Whoever refused is turned away here, if only those who did come here."""
    refused = _turned_away(frame)
    if refused:
        atom, condition = nearest(refused)
        frame.turned_away.append((condition, atom.purpose, kind))


def returned(frame: Frame, value: Value, register: int) -> None:
    """A refusal leaves the function with an answer: a refusing one turns the person away."""
    if _turned_away(frame) and _is_refusing(frame, register):
        turned_away(frame, "redirected" if _is_redirect(value) else "answered")


def judge(frame: Frame) -> None:
    """What a function that has run to its end refuses to those who did not agree."""
    _judge_gate(frame)
    if not frame.turned_away and not frame.guarded_by:
        return
    if not is_about_persons(frame) or (is_own(frame) and not (_is_helpful(frame) and not _is_of_applications(frame))):
        return
    for condition, purpose, kind in frame.turned_away:
        if is_apart(frame, condition) or _only_tracks(frame, condition):
            continue
        if kind == "redirected" and _all_redirect(frame):
            continue  # whatever the answer, the person is sent on
        is_helper = is_wrapper(frame) or (kind == "raised" and _is_helper(frame, condition))
        note(frame, condition, purpose, kind, is_helper=is_helper)
    here = frame.site(frame.code.span)
    for atom, where in frame.guarded_by.items():
        if (
            where != here
            and atom.granted
            and atom.purpose not in APART
            and not _only_tracks(frame, where)
            and _is_view(frame)
        ):
            note(frame, where, atom.purpose, "decorated")


def note(frame: Frame, site: Site, purpose: str, kind: str, *, is_helper: bool = False) -> None:
    """Keep a refusal; the first witness of each condition counts."""
    found = Refusal(frame.key, site, kind, purpose, frame.code.name, is_helper)
    frame.found.refusals.setdefault(site, found)


def nearest(refused: dict[Atom, Site]) -> tuple[Atom, Site]:
    """The innermost of some conditions."""
    return max(refused.items(), key=lambda item: (item[1], item[0].purpose))


# Whom and what it is about


def is_about_persons(frame: Frame) -> bool:
    """Whether a function knows a person or a request: a tool's own switch refuses nobody."""
    names = frame.names
    words = (*frame.strings, *(parameter.name for parameter in frame.code.parameters))
    is_any = names.serving.is_any
    # What says consent by itself ("data_sharing_opt_out") is somebody's, whoever that is.
    is_said = any(names.person(word) or is_any("serving.people", word) or names.agreed(word) for word in words)
    return is_said or _is_view(frame)


def is_own(frame: Frame) -> bool:
    """Whether a function only does what the consent is for: it records, advertises, recommends, asks."""
    speaks, name = frame.names.serving.speaks, frame.code.name
    if _is_of_applications(frame):
        return True
    if is_for_itself(frame, name) or (speaks("serving.asking", name) and not speaks("serving.walling", name)):
        return True
    cls = frame.world.class_of(frame.key) if not frame.key[2] else None
    around = frame.world.class_name(cls) if cls is not None else ""
    is_own_class = is_for_itself(frame, around) or speaks("serving.leaving", around)
    return is_own_class and not speaks("serving.walling", around)


def _is_of_applications(frame: Frame) -> bool:
    """Whether a module is about applications that are let into an account: what they may is asked by a page."""
    return frame.names.serving.speaks("serving.applications", frame.path.replace("/", "_").removesuffix(".py"))


def is_for_itself(frame: Frame, name: str) -> bool:
    """Whether what is called so is what the consent is for, or thanks for it."""
    speaks = frame.names.serving.speaks
    return speaks("serving.own", name) or speaks("serving.fair", name)


def _only_tracks(frame: Frame, condition: Site) -> bool:
    """Whether all that happens behind a condition is tracking."""
    tracks = has_tracked(frame)
    if not tracks:
        calls = (each for each in frame.found.calls.values() if each.key == frame.key)
        tracks = any(
            frame.names.serving.speaks("serving.own", each.name) and not _is_within(each.site, condition)
            for each in calls
        ) or _puts_events(frame)
    if not tracks:
        return False
    return all(is_plain(frame, value, state) for value, guards, state, _ in frame.returned if not against(guards))


def _is_within(site: Site, other: Site) -> bool:
    """Whether one place is inside another: what a condition calls is what it asks."""
    return site[0] == other[0] and other[1:3] <= site[1:3] and site[3:] <= other[3:]


def has_tracked(frame: Frame) -> bool:
    """Whether a function tracks where consent is granted."""
    return any(
        tracking.key == frame.key and any(atom.granted for atom in tracking.guards)
        for tracking in frame.found.tracking.values()
    )


def is_wrapper(frame: Frame) -> bool:
    """Whether a function calls what the one around it, or its instance, is given, as decorators do."""
    if frame.code.name == "__call__":
        return any(called.startswith(f"{frame.first_parameter}.") for called in frame.parameter_calls)
    return frame.outer is not None and bool(frame.outer.parameter_calls)


def _puts_events(frame: Frame) -> bool:
    """Whether something is put into a store of events: ``event_buffer.append(name)``."""
    return any(
        ins[0] == ir.METHOD and frame.names.serving.speaks("serving.own", _owner_name(frame, ins))
        for ins in frame.code.instructions
    )


def _owner_name(frame: Frame, ins: Instruction) -> str:
    noun: str = frame.registers[ins[2]].noun
    return noun


def is_plain(frame: Frame, value: Value, state: State) -> bool:
    """Whether an answer says nothing but that it is done: a constant, ``{"ok": True}``, ``("", 202)``."""
    if value.consts or value.clean:
        return True
    objects = [state.heap[ref] for ref in value.refs if ref in state.heap]
    fields = [field for obj in objects for field in (*obj.fields.values(), *([obj.rest] if obj.rest else []))]
    if objects:
        return len(fields) <= _MOST_PARTS and all(field.consts for field in fields)
    return bool(value.refs) and all(ref[0] == "ext" and ref[1].endswith("Response()") for ref in value.refs)


def _is_view(frame: Frame) -> bool:
    """Whether a framework calls a function for somebody's request."""
    return "request" in {parameter.name for parameter in frame.code.parameters} or _is_routed(frame)


def _is_routed(frame: Frame) -> bool:
    """Whether an address leads to a function: what it gives is a page, and says neither yes nor no."""
    return any(
        ref[0] == "ext" and ref[1].removesuffix("()").rpartition(".")[2] in ("get", "post", "put", "route", "delete")
        for value in frame.world.decorators(frame.key)
        for ref in value.refs
    )


def _is_helper(frame: Frame, condition: Site) -> bool:
    """Whether a function only makes sure of something: what follows is up to those who call it."""
    if _is_helpful(frame):
        return True
    if is_wrapper(frame) or frame.yielded or frame.code.name in ENTERING:
        return True
    if any(not against(guards) and not _is_handed_back(frame, value) for value, guards, _, _ in frame.returned):
        return False
    instructions = frame.code.instructions
    ends = [index for index, ins in enumerate(instructions) if ins[0] == ir.END]
    after = instructions[ends[-1] :] if ends else ()
    return not any(ins[0] in (ir.CALL, ir.METHOD, ir.STORE_ATTR, ir.STORE_ITEM) for ins in after)


def _is_helpful(frame: Frame) -> bool:
    """Whether a function is named to make sure of something: ``require_tracking_consent``."""
    name = frame.code.name
    is_helpful = frame.names.serving.is_any("serving.helpers", name.strip("_").partition("_")[0])
    return is_helpful or frame.names.consent_guard(name) is not None


def _is_handed_back(frame: Frame, value: Value) -> bool:
    """Whether what is returned is a constant, or just what the function was given."""
    return bool(value.consts) or any(sym.owner == frame.key and not sym.path for sym in value.syms)


def _all_redirect(frame: Frame) -> bool:
    """Whether those who agreed are sent elsewhere as well."""
    answers = [value for value, guards, _, _ in frame.returned if not against(guards)]
    return bool(answers) and all(map(_is_redirect, answers))


# Answers


def _is_refusing(frame: Frame, register: int) -> bool:
    """Whether an answer turns somebody away: by its status, its class, where it leads or what it shows."""
    maker = maker_of(frame, register)
    if maker is None:
        return False
    if maker[0] == ir.SEQUENCE:
        return any(is_denied(frame.registers[item]) for item in maker[3] if item >= 0) or any(
            _is_refusing(frame, item) for item in maker[3][:1] if item >= 0
        )
    if maker[0] == ir.DICT:
        return any(key >= 0 and _says_no(frame, frame.registers[key], frame.registers[said]) for key, said in maker[2])
    if maker[0] not in (ir.CALL, ir.METHOD):
        return False
    speaks = frame.names.serving.is_any
    name = frame.strings[maker[3]] if maker[0] == ir.METHOD else frame.registers[maker[2]].noun
    if speaks("serving.refusing", name) or speaks("serving.redirecting", name):
        return True
    given = [*_given(frame, maker)]
    if any(is_denied(value) for value in given):
        return True
    if not speaks("serving.rendering", name):
        return False
    walls = frame.names.serving.speaks
    return any(isinstance(const, str) and walls("serving.walls", _worded(const)) for v in given for const in v.consts)


def _says_no(frame: Frame, key: Value, said: Value) -> bool:
    """Whether an answer refuses under one of its keys: ``{"status": "denied"}``."""
    words = frame.names.serving
    is_answer = any(isinstance(name, str) and words.is_any("serving.answering", name) for name in key.consts)
    return is_answer and any(isinstance(text, str) and words.speaks("serving.refused", text) for text in said.consts)


def _is_redirect(value: Value) -> bool:
    """Whether an answer only sends somebody on."""
    return bool(value.refs) and any(
        ref[0] == "ext" and ref[1].removesuffix("()").rpartition(".")[2] in _REDIRECTS for ref in value.refs
    )


def _given(frame: Frame, maker: Instruction) -> Iterator[Value]:
    positional, keywords = (maker[3], maker[4]) if maker[0] == ir.CALL else (maker[4], maker[5])
    for register in positional:
        if register >= 0:
            yield frame.registers[register]
    for _, register in keywords:
        yield frame.registers[register]


def is_denied(value: Value) -> bool:
    """Whether a value is a status by which somebody is turned away."""
    if value.noun.startswith("HTTP_4"):
        return True
    return any(type(const) is int and const in _DENIED for const in value.consts)


def maker_of(frame: Frame, register: int) -> Instruction | None:
    """The instruction that filled a register just now."""
    before = frame.code.instructions[max(0, frame.counter - _NEAR) : frame.counter + 1]
    return next((ins for ins in reversed(before) if ins[0] <= ir.SEQUENCE and ins[1] == register), None)


def _worded(text: str) -> str:
    """The name of a page without its folders and ending."""
    return text.rpartition("/")[2].partition(".")[0]


# Gates: methods by which a framework asks whether somebody may in


def _judge_gate(frame: Frame) -> None:
    if not frame.names.serving.is_any("serving.gates", frame.code.name) or _is_routed(frame):
        return
    for value, _, _, site in frame.returned:
        granted = [atom for atom in truth(value)[0] or () if atom.granted and atom.sym is None]
        purposes = [atom.purpose for atom in granted if atom.purpose not in APART]
        if purposes and not value.consts:
            note(frame, site, purposes[0], "gate")
    for value, guards, _, _ in frame.returned:
        refused = against(guards)
        if refused and value.consts and not any(value.consts):
            atom, condition = nearest(refused)
            note(frame, condition, atom.purpose, "gate")


def asked(frame: Frame, register: int, site: Site) -> None:
    """Remember what a condition about consent asks for: its purposes, and whether an operator decides it."""
    value: Value = frame.registers[register]
    purposes = {atom.purpose for atom in (*(value.true or ()), *(value.false or ())) if atom.sym is None}
    words = list(_words(frame, register))
    if any(_is_operators(frame, word) for word in words):
        purposes = {OPERATOR}
    elif purposes == {"any"} and _names_feature(frame, words):
        purposes = {"functional"}
    frame.conditions[site] = frozenset(purposes)


def _names_feature(frame: Frame, words: list[str]) -> bool:
    """Whether a consent is named after what the function gives: ``leak_detection_consent`` in ``leaks``."""
    own = set(nouns(frame.code.name))
    holds = frame.names.serving.holds
    consents = (nouns(word) for word in words if frame.names.consent(word) is not None)
    return any(part in own and not holds("serving.agreeing", part) for consent in consents for part in consent)


def _is_operators(frame: Frame, word: str) -> bool:
    """Whether a word is of what an operator sets: ``telemetry_enabled``, not ``telemetry_consent``."""
    speaks = frame.names.serving.speaks
    return speaks("serving.operators", word) or (speaks("serving.switches", word) and frame.names.agreed(word) is None)


def is_apart(frame: Frame, condition: Site, *, lesser: bool = False) -> bool:
    """Whether a condition is the operator's, or asks only for what a feature cannot work without.

    Who wants letters gets more of them: that alone is no lesser service for others.
    """
    purposes = frame.conditions.get(condition)
    return bool(purposes) and (purposes or frozenset()) <= (_WITH_LETTERS if lesser else APART | {OPERATOR})


def _words(frame: Frame, register: int) -> Iterator[str]:
    """The names by which a condition was read."""
    before = frame.code.instructions[max(0, frame.counter - _NEAR) : frame.counter + 1]
    wanted = {register}
    for ins in reversed(before):
        if ins[0] > ir.SELECT or ins[1] not in wanted:
            continue
        match ins:
            case [ir.NAME, _, word]:
                yield frame.strings[word]
            case [ir.ATTR, _, owner, word, _]:
                wanted.add(owner)
                yield frame.strings[word]
            case [ir.ITEM, _, owner, key, _]:
                wanted |= {owner, key}
            case [ir.CONST, _, number] if isinstance(const := frame.unit.constants[number], str):
                yield const
            case [ir.METHOD, _, owner, word, given, *_]:
                wanted |= {owner, *given}
                yield frame.strings[word]
            case [ir.CALL, _, function, given, *_]:
                wanted |= {function, *given}
            case [ir.NOT, _, inner]:
                wanted.add(inner)
            case [ir.AND | ir.OR, _, left, right]:
                wanted |= {left, right}
            case [ir.COMPARE, _, _, operands]:
                wanted |= set(operands)
