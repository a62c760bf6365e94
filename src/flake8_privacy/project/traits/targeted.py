"""People chosen by a sensitive trait for an offer, a message, an audience or a price."""

from collections.abc import Iterator

from ...catalog.grammar.traits import Trait
from ...catalog.names import Names
from ...model import code as ir
from ...model.code import Instruction
from ...model.events import TraitEvent
from ...model.values import FunctionKey
from .asking import Asking
from .body import LEAVING, Body, arguments, keywords, positional
from .evidence import is_guessing
from .learning import handed_as
from .lookup import Lookup
from .statements import Statements

_DEEPEST = 3
_MAKING_LISTS = frozenset({"list", "values_list", "to_list", "tolist", "getlist", "get_list"})
"""Calls that give a list, and no list of people."""
_SIEVES = frozenset({"filter", "filterfalse", "takewhile", "partition"})
"""Functions that keep those of many of whom a function says so."""
_PASSING = frozenset({"list", "set", "tuple", "sorted", "len", "select", "scalars", "execute", "map"})
"""Calls whose result are those that they are given."""


class Targeted:
    """Finds the conditions, queries and segments of one code that choose people by a trait."""

    def __init__(self, lookup: Lookup, names: Names) -> None:
        self.lookup = lookup
        self.names = names
        self.words = names.traits
        self.asking = Asking(names)
        self.statements = Statements(lookup, names)

    def events(self, body: Body, qualname: str) -> Iterator[TraitEvent]:
        """What a code chooses by a trait."""
        for index, ins in enumerate(body.instructions):
            found: tuple[Trait, str] | None = None
            site = None
            if ins[0] == ir.IF:
                found = self.asking.asked(body, ins[1])
                if found is not None and self._branch_promotes(body, index):
                    site = body.site(index)
            elif ins[0] in (ir.METHOD, ir.CALL):
                found = self.asking.selected(body, ins) or self.statements.chosen(body, ins)
                found = found or self.asking.looked_up(body, ins) or self._sieved(body, ins)
                if found is not None and self._are_promoted(body, index, ins):
                    site = body.site(index)
                    site = (site[0], body.place(ins[7])[1], *site[2:]) if ins[0] == ir.METHOD else site
                elif found is None:
                    found = self._named_group(body, ins)
                    site = body.site(index)
            elif ins[0] == ir.ITEM:
                found = self.asking.asked(body, ins[3]) if body.const(ins[3]) is None else None
                if found is not None and self._is_promoted(body, ins[1], 0):
                    site = body.site(index)
            elif ins[0] in (ir.STORE, ir.STORE_ATTR, ir.STORE_ITEM):
                found = self._stored_group(body, ins)
                site = body.site(index)
            if found is not None and site is not None:
                trait, name = found
                confidence = "high" if trait.strong else "medium"
                yield TraitEvent("targeted", site, trait.category, name, confidence, qualname, ())

    def _are_promoted(self, body: Body, index: int, ins: Instruction) -> bool:
        """Whether those that a query found get an offer; a cursor gives them out later."""
        if self._is_promoted(body, ins[1], 0) or self.statements.offers(body, ins):
            return True
        owner = body.maker(ins[2]) if ins[0] == ir.METHOD and body.called(ins).startswith("execute") else None
        later = body.names.get(body.strings[owner[2]], ()) if owner is not None and owner[0] == ir.NAME else ()
        return any(self._is_promoted(body, body.instructions[each][1], 0) for each in later if each > index)

    def _sieved(self, body: Body, ins: Instruction) -> tuple[Trait, str] | None:
        """The trait by which a function keeps people: ``filter(lambda guest: guest.religion == "jewish", guests)``."""
        maker = body.maker(positional(ins)[0]) if body.called(ins) in _SIEVES and positional(ins) else None
        if maker is None or maker[0] != ir.FUNCTION or maker[2] < 0:
            return None
        inner = self.lookup.nested(body, maker[2])
        answers = (self.asking.asked(inner, each[1]) for each in inner.instructions if each[0] == ir.RETURN)
        return next((found for found in answers if found is not None), None)

    # What follows

    def _branch_promotes(self, body: Body, start: int) -> bool:
        """Whether a branch chooses what a person is offered."""
        end, other = body.end_of(start), body.else_of(start)
        sides = [list(range(start + 1, other)), list(range(other, end))]
        if any(self._leaves(body, side) for side in sides):
            around = body.around[start]
            last = body.end_of(around[-1]) if around else len(body.instructions)
            sides.append(list(range(end, last)))
        indexes = [index for side in sides for index in side]
        if any(self._cares(body, index) or self._leaves_out(body, index) for index in indexes):
            return False
        if any(self._promotes(body, index) for index in indexes):
            return True
        added = [body.instructions[index][1] for index in indexes if body.instructions[index][0] == ir.ADD]
        if any(self._is_promoted(body, register, 0) for register in added):
            return True
        return self._answer_promotes(body, start, indexes)

    def _leaves(self, body: Body, side: list[int]) -> bool:
        return any(body.instructions[index][0] in LEAVING for index in side)

    def _answer_promotes(self, body: Body, start: int, indexes: list[int]) -> bool:
        """Whether what a branch gives is an offer by the name of the function, or of what it is stored in."""
        gives = any(body.instructions[index][0] == ir.RETURN for index in indexes)
        if gives and (self._speaks(body.code.name) or self._prices(body)):
            return True
        after = body.instructions[body.end_of(start) + 1 : body.end_of(start) + 2]
        if after and after[0][0] == ir.SELECT:
            return self._is_promoted(body, after[0][1], 0)
        return False

    def _prices(self, body: Body) -> bool:
        """Whether a function gives a price back."""
        return self.names.priced(body.code.name, body.code.returns, "", body.path)

    def _speaks(self, name: str) -> bool:
        return self.words.speaks("targeting.promotion", name)

    def _cares(self, body: Body, index: int) -> bool:
        """Whether an instruction looks after the person: it warns, or leaves out what would harm."""
        return any(self.words.speaks("targeting.care", word) for word in self._said(body, index))

    def _leaves_out(self, body: Body, index: int) -> bool:
        """Whether a comprehension keeps what is another than something: ``ad for ad in ads if ad.kind != "beer"``."""
        ins = body.instructions[index]
        if ins[0] != ir.IF or body.instructions[body.around[index][-1] if body.around[index] else index][0] != ir.LOOP:
            return False
        test = body.maker(ins[1])
        return test is not None and test[0] == ir.COMPARE and body.strings[test[2][0]] in ("NotEq", "NotIn")

    def _promotes(self, body: Body, index: int) -> bool:
        """Whether an instruction offers something, sets a price or puts people in an audience."""
        ins = body.instructions[index]
        match ins:
            case [ir.STORE, word, value, _]:
                ends = [body.strings[word].partition("'")[0], _worded(body.text(value))]
                made = body.maker(value)
                is_changed = made is not None and made[0] == ir.BINARY and body.strings[made[2]].endswith("=")
                return any(self._speaks(end) for end in ends if end) or (is_changed and self._prices(body))
            case [ir.STORE_ATTR, _, word, *_]:
                return self._speaks(body.strings[word])
            case [ir.STORE_ITEM, _, key, *_]:
                return bool(body.text(key)) and self._speaks(body.text(key))
            case [ir.METHOD | ir.CALL, *_]:
                return any(self._speaks(word) for word in self._said(body, index))
            case [ir.RETURN, value, _]:
                maker = body.maker(value)
                keys = [body.text(key) for key, _ in maker[2] if key >= 0] if maker and maker[0] == ir.DICT else []
                items = [_worded(body.text(each)) for each in maker[3]] if maker and maker[0] == ir.SEQUENCE else []
                ends = [body.noun(value), _worded(body.text(value)), *keys, *items]
                return any(self._speaks(end) for end in ends if end)
        return False

    def _said(self, body: Body, index: int) -> list[str]:
        """The names and texts of a call, a read or a constant."""
        ins = body.instructions[index]
        match ins:
            case [ir.METHOD | ir.CALL, *_]:
                chain = body.chain(ins[2])
                said = [body.called(ins), *chain[1:], *(body.strings[word] for word, _ in keywords(ins) if word >= 0)]
                if chain and chain[0] != "self":
                    said.append(chain[0])
                for register in arguments(ins):
                    said += self._spoken(body, register)
                return said
            case [ir.CONST, _, number]:
                const = body.unit.constants[number]
                return [_worded(const)] if isinstance(const, str) else []
            case [ir.NAME, _, word]:
                return [body.strings[word].partition("'")[0]]
            case [ir.ATTR, _, _, word, _]:
                return [body.strings[word]]
            case [ir.STORE, word, *_]:
                return [body.strings[word]]
        return []

    def _spoken(self, body: Body, register: int) -> list[str]:
        """What an argument says: a text, its parts, what a dict holds, a constant of the module, a variable's text."""
        ins = body.maker(register)
        match ins:
            case [ir.CONST, *_]:
                return [_worded(body.text(register))]
            case [ir.TEXT, _, parts, _]:
                return [_worded(body.text(part)) for part in parts]
            case [ir.NAME, _, word]:
                name = body.strings[word]
                stores = body.stores.get(name, ())
                inner = [body.instructions[index][2] for index in stores[-1:]]
                texts = [each for one in inner if one != register for each in self._spoken(body, one)]
                return [name.partition("'")[0], *texts]
            case [ir.DICT, _, pairs, _]:
                return [word for pair in pairs for each in pair if each >= 0 for word in self._spoken(body, each)]
            case [ir.ATTR, *_]:
                return [body.noun(register)]
        return []

    # Those who are found

    def _is_promoted(self, body: Body, register: int, depth: int) -> bool:
        """Whether those that a query found get an offer, a message with one, or become an audience."""
        for index in body.users.get(register, ()):
            ins = body.instructions[index]
            match ins[0]:
                case ir.STORE:
                    if self._speaks(body.strings[ins[1]].partition("'")[0]) or self._variable_promoted(
                        body, ins, depth
                    ):
                        return True
                case ir.STORE_ATTR | ir.DICT if self._is_put_under(body, ins, register):
                    return True
                case ir.RETURN:
                    if self._speaks(body.code.name) or self._callers_promote(body, depth):
                        return True
                case ir.ITERATE:
                    if self._loop_promotes(body, index, depth):
                        return True
                case ir.CALL | ir.METHOD:
                    if self._call_promotes(body, index, register, depth):
                        return True
                case (
                    ir.SELECT
                    | ir.ITEM
                    | ir.SLICE
                    | ir.SEQUENCE
                    | ir.DICT
                    | ir.ATTR
                    | ir.OR
                    | ir.AND
                    | ir.BINARY
                    | ir.ELEMENT
                ):
                    if self._is_promoted(body, ins[1], depth):
                        return True
        return False

    def _is_put_under(self, body: Body, ins: Instruction, register: int) -> bool:
        """Whether something gets the name of an offer: as an attribute, or under a key."""
        if ins[0] == ir.STORE_ATTR:
            return self._speaks(body.strings[ins[2]])
        return any(each == register and self._speaks(body.text(key)) for key, each in ins[2])

    def _variable_promoted(self, body: Body, store: Instruction, depth: int) -> bool:
        word = body.strings[store[1]]
        return depth <= _DEEPEST and any(
            self._is_promoted(body, body.instructions[index][1], depth + 1) for index in body.names.get(word, ())
        )

    def _loop_promotes(self, body: Body, index: int, depth: int) -> bool:
        start = body.around[index][-1] if body.around[index] else index
        inside = range(index + 1, body.end_of(start))
        if any(self._cares(body, each) for each in inside):
            return False
        if any(self._promotes(body, each) for each in inside):
            return True
        added = [body.instructions[each][1] for each in inside if body.instructions[each][0] == ir.ADD]
        return depth <= _DEEPEST and any(self._is_promoted(body, register, depth + 1) for register in added)

    def _call_promotes(self, body: Body, index: int, register: int, depth: int) -> bool:
        ins = body.instructions[index]
        name = body.called(ins)
        if self.words.is_any("targeting.counting", name):
            return False
        is_receiver = ins[0] == ir.METHOD and ins[2] == register
        said = self._said(body, index)
        if is_receiver:
            said = [name, *(body.strings[word] for word, _ in keywords(ins) if word >= 0)]
            said += [word for each in arguments(ins) for word in self._spoken(body, each)]
        if any(self.words.speaks("targeting.care", word) for word in said):
            return False
        if any(self._speaks(word) for word in said):
            return True
        is_query = self.words.is_any("targeting.queries", name)
        if (
            is_receiver
            or is_query
            or name in ("list", "set", "tuple", "sorted", "len", "select", "scalars", "execute", "map")
        ):
            return name != "len" and depth <= _DEEPEST and self._is_promoted(body, ins[1], depth)
        if depth <= _DEEPEST:
            for key in self.lookup.callees(body, ins):
                if self._function_promotes(body, ins, key, register, depth):
                    return True
        return False

    def _function_promotes(self, body: Body, ins: Instruction, key: FunctionKey, register: int, depth: int) -> bool:
        """Whether a function of the project promotes something to those whom it is given."""
        inner = self.lookup.function(key)
        return any(
            self._is_promoted(inner, inner.instructions[index][1], depth + 1)
            for name in handed_as(body, ins, inner, register)
            for index in inner.names.get(name, ())
        )

    def _callers_promote(self, body: Body, depth: int) -> bool:
        if depth >= _DEEPEST or body.key[2] or body.key[1] == 0:
            return False
        return any(
            self._is_promoted(caller, caller.instructions[index][1], depth + 1)
            for caller, index in self.lookup.callers(body.key)
        )

    # Groups named after a trait

    def _named_group(self, body: Body, ins: Instruction) -> tuple[Trait, str] | None:
        """``Segment.objects.create(slug="pregnant-customers")``."""
        said = [body.called(ins), *body.chain(ins[2])]
        if is_guessing(self.lookup, self.words, body, ins):
            return None
        is_group = any(self.words.speaks("targeting.groups", word) for word in said if word not in _MAKING_LISTS)
        named = [(body.strings[word], register) for word, register in keywords(ins) if word >= 0]
        given = [("", register) for register in positional(ins)] if is_group else []
        for key, register in [*given, *named]:
            if not (is_group or (key and self.words.speaks("targeting.groups", key))):
                continue
            text = body.text(register)
            trait = self.words.within(text) if text and len(text) < 60 else None
            if trait is not None and trait.strong:
                return trait, text
        return None

    def _stored_group(self, body: Body, ins: Instruction) -> tuple[Trait, str] | None:
        """``customer.segment = "pregnant"``."""
        name, register = {
            ir.STORE: lambda: (body.strings[ins[1]], ins[2]),
            ir.STORE_ATTR: lambda: (body.strings[ins[2]], ins[3]),
            ir.STORE_ITEM: lambda: (body.text(ins[2]), ins[3]),
        }[ins[0]]()
        text = body.text(register)
        if not text or not name or not self.words.speaks("targeting.groups", name.partition("'")[0]):
            return None
        trait = self.words.within(text) if len(text) < 60 else None
        return (trait, text) if trait is not None and trait.strong else None


def _worded(text: str) -> str:
    """A text as words that can be looked up, without what keeps names apart from sentences."""
    return "_".join("".join(char if char.isalnum() else " " for char in text).split())[:110]
