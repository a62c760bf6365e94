"""Questions about consent that no name asks alone: what is among choices, which bit is set, whom a keeper knows."""

from ...catalog.schema import ConsentName
from ...model.values import NOTHING, Atoms, Sym, Value
from ..frame import Frame
from ..values.guards import Holding, both, consented, for_purpose, refused, says_consent, truth, without_callers
from ..values.reading import all_of_fields, element, read_key
from ..values.state import join_values

_LONGEST_TOPIC = 40
"""Characters of a constant that may name a purpose; what is longer is a text."""
_PURPOSES = frozenset({"purpose", "purpose_id", "purposes", "category", "group"})
"""What is called so and looked for among somebody's choices is a purpose, whichever."""
VERSION = "_version"
"""How the version of a consent is called behind it."""
_BITS = frozenset({"bits", "mask", "bitmask", "bitfield"})
_KEEPING = frozenset({"of", "obj"})
"""References to instances of classes."""


def is_in(frame: Frame, left: Value, right: Value) -> tuple[Holding, Holding]:
    """What holds where something is in a collection, and where it is not."""
    said = _said_by(frame, left, right)
    if said is not None:
        return consented(said.granted, said.purpose)
    if says_consent(right):
        found = read_key(frame, right, left, frame.site(0)) if left.consts else right
        topics = {frame.names.purpose(const) for const in left.consts if isinstance(const, str)}
        if len(topics) == 1 and (purpose := topics.pop()) is not None:
            found = for_purpose(found, purpose)
        return found.true, found.false
    key = left.noun.lower()
    if right.noun and (frame.names.is_agreed_to(right.noun) or (key in _PURPOSES and _is_of_choices(frame, right))):
        return consented(not frame.names.is_refused(right.noun), "any")
    # Whoever is among those that were chosen for it.
    chosen = _chosen(frame, right)
    # Who is not among all of those that refused has not.
    is_of_refusers = bool(chosen) and refused(chosen) == chosen
    return (chosen, frozenset(atom._replace(granted=True) for atom in chosen) if is_of_refusers else NOTHING)


def _is_of_choices(frame: Frame, value: Value) -> bool:
    return value.noun != "cookies" and frame.names.is_holder(value.noun)


def _chosen(frame: Frame, several: Value) -> Atoms:
    """What holds of each item of a collection."""
    if not several.elements_held and not any(ref[0] == "obj" for ref in several.refs):
        return NOTHING
    return without_callers(element(frame, several, frame.site(0)).held)


def _said_by(frame: Frame, key: Value, among: Value) -> ConsentName | None:
    """What a constant or a member of an enumeration says that stands among somebody's choices."""
    const = key.consts[0] if len(key.consts) == 1 else None
    for name in (const, key.noun if key.noun.isupper() else None):
        if not isinstance(name, str) or len(name) > _LONGEST_TOPIC:
            continue
        said = frame.names.consent(name) or (frame.names.chosen(among.noun, name) if among.noun else None)
        if said is not None:
            return said
    return None


def under(frame: Frame, owner: Value, key: Value, found: Value) -> Value:
    """What stands among somebody's choices under a member of an enumeration: ``grants[Purpose.ANALYTICS]``."""
    if key.consts or not key.noun.isupper() or not owner.noun or says_consent(found):
        return found
    said = frame.names.chosen(owner.noun, key.noun)
    if said is None:
        return found
    true, false = consented(said.granted, said.purpose)
    return found.but(true=true, false=false, noun=key.noun)


def all_in(frame: Frame, few: Value, many: Value) -> tuple[Holding, Holding]:
    """What holds where all of some purposes are among somebody's choices: ``{"analytics"} <= consents``."""
    true: Holding = NOTHING
    for _, obj in frame.objects(few):
        for item in all_of_fields(obj):
            true = both(true, is_in(frame, item, many)[0])
    return true, NOTHING


def masked(frame: Frame, left: Value, right: Value) -> Value | None:
    """``flags & CONSENT_ANALYTICS`` and ``user.consents & Consent.ANALYTICS``; None where no bit says consent."""
    for several, bit in ((left, right), (right, left)):
        if not bit.noun:
            continue
        flags = _of_bits(frame, several)
        if says_consent(flags) and not says_consent(bit) and (purpose := frame.names.purpose(bit.noun)) is not None:
            return for_purpose(flags.but(noun="", clean=True), purpose)
        said = _said_by(frame, bit.but(consts=()), flags) if bit.noun.isupper() else None
        if said is not None:
            true, false = consented(said.granted, said.purpose)
            return join_values(left, right).but(true=true, false=false, consts=(), noun=bit.noun, clean=True)
    return None


def _of_bits(frame: Frame, flags: Value) -> Value:
    """What several answers are that are kept in one number: ``user.consent_bits``."""
    name, _, last = flags.noun.rpartition("_")
    said = frame.names.consent(name) if last in _BITS and not says_consent(flags) else None
    if said is None:
        return flags
    true, false = consented(said.granted, said.purpose)
    return flags.but(true=true, false=false)


def answered(frame: Frame, owner: Value, method: str, topic: str) -> ConsentName | None:
    """What a method says of consent by what it is asked of: ``consent_ledger.has(user)``, ``prefs.refuses(user)``.

    ``topic`` names the purpose among its arguments, or is empty.
    """
    names = [] if frame.names.is_plain(owner.noun) else [owner.noun]
    for ref in owner.refs:  # perf: asked of most calls
        if ref[0] == "of" and not frame.names.is_plain(cls := frame.world.class_name((ref[1], ref[2]))):
            names.append(cls)
    for name in names:
        said = frame.names.asked(name, method)
        if said is None and topic and frame.names.topic(topic) is not None and frame.names.is_holder(name):
            said = frame.names.asked("consent", method)
        if said is not None:
            return said
    return None


def none(value: Value, *, negated: bool) -> Value:
    """``value is None``: a time of consent is there or not; a choice that was not made yet is no choice."""
    is_time = value.noun.endswith(("_at", "_on", "_date"))
    if is_time or value.held or value.labels or any(ref[0] in ("ext", "obj", "of") for ref in value.refs):
        true, false = value.true, value.false
        return Value(clean=True, true=true if negated else false, false=false if negated else true)
    return Value(clean=True)


def handed(frame: Frame, value: Value, other: Value) -> tuple[Holding, Holding] | None:
    """What it means that what a caller hands over is an answer: ``pressed == "agree"``."""
    const = other.consts[0] if len(other.consts) == 1 else None
    answer = frame.names.answer(const) if isinstance(const, bool) or (isinstance(const, str) and const) else None
    if answer is None or not value.syms or value.labels or any(type(ref[1]) is not Sym for ref in value.refs):
        return None
    true, false = truth(value)
    return (true, false) if answer else (false, true)


def by_version(frame: Frame, value: Value) -> Value:
    """Which version of a consent somebody gave, where it is compared: ``user.consent_version == CURRENT``."""
    if not value.noun.endswith(VERSION):
        return value
    said = frame.names.consent(value.noun.removesuffix(VERSION))
    if said is None or not said.granted:
        return value
    true, false = consented(True, said.purpose)
    return value.but(true=true, false=false)


def is_version(value: Value) -> bool:
    """Whether a value is the version of a consent."""
    return value.noun.endswith(VERSION) and says_consent(value)


def _level(frame: Frame, name: str, other: Value) -> tuple[Atoms, Atoms] | None:
    """What holds when a level of consent, or a tier, is one of these or not: ``consent_level == "all"``."""
    consts = other.consts or ((other.noun,) if other.noun else ())
    if other.noun.isupper() and not any(isinstance(const, str) for const in consts):
        consts = (other.noun,)  # a member of an enumeration, whatever it is counted as
    names = frame.names
    found = {
        names.level(name, const) or names.tier(name, const) or names.chosen_level(name, const)
        for const in consts
        if isinstance(const, str)
    }
    purposes = {level.purpose for level in found if level is not None} - {"any"}
    granted = {level is not None and level.granted for level in found}
    if None in found or len(purposes) > 1 or len(granted) != 1:
        return None
    return consented(granted.pop(), purposes.pop() if purposes else "any")


def _is_answer(frame: Frame, name: str) -> bool:
    """Whether a constant is called as an answer is: ``OPTED_IN``, and not ``PENDING_CONSENT``."""
    words = name.split("_") if name.isupper() else []
    return any(frame.names.answer("_".join(words[-size:])) is not None for size in (1, 2) if words)


def _by_name(frame: Frame, other: Value) -> Value:
    """A member of an enumeration that its name says something of, whatever it is counted as."""
    is_told = frame.names.said(other.noun) is not None or frame.names.purpose(other.noun) is not None
    return other.but(consts=(other.noun,)) if is_told and not any(isinstance(c, str) for c in other.consts) else other


def compared(frame: Frame, value: Value, other: Value, *, negated: bool, listed: bool = False) -> Value:
    """The truth of ``value == other`` and its kin, when ``other`` is a known answer, or a list of such."""
    is_open = not value.consts or value.noun  # what a field is by default it need not be
    if not says_consent(value) and is_open and says_consent(other) and _is_answer(frame, other.noun):
        # Somebody's state is one that says it by its name: ``mode is Mode.OPTED_IN``.
        true, false = (other.false, other.true) if negated else (other.true, other.false)
        return Value(clean=True, true=true, false=false, held=value.held)
    if (not says_consent(value) and says_consent(other)) or (value.consts and not value.noun and not other.consts):
        value, other = other, value
    if not says_consent(value) and value.noun and (level := _level(frame, value.noun, other)) is not None:
        return Value(clean=True, true=level[negated], false=level[not negated], held=value.held)
    if other.noun.isupper() and says_consent(value):
        other = _by_name(frame, other)
    true, false = value.true, value.false
    answers = {frame.names.said(const) for const in other.consts}
    purposes = [frame.names.purpose(const) for const in other.consts if isinstance(const, str)]
    if other.noun.isupper() and other.noun == value.noun and says_consent(value):
        answers = {True}  # flags & CONSENT == CONSENT
    elif not other.consts or None in other.consts or not says_consent(value):
        return Value(clean=True, held=value.held)
    if answers == {True, False}:
        if not listed:
            return Value(clean=True, held=value.held)  # it is one of them, nobody knows which
        # Either answer will do: the comparison holds for everybody.
        return Value(noun=value.noun, true=None if negated else NOTHING, false=NOTHING if negated else None)
    if answers == {False} or (listed and answers == {False, None}):
        true, false = false, true  # neither refused nor not asked yet
    elif answers == {True, None} and all(
        isinstance(const, str) and (frame.names.answer(const) or frame.names.purpose(const)) for const in other.consts
    ):
        pass  # "analytics" or "all"
    elif answers != {True}:
        if len(purposes) != 1 or purposes[0] is None:
            return Value(clean=True)
        value = for_purpose(value, purposes[0])
        true, false = value.true, value.false
    if negated:
        true, false = false, true
    return Value(clean=True, true=true, false=false, held=value.held)
