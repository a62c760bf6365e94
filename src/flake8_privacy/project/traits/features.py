"""Sensitive columns and fields that a model learns from, or is asked with."""

from collections.abc import Iterable, Iterator

from ...catalog.grammar.traits import Trait
from ...catalog.names import Names
from ...model import code as ir
from ...model.code import Instruction
from ...model.events import TraitEvent
from ...parse import sql
from .body import Body
from .learning import FORMULA, Way
from .lookup import Lookup


class Features:
    """Finds the names of sensitive columns in one code that end up in a model."""

    def __init__(self, lookup: Lookup, names: Names) -> None:
        self.lookup = lookup
        self.names = names
        self.words = names.traits

    def events(self, body: Body, qualname: str) -> Iterator[TraitEvent]:
        """The sensitive columns and fields that a code names for a model."""
        for ins in body.instructions:
            found = self._named(body, ins)
            if found is None:
                continue
            trait, name = found
            if self._serves_health(body, trait):
                continue
            is_read = ins[0] == ir.CONST and body.text(ins[1]) != name and FORMULA not in body.text(ins[1])
            if Way(self.lookup, self.names, name, is_read=is_read).learns(body, ins[1]):
                site = body.statement(ins[1])
                confidence = "high" if trait.strong else "medium"
                yield TraitEvent("feature", site, trait.category, name, confidence, qualname, ())

    def _named(self, body: Body, ins: Instruction) -> tuple[Trait, str] | None:
        """The trait that a constant or an attribute names."""
        if ins[0] == ir.CONST:
            const = body.unit.constants[ins[2]]
            if not isinstance(const, str) or not const:
                return None
            if FORMULA in const:
                return self._in_formula(const)
            if sql.is_statement(const):
                return self._first(sql.read(const))
            trait = self.words.trait(const)
            return (trait, const) if trait is not None and not trait.is_guess else None
        if ins[0] == ir.ATTR:
            trait = self.words.trait(body.strings[ins[3]])
            if trait is not None and (trait.strong or self.names.person(body.noun(ins[2]))):
                return trait, body.strings[ins[3]]
        return None

    def _in_formula(self, text: str) -> tuple[Trait, str] | None:
        """``price ~ age + C(religion)``: what stands to the right."""
        terms = "".join(char if char.isalnum() or char == "_" else " " for char in text.partition(FORMULA)[2])
        return self._first(terms.split())

    def _first(self, columns: Iterable[str]) -> tuple[Trait, str] | None:
        """The first of some columns that is a trait."""
        for column in columns:
            trait = self.words.trait(column)
            if trait is not None and not trait.is_guess:
                return trait, column
        return None

    def _serves_health(self, body: Body, trait: Trait) -> bool:
        """Whether a model is for the health of those whom it is about, and sells nothing."""
        if not trait.category.startswith("user.health"):
            return False
        said = [*body.strings, *(const for const in body.unit.constants if isinstance(const, str) and len(const) < 60)]
        if any(self.words.speaks("features.selling", word) for word in said):
            return False
        return any(self.words.speaks("features.care", word) for word in said if self.words.trait(word) is None)
