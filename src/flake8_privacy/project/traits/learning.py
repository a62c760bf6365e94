"""The way of a column's name forward, into a model that learns from it or is asked with it."""

from ...catalog.names import Names
from ...model import code as ir
from ...model.code import Instruction
from ...model.values import FunctionKey
from .body import Body, arguments, keywords, positional
from .evidence import is_guessing
from .lookup import Lookup

FORMULA = "~"
"""What stands between a target and its features."""
_DEEPEST = 4
"""Functions, modules and attributes that a name is followed through."""
_BUILTIN = frozenset({"len", "print", "isinstance", "hasattr", "any", "all", "type", "bool", "str"})
_DESCRIBING = frozenset({"shape", "columns", "index", "dtype"})
_ALL_AT_ONCE = frozenset({"train", "cross_validate", "cross_val_score", "cross_val_predict"})
_FILLING = frozenset({"append", "extend", "add", "insert", "update"})
_PASSING = frozenset(
    {ir.SEQUENCE, ir.DICT, ir.ITEM, ir.SLICE, ir.BINARY, ir.TEXT, ir.SELECT, ir.OR, ir.ITERATE, ir.ELEMENT, ir.ADD}
)


class Way:
    """Follows one name forward: through lists, frames and functions, into what learns."""

    def __init__(self, lookup: Lookup, names: Names, name: str, *, is_read: bool = False) -> None:
        self.lookup = lookup
        self.words = names.traits
        self.name = name
        self._is_read = is_read
        self._is_framed = is_read
        self._keys: list[str] = []
        """The keys of the dicts that it stands in, outermost last: ``{"features": ["religion"]}``."""
        self._seen: set[tuple[FunctionKey, int]] = set()

    def learns(self, body: Body, register: int, depth: int = 0) -> bool:
        """Whether what is in a register is learnt from."""
        if (body.key, register) in self._seen:
            return False
        self._seen.add((body.key, register))
        return any(self._step(body, index, register, depth) for index in body.users.get(register, ()))

    def _step(self, body: Body, index: int, register: int, depth: int) -> bool:
        ins = body.instructions[index]
        if ins[0] == ir.DICT and (key := _key_of(body, ins, register)):
            return self._within(body, ins[1], [*self._keys, key], depth)
        if self._keys and not self._is_framed and (asked := _asked_of(body, ins, register)):
            return asked == self._keys[-1] and self._within(body, ins[1], self._keys[:-1], depth)
        if ins[0] in _PASSING:
            # Where columns are named once more, it is told there what is taken.
            is_told = (
                ins[0] == ir.ITEM and ins[2] == register and (self._is_framed or self._names_columns(body, ins[3]))
            )
            return not is_told and self.learns(body, ins[1], depth)
        match ins:
            case [ir.STORE, word, *_]:
                return self._variable(body, body.strings[word], depth, index)
            case [ir.STORE_ATTR, _, word, value, _]:
                return value == register and self._attribute(body, body.strings[word], depth)
            case [ir.STORE_ITEM, owner, _, value, _]:
                return value != register and self._held_by(body, owner, depth, index)
            case [ir.ATTR, result, _, word, _]:
                return body.strings[word] not in _DESCRIBING and self.learns(body, result, depth)
            case [ir.RETURN, *_]:
                return self._callers(body, depth)
            case [ir.CALL | ir.METHOD, *_]:
                return self._call(body, index, register, depth)
        return False

    def _within(self, body: Body, register: int, keys: list[str], depth: int) -> bool:
        """As :meth:`learns`, where it stands under these keys."""
        before, self._keys = self._keys, keys
        found = self.learns(body, register, depth)
        self._keys = before
        return found

    def _names_columns(self, body: Body, key: int) -> bool:
        """Whether a key is one or several columns by name."""
        where, register = self.lookup.bound_to(body, key) or (body, key)
        maker = where.maker(register)
        if maker is not None and maker[0] == ir.SEQUENCE:
            return bool(maker[3]) and all(each < 0 or where.text(each) for each in maker[3])
        return maker is not None and maker[0] == ir.CONST and isinstance(where.const(maker[1]), str)

    # Variables and attributes

    def _variable(self, body: Body, word: str, depth: int, index: int) -> bool:
        later = (each for each in body.names.get(word, ()) if each > index)
        if any(self.learns(body, body.instructions[each][1], depth) for each in later):
            return True
        if depth >= _DEEPEST:
            return False
        return self._in_nested(body, word, depth) or self._of_body(body, word, depth)

    def _in_nested(self, body: Body, word: str, depth: int) -> bool:
        """Functions inside a function see its variables."""
        return any(
            self.learns(nested, nested.instructions[each][1], depth + 1)
            for nested in self.lookup.bodies(body.key[:2])
            if nested.outer is body and word not in nested.stores and word not in nested.parameters
            for each in nested.names.get(word, ())
        )

    def _of_body(self, body: Body, word: str, depth: int) -> bool:
        """A name of a module or class is read by its functions, and by other modules."""
        kind = "function" if body.key[2] else self.lookup.facts[body.path].heads[body.key[1]].kind
        if kind == "class":
            return self._attribute(body, word, depth)
        return kind == "module" and any(
            self.learns(reader, reader.instructions[each][1], depth + 1)
            for reader, each in self.lookup.readers(body.path, word)
        )

    def _attribute(self, body: Body, name: str, depth: int) -> bool:
        """What is kept in an attribute is read by the methods of that class."""
        heads = self.lookup.facts[body.path].heads
        parent = body.key[1] if heads[body.key[1]].kind == "class" else heads[body.key[1]].parent
        if depth >= _DEEPEST or parent <= 0:
            return False
        methods = [head.index for head in heads if head.parent == parent and head.kind == "function"]
        own = (inner for method in methods for inner in self.lookup.bodies((body.path, method)))
        cls = heads[parent].name
        return any(self._read_of(inner, name, ("self", "cls", cls), depth) for inner in own) or any(
            self._read_of(inner, name, (cls,), depth) for inner in self.lookup.readers_of(body.path, cls, name)
        )

    def _read_of(self, body: Body, name: str, owners: tuple[str, ...], depth: int) -> bool:
        """Whether an attribute that a code reads of some names is learnt from there."""
        return any(
            self.learns(body, ins[1], depth + 1)
            for ins in body.instructions
            if ins[0] == ir.ATTR and body.strings[ins[3]] == name and body.noun(ins[2]) in owners
        )

    def _held_by(self, body: Body, owner: int, depth: int, index: int) -> bool:
        """``features["religion"] = …``: what holds it from here on."""
        ins = body.maker(owner)
        return ins is not None and ins[0] == ir.NAME and self._variable(body, body.strings[ins[2]], depth, index)

    # Calls

    def _callers(self, body: Body, depth: int) -> bool:
        if depth >= _DEEPEST or body.key[2] or body.key[1] == 0:
            return False
        return any(
            self.learns(caller, caller.instructions[index][1], depth + 1)
            for caller, index in self.lookup.callers(body.key)
        )

    def _call(self, body: Body, index: int, register: int, depth: int) -> bool:
        ins = body.instructions[index]
        name = body.called(ins)
        if self._is_apart(body, ins, register) or self._takes_away(body, ins, name, register):
            return False
        if self._is_audit(body, ins, name):
            return False
        if self.words.is_any("features.framing", name):
            # Columns that a frame is made with may be left out where features are chosen.
            self._is_framed = self._is_framed or any(each == register for _, each in keywords(ins)) or self._is_read
            return self.learns(body, ins[1], depth)
        if self._trains(body, ins, name):
            # Behind what is learnt from stands what is to be predicted.
            given = positional(ins)
            return name in _ALL_AT_ONCE or register not in given[1:] or register == given[0]
        if name in _BUILTIN:
            return False
        is_receiver = ins[0] == ir.METHOD and ins[2] == register
        callees = self.lookup.callees(body, ins) if not is_receiver else []
        if callees:
            return depth < _DEEPEST and any(self._parameter(body, ins, key, register, depth) for key in callees)
        if name in _FILLING and not is_receiver:
            return self._held_by(body, ins[2], depth, index)
        return self.learns(body, ins[1], depth)

    def _is_apart(self, body: Body, ins: Instruction, register: int) -> bool:
        """Whether an argument is what is predicted, or only measured by."""
        return any(
            each == register and word >= 0 and self.words.holds("features.apart", body.strings[word])
            for word, each in keywords(ins)
        )

    def _takes_away(self, body: Body, ins: Instruction, name: str, register: int) -> bool:
        """Whether a call drops the column, groups by it, or only looks at it."""
        if self.words.is_any("features.ending", name):
            return True
        if not self.words.is_any("features.removing", name):
            return False
        if ins[0] == ir.METHOD and ins[2] == register:
            # A frame without other columns still has this one.
            return self.name in [body.text(each) for each in _listed(body, ins)]
        return True

    def _is_audit(self, body: Body, ins: Instruction, name: str) -> bool:
        roots = {dotted.partition(".")[0] for dotted in self.lookup.externals(body, ins[2])}
        return any(self.words.holds("features.audits", root) for root in roots) or self.words.speaks(
            "features.auditing", name
        )

    def _trains(self, body: Body, ins: Instruction, name: str) -> bool:
        """Whether a call teaches or asks a model."""
        if self.words.is_any("features.formulas", name) and any(FORMULA in body.text(each) for each in arguments(ins)):
            return True
        if not self.words.is_any("features.training", name):
            # A model that is called as it is: "net(batch)".
            is_model = ins[0] == ir.CALL and self.words.is_any("features.models", name.rpartition("_")[2])
            return is_model and is_guessing(self.lookup, self.words, body, ins)
        made = self.lookup.externals(body, ins[2])
        owner = body.noun(ins[2]) if ins[0] == ir.METHOD else ""
        classes = [dotted.replace("()", "").rpartition(".")[2] for dotted in made] if owner else []
        if any(self.words.speaks("features.preparing", each) for each in (owner, *classes)):
            return False
        if name != "train":
            return True
        is_packaged = any(self.words.holds("features.packages", dotted.partition(".")[0]) for dotted in made)
        return is_packaged or self.words.is_any("features.models", owner.rpartition("_")[2])

    def _parameter(self, body: Body, ins: Instruction, key: FunctionKey, register: int, depth: int) -> bool:
        """What a function of the project does with it."""
        inner = self.lookup.function(key)
        return any(
            self.learns(inner, inner.instructions[index][1], depth + 1)
            for name in handed_as(body, ins, inner, register)
            for index in inner.names.get(name, ())
        )


def _key_of(body: Body, ins: Instruction, register: int) -> str:
    """The text under which a dict holds what is in a register; empty where that is a key itself."""
    return next((body.text(key) for key, value in ins[2] if value == register and key >= 0), "")


def _asked_of(body: Body, ins: Instruction, register: int) -> str:
    """The text by which something is taken from a dict in a register."""
    if ins[0] == ir.ITEM and ins[2] == register:
        return body.text(ins[3])
    is_got = ins[0] == ir.METHOD and ins[2] == register and body.called(ins) == "get" and bool(positional(ins))
    return body.text(positional(ins)[0]) if is_got else ""


def handed_as(body: Body, ins: Instruction, inner: Body, register: int) -> list[str]:
    """The parameters as which a call hands over what is in a register."""
    names = [parameter.name for parameter in inner.code.parameters if parameter.kind in ("p", "k")]
    places = names[1:] if names[:1] in (["self"], ["cls"]) else names
    taken = [name for name, each in zip(places, positional(ins), strict=False) if each == register]
    return taken + [body.strings[word] for word, each in keywords(ins) if word >= 0 and each == register]


def _listed(body: Body, ins: Instruction) -> list[int]:
    """The arguments of a call, and what stands in lists among them."""
    found: list[int] = []
    for each in arguments(ins):
        maker = body.maker(each)
        found += maker[3] if maker is not None and maker[0] == ir.SEQUENCE else [each]
    return [each for each in found if each >= 0]
