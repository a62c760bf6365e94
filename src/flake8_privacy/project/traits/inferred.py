"""Traits that code derives from other data: where they are written, or the function that infers one."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from ...catalog.grammar.traits import Trait
from ...catalog.names import Names
from ...catalog.words import nouns
from ...model import code as ir
from ...model.code import Instruction
from ...model.events import TraitEvent
from ...model.values import Site
from .body import Body, keywords, positional
from .evidence import Tracing
from .lookup import Lookup
from .statements import Statements

_SOURCE = re.compile(r"_(?:from|by|of|for|with|using|in|based)(?:_|$)")
"""What stands in the name of a function between what it infers and what from."""
_SETTING = frozenset({"set", "put", "store", "save", "assign", "record", "add"})
"""First words of methods that keep what they are given under a name."""


class Inferred:
    """Finds the statements and functions of one code that write a trait which nobody told."""

    def __init__(self, lookup: Lookup, names: Names) -> None:
        self.lookup = lookup
        self.names = names
        self.words = names.traits
        self.statements = Statements(lookup, names)

    def events(self, body: Body, qualname: str) -> Iterator[TraitEvent]:
        """What a code infers."""
        written = False
        named = self._named(body)
        for index, ins in enumerate(body.instructions):
            if ins[0] in (ir.CALL, ir.METHOD) and (stated := self.statements.inferred(body, ins)) is not None:
                category, column = stated[0].category, stated[1]
                yield TraitEvent("inferred", body.statement(ins[1]), category, column, "high", qualname, ())
            for name, register, owner, site in self._writes(body, index, ins):
                trait = self.words.trait(name)
                if trait is None or not self._is_of_person(body, owner, trait, name):
                    continue
                if owner < 0 and named is not None and ins[0] == ir.STORE:
                    continue  # the function itself is named after it
                if self._is_derived(body, index, register, trait, name, is_local=ins[0] == ir.STORE):
                    written = True
                    yield TraitEvent("inferred", site, trait.category, name, _confidence(trait, owner), qualname, ())
        if named is not None and not written and self._infers(body, named):
            line = (body.path, *_first_line(body.place(body.code.span)))
            yield TraitEvent("inferred", line, named.category, body.code.name, "medium", qualname, ())

    def _writes(self, body: Body, index: int, ins: Instruction) -> Iterator[tuple[str, int, int, Site]]:
        """The name, value, owner (or -1) and place of what an instruction writes."""
        match ins:
            case [ir.STORE_ATTR, owner, word, value, span]:
                yield body.strings[word], value, owner, body.place(span)
            case [ir.STORE_ITEM, owner, key, value, span] if column := _column(body, key):
                yield column, value, owner, body.place(span)
            case [ir.STORE, word, value, span]:
                yield body.strings[word].partition("'")[0], value, -1, body.place(span)
            case [ir.DICT, register, pairs, _]:
                for key, value in pairs:
                    if key >= 0 and body.text(key):
                        yield body.text(key), value, -2, body.statement(register)
            case [ir.CALL | ir.METHOD, register, *_]:
                yield from self._handed(body, ins, register)

    def _handed(self, body: Body, ins: Instruction, register: int) -> Iterator[tuple[str, int, int, Site]]:
        called = body.called(ins)
        if called == "setattr" and len(ins[3]) == 3 and body.text(ins[3][1]):
            yield body.text(ins[3][1]), ins[3][2], ins[3][0], body.statement(register)
        is_writing = called[:1].isupper() or self.words.is_any("inferring.writing", called)
        for word, value in keywords(ins) if is_writing else ():
            if word >= 0:
                yield body.strings[word], value, -2, body.statement(register)
        yield from self._set(body, ins, called, register, is_writing=is_writing)

    def _set(
        self, body: Body, ins: Instruction, called: str, register: int, *, is_writing: bool
    ) -> Iterator[tuple[str, int, int, Site]]:
        """``customer.set_religion(guess)``, ``profile.set_trait("religion", guess)``."""
        first, _, rest = called.partition("_")
        given = positional(ins)
        if not given or first not in _SETTING | {called if is_writing else ""}:
            return
        owner = ins[2] if ins[0] == ir.METHOD else -2
        if rest and len(given) == 1:
            yield rest, given[0], owner, body.statement(register)
        for key, value in pairwise(given):
            if body.text(key):
                yield body.text(key), value, owner, body.statement(register)

    def _is_of_person(self, body: Body, owner: int, trait: Trait, name: str) -> bool:
        """Whether a trait of this name and owner is a person's."""
        if owner < 0:
            return trait.strong or any(self.names.person(part) for part in name.split("_"))
        noun = body.noun(owner)
        if noun == "self" and body.code.parameters and body.code.parameters[0].name == "self":
            noun = body.code.qualname.rpartition(".")[0].rpartition(".")[2]
            if self.names.person_class(noun):
                return True
            return trait.strong and not self.words.speaks("inferring.things", noun)
        if any(map(self.names.person, body.chain(owner))):
            return True
        return trait.strong and not self.words.speaks("inferring.things", noun)

    def _is_derived(self, body: Body, index: int, register: int, trait: Trait, name: str, *, is_local: bool) -> bool:
        if trait.is_guess and name in (body.noun(register), body.text(register)):
            return False  # handed on as it is
        tracing = Tracing(self.lookup, self.words, trait.category)
        found = tracing.of(body, register)
        ins = body.instructions[index]
        if found.plain:
            found = tracing.conditions(body, index)
            if ins[0] == ir.STORE_ITEM and body.maker(ins[2]) is not None:
                found = found.joined(tracing.of(body, ins[2]))  # of those rows
            elif ins[0] == ir.METHOD:
                found = found.joined(tracing.chosen(body, ins[2]))
        if is_local:
            return found.model and not found.told
        return found.is_derived or (trait.is_guess and (found.rule or found.behaviour) and not found.told)

    def _named(self, body: Body) -> Trait | None:
        """The trait that a function is named to infer."""
        name = body.code.name.strip("_")
        if body.code.name.startswith("<"):
            return None
        first, _, rest = name.partition("_")
        if rest and self.words.is_any("inferring.verbs", first):
            return self.words.trait(_SOURCE.split(rest)[0])
        trait = self.words.trait(name)
        return trait if trait is not None and (trait.is_guess or self._is_guessed(body, trait)) else None

    def _is_guessed(self, body: Body, trait: Trait) -> bool:
        """Whether a function that is called like a trait gives what a model thinks of it."""
        if not trait.strong or body.key[1] == 0 or body.key[2]:
            return False
        given = [ins[1] for ins in body.instructions if ins[0] == ir.RETURN]
        found = [Tracing(self.lookup, self.words, trait.category).of(body, each) for each in given]
        return any(each.model and not each.told for each in found)

    def _infers(self, body: Body, trait: Trait) -> bool:
        """Whether a function that is named so gives something back, about a person."""
        if not any(map(partial(_answers, body), range(len(body.instructions)))):
            return False
        if self.words.is_any("inferring.shown", nouns(body.code.name)[-1]) and not self._is_given_behaviour(body):
            return False  # how a known value is shown
        if trait.strong or any(self.names.person(word) for word in (*body.strings, *body.parameters)):
            return True
        return trait.is_guess and self._is_given_behaviour(body)

    def _is_given_behaviour(self, body: Body) -> bool:
        return any(self.words.speaks("inferring.behaviour", name) for name in body.parameters)


def _column(body: Body, key: int) -> str:
    """The name under which something is stored, also behind a choice of rows: ``frame.loc[rows, "religion"]``."""
    maker = body.maker(key)
    if maker is not None and maker[0] == ir.SEQUENCE and maker[3]:
        return body.text(maker[3][-1])
    return body.text(key)


def _answers(body: Body, index: int) -> bool:
    """Whether an instruction gives something back: what was worked out, or what a rule says (``return "jewish"``)."""
    ins = body.instructions[index]
    if ins[0] != ir.RETURN:
        return False
    maker = body.maker(ins[1])
    is_const = maker is not None and maker[0] == ir.CONST
    return not is_const or (bool(body.around[index]) and isinstance(body.const(ins[1]), str | bool | int | float))


def _first_line(site: Site) -> tuple[int, int, int, int]:
    return (site[1], site[2], site[1], site[2] + 3)


def _confidence(trait: Trait, owner: int) -> str:
    return "high" if trait.strong and owner >= 0 else "medium"
