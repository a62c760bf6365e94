"""What ``isinstance`` tells of a value: where it is no text, no text of a person is in it."""

from ...model.values import Value
from ..frame import Frame
from .state import all_of
from .text import without_texts

_TEXT = "builtins.str"
_ENCODED = frozenset({"builtins.bytes", "builtins.bytearray", "builtins.object"})


class Kind:
    """A test of a value's type, with what it says on either side."""

    def __init__(self, value: Value, sides: frozenset[bool]) -> None:
        self.value = value
        self.sides = sides
        """The sides of the branch on which the value is no text."""

    def on(self, side: bool) -> "Kind":
        """The same, said on one side only."""
        return Kind(self.value, self.sides & {side})

    def apply(self, env: dict[str, Value], side: bool) -> None:
        """Take the texts out of the variables that hold the value, where it is none."""
        if side in self.sides:
            for name, known in env.items():
                if known is self.value:
                    env[name] = without_texts(known)


def tested(frame: Frame, function: Value, given: list[Value]) -> Kind | None:
    """What ``isinstance(x, str)`` says; None for all other calls."""
    if len(given) != 2 or not any(ref[0] == "ext" and ref[1] == "builtins.isinstance" for ref in function.refs):
        return None
    value, types = given
    listed = [field for _, obj in frame.objects(types) for field in obj.fields.values()]
    named = all_of([types, *listed])
    names = {ref[1] for ref in named.refs if ref[0] == "ext"}
    if not named.refs:
        return None
    if _TEXT in names:
        return Kind(value, frozenset({False}))
    return None if names & _ENCODED else Kind(value, frozenset({True}))
