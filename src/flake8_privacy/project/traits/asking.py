"""Which trait of a person a condition or a query asks for."""

from collections.abc import Iterable

from ...catalog.grammar.traits import Trait
from ...catalog.names import Names
from ...model import code as ir
from ...model.code import Instruction
from .body import Body, arguments, keywords, positional

_DEEPEST = 8
"""Parts of a condition within each other."""
_LOOKUPS = frozenset(
    {"exact", "iexact", "in", "isnull", "gt", "gte", "lt", "lte", "contains", "icontains", "overlap", "startswith",
     "istartswith", "ne", "not", "range", "any", "has_key", "id", "slug", "name"}
)  # fmt: skip
_TESTS = frozenset(
    {"in_", "is_", "isnot", "is_not", "contains", "any", "has", "isin", "eq", "ne", "startswith", "like", "ilike",
     "lower", "get", "strip", "casefold", "intersection", "isdisjoint"}
)  # fmt: skip
_TESTING = frozenset({"bool", "set", "any", "getattr", "str", "len", "int"})
_JOINING = frozenset({"Q", "and_", "or_", "not_"})


def _bound_once(body: Body, maker: Instruction) -> int | None:
    """What a variable is that a function binds in one place: ``chosen = Q(age__gt=60) & Q(newsletter=True)``."""
    stores = body.stores.get(body.strings[maker[2]], ())
    return body.instructions[stores[0]][2] if len(stores) == 1 else None


class Asking:
    """Reads conditions and queries."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.words = names.traits

    def asked(self, body: Body, register: int, depth: int = 0) -> tuple[Trait, str] | None:
        """The trait of a person that a condition asks for."""
        ins = body.maker(register)
        if ins is None or depth > _DEEPEST:
            return None
        match ins:
            case [ir.NAME, _, word]:
                return self._asked_variable(body, body.strings[word], depth)
            case [ir.ATTR, _, owner, word, _]:
                return self._of_person(body, owner, body.strings[word]) or self.asked(body, owner, depth + 1)
            case [ir.ITEM, _, owner, key, _]:
                found = self._of_person(body, owner, body.text(key)) if body.text(key) else None
                return found or self.asked(body, owner, depth + 1)
            case [ir.METHOD, _, owner, word, *_]:
                return self._asked_method(body, ins, owner, body.strings[word], depth)
            case [ir.CALL, _, function, *_]:
                trait = self.words.trait(body.noun(function))
                if trait is not None and trait.strong and not body.noun(function)[:1].isupper():
                    return trait, body.noun(function)
                return (
                    self._first(body, arguments(ins), depth)
                    if body.noun(function) in ("bool", "set", "any", "getattr", "str", "len", "int")
                    else None
                )
            case [ir.COMPARE, _, _, compared]:
                return self._first(body, compared, depth) or self._compared(body, compared)
            case [ir.NOT | ir.AND | ir.OR | ir.BINARY | ir.NEGATE | ir.SLICE, *_]:
                return self._first(body, ir.operands(ins), depth)
        return None

    def _first(self, body: Body, registers: Iterable[int], depth: int) -> tuple[Trait, str] | None:
        return next((found for each in registers if (found := self.asked(body, each, depth + 1)) is not None), None)

    def _compared(self, body: Body, registers: Iterable[int]) -> tuple[Trait, str] | None:
        """An everyday word that is compared with a trait of its kind: ``"diabetes" in client.diagnoses``."""
        named = [
            (self.words.trait(body.noun(each)), body.noun(each))
            for each in registers
            if not body.text(each) and not any(map(self._is_thing, body.chain(each)[:-1]))
        ]
        told = [self.words.trait(body.text(each)) for each in registers if body.text(each)]
        kinds = {trait.category for trait in told if trait is not None}
        return next(((trait, name) for trait, name in named if trait is not None and trait.category in kinds), None)

    def _is_thing(self, name: str) -> bool:
        return self.words.speaks("inferring.things", name)

    def _asked_method(
        self, body: Body, ins: Instruction, owner: int, name: str, depth: int
    ) -> tuple[Trait, str] | None:
        trait = self.words.trait(name.removeprefix("get_"))
        if trait is not None and self._suits(body, owner, trait):
            return trait, name
        given = positional(ins)
        if name == "get" and given and body.text(given[0]):
            return self._of_person(body, owner, body.text(given[0]))
        if name in _TESTS:
            return self._first(body, [owner, *given], depth)
        return None

    def _asked_variable(self, body: Body, word: str, depth: int) -> tuple[Trait, str] | None:
        name = word.partition("'")[0]
        trait = self.words.trait(name)
        if trait is not None and trait.strong and not name.isupper():
            return trait, name
        stores = body.stores.get(word, ())
        return self.asked(body, body.instructions[stores[-1]][2], depth + 1) if len(stores) == 1 else None

    def _of_person(self, body: Body, owner: int, name: str) -> tuple[Trait, str] | None:
        trait = self.words.trait(name)
        return (trait, name) if trait is not None and self._suits(body, owner, trait) else None

    def _suits(self, body: Body, owner: int, trait: Trait) -> bool:
        noun = body.noun(owner)
        if noun == "self":
            noun = body.code.qualname.rpartition(".")[0].rpartition(".")[2]
            return self.names.person_class(noun) or (trait.strong and not self._is_thing(noun))
        if self.names.person(noun) or self.names.person_class(noun):
            return True
        return trait.strong and not self._is_thing(noun)

    def selected(self, body: Body, ins: Instruction) -> tuple[Trait, str] | None:
        """The trait that a query selects by."""
        name = body.called(ins)
        if not self.words.is_any("targeting.queries", name):
            return None
        for word, _ in keywords(ins):
            if word >= 0 and (found := self._condition(body.strings[word])) is not None:
                return found
        for register in positional(ins):
            found = self._in_argument(body, register, name, 0)
            if found is not None:
                return found
        return None

    def looked_up(self, body: Body, ins: Instruction) -> tuple[Trait, str] | None:
        """The trait by which something is looked up in a dict: ``BANNERS.get(guest.religion)``."""
        given = positional(ins) if ins[0] == ir.METHOD and body.called(ins) == "get" else []
        return self.asked(body, given[0]) if given and body.const(given[0]) is None else None

    def _in_argument(self, body: Body, register: int, name: str, depth: int) -> tuple[Trait, str] | None:
        """The trait that an argument of a query asks for: a document, a ``Q``, a comparison of a column, a text."""
        maker = body.maker(register)
        if maker is None or depth > _DEEPEST:
            return None
        if maker[0] == ir.DICT:
            found = [self._condition(body.text(key)) for key, _ in maker[2] if key >= 0 and body.text(key)]
        elif maker[0] in (ir.BINARY, ir.NOT, ir.NEGATE):
            found = [self._in_argument(body, each, name, depth + 1) for each in ir.operands(maker)]
        elif maker[0] in (ir.CALL, ir.METHOD) and body.called(maker) in _JOINING:
            found = [self._condition(body.strings[word]) for word, _ in keywords(maker) if word >= 0]
            found += [self._in_argument(body, each, name, depth + 1) for each in positional(maker)]
        elif maker[0] == ir.NAME and (told := _bound_once(body, maker)) is not None:
            found = [self._in_argument(body, told, name, depth + 1) or self.asked(body, register)]
        elif maker[0] == ir.CONST:
            found = [self._in_text(body.text(register))] if name == "query" else []
        else:
            found = [self.asked(body, register)] if name != "get" else []
        return next((each for each in found if each is not None), None)

    def _condition(self, key: str) -> tuple[Trait, str] | None:
        path = key.replace(".", "__").split("__")
        while len(path) > 1 and path[-1] in _LOOKUPS:
            path.pop()
        trait = self.words.trait(path[-1])
        return (trait, path[-1]) if trait is not None and (trait.strong or len(path) == 1) else None

    def _in_text(self, text: str) -> tuple[Trait, str] | None:
        """``frame.query("is_pregnant == 1")``."""
        for word in text.replace("(", " ").replace("=", " ").split():
            trait = self.words.trait(word)
            if trait is not None and trait.strong:
                return trait, word
        return None
