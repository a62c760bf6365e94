"""Questions about consent that no name asks alone: what is among choices, which bit is set, whom a keeper knows."""

from ...catalog.schema import ConsentName
from ...model.values import NOTHING, Atoms, Value
from ..frame import Frame
from ..values.guards import Holding, both, consented, for_purpose, says_consent
from ..values.reading import all_of_fields, element, read_key
from ..values.state import join_values

_LONGEST_TOPIC = 40
"""Characters of a constant that may name a purpose; what is longer is a text."""
_PURPOSES = frozenset({"purpose", "purpose_id", "purposes", "category"})
"""What is called so and looked for among somebody's choices is a purpose, whichever."""
_KEEPING = frozenset({"of", "obj"})
"""References to instances of classes."""


def is_in(frame: Frame, left: Value, right: Value) -> tuple[Holding, Holding]:
    """What holds where something is in a collection, and where it is not."""
    said = _said_by(frame, left, right)
    if said is not None:
        return consented(said.granted, said.purpose)
    if says_consent(right):
        found = read_key(frame, right, left, frame.site(0)) if left.consts else right
        return found.true, found.false
    key = left.noun.lower()
    if right.noun and (frame.names.is_agreed_to(right.noun) or (key in _PURPOSES and _is_of_choices(frame, right))):
        return consented(True, "any")
    # Whoever is among those that were chosen for it.
    chosen = _chosen(frame, right)
    return (chosen, NOTHING) if chosen else (NOTHING, NOTHING)


def _is_of_choices(frame: Frame, value: Value) -> bool:
    return value.noun != "cookies" and frame.names.is_holder(value.noun)


def _chosen(frame: Frame, several: Value) -> Atoms:
    """What holds of each item of a collection."""
    if not several.elements_held and not any(ref[0] == "obj" for ref in several.refs):
        return NOTHING
    return frozenset(atom for atom in element(frame, several, frame.site(0)).held if atom.sym is None)


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


def all_in(frame: Frame, few: Value, many: Value) -> tuple[Holding, Holding]:
    """What holds where all of some purposes are among somebody's choices: ``{"analytics"} <= consents``."""
    true: Holding = NOTHING
    for _, obj in frame.objects(few):
        for item in all_of_fields(obj):
            true = both(true, is_in(frame, item, many)[0])
    return true, NOTHING


def masked(frame: Frame, left: Value, right: Value) -> Value | None:
    """``flags & CONSENT_ANALYTICS`` and ``user.consents & Consent.ANALYTICS``; None where no bit says consent."""
    for flags, bit in ((left, right), (right, left)):
        if not bit.noun:
            continue
        if says_consent(flags) and not says_consent(bit) and (purpose := frame.names.purpose(bit.noun)) is not None:
            return for_purpose(flags.but(noun="", clean=True), purpose)
        said = _said_by(frame, bit.but(consts=()), flags) if bit.noun.isupper() else None
        if said is not None:
            true, false = consented(said.granted, said.purpose)
            return join_values(left, right).but(true=true, false=false, consts=(), noun=bit.noun, clean=True)
    return None


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
        if said is None and topic and frame.names.is_holder(name):
            said = frame.names.asked("consent", method)
        if said is not None:
            return said
    return None
