"""Questions about a person that nobody can see into: what answers them may be consent."""

from ...model.values import OPAQUE, Atom, Ref, Value
from ..calls.arguments import Arguments
from ..calls.unseen import is_keeping
from ..frame import Frame
from ..values.guards import both, says_consent, truth
from ..values.naming import is_person

_YES = frozenset((Atom(True, "any", OPAQUE),))
_NO = frozenset((Atom(False, "any", OPAQUE),))
_IDS = frozenset({"id", "pk", "uuid"})
_SEEN = frozenset({"fn", "bound", "class", "of", "module", "all", "gen", "slot"})
"""References to what the project itself defines: bodies decide."""


def asked(frame: Frame, owner: Value, name: str, answer: Value, arguments: Arguments) -> Value:
    """The answer of a call that nothing explains; where a body or a name tells, that decides."""
    # perf: this is asked of every call.
    if not name or answer.clean or answer.labels or answer.consts or not frame.world.meets_trackers():
        return answer
    if says_consent(answer) or not (arguments.positional or arguments.keywords):
        return answer
    if any(_is_seen(frame, ref) for ref in (*owner.refs, *answer.refs)):
        return answer
    is_question = frame.names.may_be_asked(owner.noun, name) and _is_about_somebody(frame, owner, arguments)
    return opaque(answer) if is_question else answer


def _is_seen(frame: Frame, ref: Ref) -> bool:
    """Whether a reference is to what the project or a well-known package defines."""
    return ref[0] in _SEEN or (ref[0] == "ext" and (is_keeping(frame, ref[1]) or frame.catalog.sinks(ref[1]) != ()))


def opaque(value: Value) -> Value:
    """A value whose truth may be an answer."""
    true, false = truth(value)
    return value.but(true=both(true, _YES), false=both(false, _NO))


def is_opaque(value: Value) -> bool:
    """Whether the truth of a value may be an answer."""
    return bool(value.true) and any(atom.sym is OPAQUE for atom in value.true or ())


def _is_about_somebody(frame: Frame, owner: Value, arguments: Arguments) -> bool:
    """Whether a call is of a person, or is given one, an id of one or the request."""
    return any(
        value.noun == "request" or is_person(frame, value) or _is_id(frame, value.noun)
        for value in (owner, *arguments.every())
    )


def _is_id(frame: Frame, name: str) -> bool:
    bare, _, last = name.rpartition("_")
    return last in _IDS and (not bare or frame.names.person(bare))
