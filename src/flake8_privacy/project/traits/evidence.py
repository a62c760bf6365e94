"""Where a value comes from, read backwards: a model, a rule over what people do, or what the person said."""

from ...catalog.grammar.traits import TraitWords
from ...model import code as ir
from ...model.code import Instruction
from ...model.tuples import NamedTuple
from .body import Body, arguments, keywords, positional
from .lookup import Lookup

_DEEPEST = 3
"""Functions that are looked into on the way back."""
_RULES = frozenset(
    {"any", "all", "sum", "len", "max", "min", "Counter", "bool", "int", "float", "round", "isin", "between",
     "contains", "gt", "ge", "lt", "le", "startswith", "issubset", "isdisjoint", "map", "replace"}
)  # fmt: skip
_EACH = frozenset({"apply", "map", "transform", "applymap", "assign"})
"""What calls a function that it is given for each of many values."""
_ORDER = frozenset({"Lt", "LtE", "Gt", "GtE"})
_CHOOSING = frozenset({"In", "NotIn", "Eq", "NotEq"})


class Evidence(NamedTuple):
    """What is known of where a value comes from."""

    model: bool = False
    """A model or a function that guesses has made it."""
    rule: bool = False
    """It is counted, compared or looked up."""
    behaviour: bool = False
    """What a person does or is called is among what it is made of."""
    told: bool = False
    """It is, or is made of, what the person said."""
    plain: bool = True
    """It is made of constants only."""

    @property
    def is_derived(self) -> bool:
        """Whether it is a guess from other data."""
        return self.model or (self.rule and self.behaviour and not self.told)

    def joined(self, other: "Evidence") -> "Evidence":
        """What is known of a value that comes from both."""
        return Evidence(
            self.model or other.model,
            self.rule or other.rule,
            self.behaviour or other.behaviour,
            self.told or other.told,
            self.plain and other.plain,
        )


NONE = Evidence()


class Tracing:
    """Reads a value's origin backwards, through variables and into the functions that give it."""

    def __init__(self, lookup: Lookup, words: TraitWords, category: str) -> None:
        self.lookup = lookup
        self.words = words
        self.category = category
        self._seen: set[tuple[object, int]] = set()

    def of(self, body: Body, register: int, depth: int = 0) -> Evidence:
        """The evidence behind what is in a register."""
        index = body.makers.get(register)
        if index is None or (body.key, register) in self._seen:
            return NONE
        self._seen.add((body.key, register))
        ins = body.instructions[index]
        match ins[0]:
            case ir.CONST:
                return NONE
            case ir.NAME:
                return self._variable(body, ins, depth)
            case ir.ATTR:
                return self._member(body, ins[2], body.strings[ins[3]], depth)
            case ir.ITEM:
                return self._item(body, ins, depth)
            case ir.CALL | ir.METHOD:
                return self._call(body, ins, depth)
            case ir.COMPARE:
                operators = {body.strings[word] for word in ins[2]}
                found = self._all(body, ins[3], depth)
                return found._replace(rule=found.rule or bool(operators & (_ORDER | _CHOOSING)))
            case ir.BINARY:
                found = self._all(body, [ins[3], ins[4]], depth)
                return found._replace(rule=True)
            case ir.COLLECT:
                return self._collected(body, register, depth)
            case ir.FUNCTION if ins[2] >= 0 and depth < _DEEPEST:
                return self._returned(self.lookup.nested(body, ins[2]), depth + 1)
        return self._all(body, list(ir.operands(ins)), depth)

    def conditions(self, body: Body, index: int) -> Evidence:
        """The evidence behind the branches that an instruction stands in."""
        found = NONE
        for start in body.around[index]:
            if body.instructions[start][0] == ir.IF:
                found = found.joined(self.of(body, body.instructions[start][1]))
        return found

    def chosen(self, body: Body, register: int) -> Evidence:
        """The evidence behind a choice of records: by what a query filters, its calls in a row."""
        found = NONE
        while (ins := body.maker(register)) is not None and ins[0] == ir.METHOD:
            if self.words.is_any("targeting.queries", body.called(ins)):
                found = found.joined(self._all(body, arguments(ins), 0))._replace(rule=True, plain=False)
                for word, _ in keywords(ins):
                    parts = body.strings[word].split("__") if word >= 0 else []
                    for part in parts:
                        found = found.joined(self._word(part))
            register = ins[2]
        return found

    def _all(self, body: Body, registers: list[int], depth: int) -> Evidence:
        found = NONE
        for register in registers:
            found = found.joined(self.of(body, register, depth))
        return found

    def _variable(self, body: Body, ins: Instruction, depth: int) -> Evidence:
        word = body.strings[ins[2]]
        name = word.partition("'")[0]
        here: Body | None = body
        while here is not None:
            if stores := here.stores.get(word):
                found = self._stored(here, stores, depth)
                return found.joined(self._word(name))
            if name in here.parameters:
                break
            here = here.outer
        return self._word(name)._replace(plain=name.isupper())

    def _stored(self, body: Body, stores: list[int], depth: int) -> Evidence:
        found = NONE
        for index in stores:
            found = found.joined(self.of(body, body.instructions[index][2], depth))
        return found

    def _member(self, body: Body, owner: int, name: str, depth: int) -> Evidence:
        found = self.of(body, owner, depth)
        return found.joined(self._word(name))._replace(plain=False)

    def _item(self, body: Body, ins: Instruction, depth: int) -> Evidence:
        owner = self.of(body, ins[2], depth)
        key = body.const(ins[3])
        if isinstance(key, str):
            return owner.joined(self._word(key))._replace(plain=False)
        inner = self.of(body, ins[3], depth)
        # A table looked up by something else than a constant is a rule.
        is_rule = key is None and not inner.plain
        return owner.joined(inner)._replace(rule=owner.rule or inner.rule or is_rule, plain=False)

    def _word(self, name: str) -> Evidence:
        """What a name by itself says of its value."""
        words = self.words
        trait = words.trait(name)
        if trait is not None and trait.category == self.category:
            return Evidence(model=trait.is_guess, told=not trait.is_guess)
        told = words.speaks("inferring.told", name)
        guessed = words.speaks("inferring.values", name)
        return Evidence(model=guessed, behaviour=words.speaks("inferring.behaviour", name), told=told)

    def _call(self, body: Body, ins: Instruction, depth: int) -> Evidence:
        if is_guessing(self.lookup, self.words, body, ins):
            return Evidence(model=True, plain=False)
        name = body.called(ins)
        owner = self.of(body, ins[2], depth) if ins[0] == ir.METHOD else NONE
        found = owner.joined(self._all(body, arguments(ins), depth))._replace(plain=False)
        if name in _RULES:
            return found._replace(rule=True)
        key = body.text(positional(ins)[0]) if ins[0] == ir.METHOD and positional(ins) else ""
        if key:
            return found.joined(self._word(key))
        if ins[0] == ir.METHOD and name == "get" and not owner.told:
            return found._replace(rule=True)  # a table, looked up by what is known otherwise
        if depth < _DEEPEST:
            handed = (self.lookup.value(body, each) for each in arguments(ins)) if name in _EACH else ()
            functions = [ref[1] for value in handed if value is not None for ref in value.refs if ref[0] == "fn"]
            for callee in (*self.lookup.callees(body, ins), *functions):
                found = found.joined(self._returned(self.lookup.function(callee), depth + 1))
        return found

    def _returned(self, body: Body, depth: int) -> Evidence:
        found = NONE
        for index, ins in enumerate(body.instructions):
            if ins[0] == ir.RETURN:
                given = self.of(body, ins[1], depth)
                found = found.joined(given)
                if given.plain:
                    found = found.joined(self.conditions(body, index))
        return found

    def _collected(self, body: Body, register: int, depth: int) -> Evidence:
        found = NONE
        for index in body.added.get(register, ()):
            ins = body.instructions[index]
            found = found.joined(self._all(body, [item for item in ins[2:4] if item >= 0], depth))
            start = body.makers[register]
            for block in body.around[index]:
                if block > start and body.instructions[block][0] == ir.IF:
                    found = found.joined(self.of(body, body.instructions[block][1], depth))
                    found = found._replace(rule=True)
        return found


def is_guessing(lookup: Lookup, words: TraitWords, body: Body, ins: Instruction) -> bool:
    """Whether a call gives what a model or a function that guesses thinks."""
    name = body.called(ins)
    if words.is_any("inferring.methods", name):
        return True
    if _is_verb(words, name) and not (ins[0] == ir.METHOD and name in ("rate", "profile")):
        return True
    if ins[0] == ir.CALL:
        return _is_called_model(lookup, words, body, ins)
    if not words.is_any("inferring.asking", name):
        return words.is_any("inferring.requesting", name) and any(
            _is_prompt(words, body, each) for each in arguments(ins)
        )
    if any(words.speaks("inferring.owners", part) for part in body.chain(ins[2])):
        return True
    return any(_is_package(words, dotted) for dotted in lookup.externals(body, ins[2]))


def _is_prompt(words: TraitWords, body: Body, register: int) -> bool:
    """Whether what is sent asks a language model: ``{"model": "small", "prompt": question}``."""
    made = body.maker(register)
    if made is not None and made[0] == ir.NAME and (stores := body.stores.get(body.strings[made[2]])):
        made = body.maker(body.instructions[stores[-1]][2])
    keys = [body.text(key) for key, _ in made[2] if key >= 0] if made is not None and made[0] == ir.DICT else []
    return "model" in keys and any(words.holds("inferring.prompts", key) for key in keys)


def _is_verb(words: TraitWords, name: str) -> bool:
    first, _, rest = name.strip("_").partition("_")
    return bool(rest) and words.is_any("inferring.verbs", first)


def _is_called_model(lookup: Lookup, words: TraitWords, body: Body, ins: Instruction) -> bool:
    """``classifier(texts)``: a model that is called as it is."""
    name = body.noun(ins[2])
    if name[:1].isupper() or not name:
        return False
    return words.is_any("inferring.owners", name) or any(
        _is_package(words, dotted) and "()" in dotted for dotted in lookup.externals(body, ins[2])
    )


def _is_package(words: TraitWords, dotted: str) -> bool:
    parts = dotted.replace("()", "").split(".")
    return any(words.holds("inferring.packages", ".".join(parts[:size])) for size in (1, 2))
