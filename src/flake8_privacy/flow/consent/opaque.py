"""Questions about a person that nobody can see into: what answers them may be consent."""

from ...model.values import Ref, Value
from ..calls.arguments import Arguments
from ..calls.unseen import is_keeping
from ..frame import Frame
from ..values.guards import opaque
from ..values.naming import is_person

_IDS = frozenset({"id", "pk", "uuid"})
_SEEN = frozenset({"fn", "bound", "class", "of", "module", "all", "gen", "slot"})
"""References to what the project itself defines: bodies decide."""


def asked(frame: Frame, owner: Value, answer: Value, arguments: Arguments) -> Value:
    """The answer of a call that nothing explains; where a body or a name tells, that decides."""
    if any(_is_seen(frame, ref) for ref in (*owner.refs, *answer.refs)):
        return answer
    return opaque(answer) if _is_about_somebody(frame, owner, arguments) else answer


def _is_seen(frame: Frame, ref: Ref) -> bool:
    """Whether a reference is to what the project or a well-known package defines."""
    return ref[0] in _SEEN or (ref[0] == "ext" and (is_keeping(frame, ref[1]) or frame.catalog.sinks(ref[1]) != ()))


def _is_about_somebody(frame: Frame, owner: Value, arguments: Arguments) -> bool:
    """Whether a call is of a person, or is given one, an id of one or the request."""
    return any(
        value.noun == "request" or is_person(frame, value) or _is_id(frame, value.noun)
        for value in (owner, *arguments.every())
    )


def _is_id(frame: Frame, name: str) -> bool:
    bare, _, last = name.rpartition("_")
    return last in _IDS and (not bare or frame.names.person(bare))
