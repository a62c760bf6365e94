"""What ``isinstance`` tells of a value: where it is no text, no person's is in it, and which classes it is not of."""

from ...model.values import UNKNOWN, Atoms, Ref, Step, Sym, Value
from ..frame import LONGEST_PATH, Frame
from .state import all_of
from .text import only_texts, without_texts

Class = tuple[str, int]

CLASS = "__class__"
TYPE = "#type"
"""The key under which the class of a parameter stands."""

_TEXT = "builtins.str"
_ENCODED = frozenset({"builtins.bytes", "builtins.bytearray", "builtins.object"})


_CLIENTS = frozenset({"urllib", "urllib3", "requests", "httpx"})
"""Packages whose requests go out."""


class Kind:
    """A test of a value's type, with what it says on either side."""

    def __init__(
        self,
        value: Value,
        sides: frozenset[bool],
        others: frozenset[Class] = frozenset(),
        *,
        texts: frozenset[bool] = frozenset(),
        is_declared: bool = False,
    ) -> None:
        self.value = value
        self.sides = sides
        """The sides of the branch on which the value is no text."""
        self.texts = texts
        """The sides on which it is one."""
        self.others = others
        """The classes that it is none of where the test fails."""
        self.is_declared = is_declared
        """Whether it is a parameter of which all types are known."""

    def on(self, side: bool) -> "Kind":
        """The same, said on one side only."""
        others = frozenset() if side else self.others
        texts = self.texts & {side}
        return Kind(self.value, self.sides & {side}, others, texts=texts, is_declared=self.is_declared)

    def apply(self, env: dict[str, Value], side: bool) -> None:
        """Take the texts out of the variables that hold the value, where it is none, and all else where it is one."""
        if side in self.sides:
            for name, known in env.items():
                if known is self.value:
                    env[name] = without_texts(known)
        if side in self.texts:
            for name, known in env.items():
                if known is self.value:
                    env[name] = only_texts(known)
        if self.others and not side:
            for name, known in env.items():
                if known is self.value:
                    env[name] = self._another(known)

    def _another(self, known: Value) -> Value:
        """A value that is of none of the classes; nobody's where it was declared to be of no other."""
        refs = {ref: held for ref, held in known.refs.items() if ref[0] != "of" or ref[1:] not in self.others}
        is_left = not self.is_declared or any(ref[0] == "of" for ref in refs)
        return known.but(refs=refs) if is_left else Value(noun=known.noun)


def class_of(frame: Frame, value: Value) -> Value:
    """``type(x)``: the class of what a value is known to be; of what a caller hands over, whatever that is of."""
    refs: dict[Ref, Atoms] = {}
    for ref, held in value.refs.items():
        if ref[0] == "of":
            refs["class", ref[1], ref[2]] = held
        elif ref[0] == "obj" and (obj := frame.obj(ref)) is not None and obj.cls is not None:
            refs["class", *obj.cls] = held
    syms: dict[Sym, Step | None] = {
        sym._replace(path=(*sym.path, TYPE)): None for sym in value.syms if len(sym.path) < LONGEST_PATH
    }
    return Value(refs=refs, syms=syms, clean=True)


def class_key(key: Value) -> str | None:
    """The field that a class stands for as a key; None for anything else."""
    found = class_keys(key) if len(key.refs) == 1 and not key.consts else []
    return found[0] if found else None


def class_keys(key: Value) -> list[str]:
    """The fields that stand for what a value is, if that is a class of the project or of a package."""
    own = [f"#class {ref[1]} {ref[2]}" for ref in key.refs if ref[0] == "class"]
    return [*own, *(f"#class {ref[1]}" for ref in key.refs if ref[0] == "ext" and ref[2] is None)]


def by_class(frame: Frame, owner: Value, key: Value) -> Value | None:
    """What stands under a class in a table of classes; None where it may be anything."""
    word = class_key(key)
    objects = [obj for _, obj in frame.objects(owner)] if word is not None else []
    found = [obj.fields[word] for obj in objects if word in obj.fields]
    if found:
        return all_of(found)
    is_table = all(obj.rest is None and any(name.startswith("#class ") for name in obj.fields) for obj in objects)
    return UNKNOWN if objects and is_table else None


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
        is_text = len(named.refs) == 1 and not named.consts
        return Kind(value, frozenset({False}), texts=frozenset({is_text}) - {False})
    others = frozenset((ref[1], ref[2]) for ref in named.refs if ref[0] == "class")
    if names & _ENCODED:
        return None
    return Kind(value, frozenset({True}), others, is_declared=bool(others) and _is_declared(frame, value))


def _is_declared(frame: Frame, value: Value) -> bool:
    """Whether a value is a parameter whose annotation names classes of the project and nothing else."""
    for parameter in frame.code.parameters:
        if parameter.annotation and Sym(frame.key, parameter.name, ()) in value.syms:
            types = [frame.world.types(frame.path, (name,)) for name in parameter.annotation]
            return all(ref[0] == "of" for each in types for ref in each) and all(types)
    return False


def is_going_out(frame: Frame, request: Value) -> bool:
    """Whether a request is one that the project makes, and nothing that a person sent: by its package, or its class."""
    for ref in request.refs:
        if ref[0] == "ext" and ref[1].partition(".")[0] in _CLIENTS:
            return True
        cls = (ref[1], ref[2]) if ref[0] == "of" else None
        if ref[0] == "obj" and (obj := frame.obj(ref)) is not None:
            cls = obj.cls
        if cls is not None and frame.world.is_closed(cls):
            return True
    return False
