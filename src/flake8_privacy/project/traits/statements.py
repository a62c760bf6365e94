"""Statements of SQL that choose people by a trait, or read one."""

from ...catalog.grammar.traits import Trait
from ...catalog.names import Names
from ...model import code as ir
from ...model.code import Instruction
from ...parse import sql
from .body import Body, arguments, positional
from .evidence import Tracing
from .lookup import Lookup

_DEEPEST = 4


class Statements:
    """Reads the texts that calls are given as statements of SQL."""

    def __init__(self, lookup: Lookup, names: Names) -> None:
        self.lookup = lookup
        self.words = names.traits

    def chosen(self, body: Body, ins: Instruction) -> tuple[Trait, str] | None:
        """The trait that a statement chooses people by."""
        if not self.words.is_any("targeting.statements", body.called(ins)):
            return None
        for column in sql.chosen_by(self._text(body, ins)):
            trait = self.words.trait(column)
            if trait is not None and trait.strong:
                return trait, column
        return None

    def inferred(self, body: Body, ins: Instruction) -> tuple[Trait, str] | None:
        """The trait that a statement writes by a rule over what people do: ``SET is_ill = 1 WHERE visits < 2``."""
        if not self.words.is_any("targeting.statements", body.called(ins)):
            return None
        text = self._text(body, ins)
        found = sql.written(text)
        tested = sql.chosen_by(text)
        for column, value in found.values if found is not None else ():
            trait = self.words.trait(column)
            if trait is not None and trait.strong and value and isinstance(value[0], sql.Mark):
                given = self._given(body, ins, value[0])
                tracing = Tracing(self.lookup, self.words, trait.category)
                if given is not None and tracing.of(body, given).is_derived:
                    return trait, column
            is_set = value and not isinstance(value[0], sql.Mark) and value[0]
            behind = tested if is_set else [] if value else sql.words(text)
            if trait is not None and trait.strong and any(self.words.speaks("inferring.behaviour", w) for w in behind):
                return trait, column
        return None

    def _given(self, body: Body, ins: Instruction, mark: sql.Mark) -> int | None:
        """The register of what a call hands over for a mark of its statement."""
        for register in positional(ins):
            maker = body.maker(register)
            if maker is not None and maker[0] == ir.SEQUENCE and isinstance(mark.key, int):
                return int(maker[3][mark.key]) if 0 <= mark.key < len(maker[3]) else None
            if maker is not None and maker[0] == ir.DICT and isinstance(mark.key, str):
                return next((each for key, each in maker[2] if key >= 0 and body.text(key) == mark.key), None)
        return None

    def offers(self, body: Body, ins: Instruction) -> bool:
        """Whether a statement itself puts an offer or an audience where it chooses people for."""
        found = sql.written(self._text(body, ins))
        names = (found.table, *(column for column, _ in found.values)) if found is not None else ()
        return any(self.words.speaks("targeting.promotion", name) for name in names)

    def _text(self, body: Body, ins: Instruction) -> str:
        """The statement that a call is given."""
        found = (self.text(body, register) for register in arguments(ins))
        return next((text for text in found if sql.is_statement(text)), "")

    def text(self, body: Body, register: int, depth: int = 0) -> str:
        """The text in a register, through variables, parts and what wraps it."""
        ins = body.maker(register)
        if ins is None or depth > _DEEPEST:
            return ""
        match ins:
            case [ir.CONST, *_]:
                return body.text(register)
            case [ir.TEXT, _, parts, _]:
                return " ".join(body.text(part) for part in parts)
            case [ir.NAME | ir.ATTR, *_]:
                bound = self.lookup.bound_to(body, register)
                return self.text(*bound, depth + 1) if bound is not None else ""
            case [ir.CALL | ir.METHOD, *_] if body.called(ins) in ("text", "SQL", "dedent", "format", "strip"):
                inner = [*arguments(ins)[:1], *([ins[2]] if ins[0] == ir.METHOD else [])]
                return next((text for each in inner if (text := self.text(body, each, depth + 1))), "")
        return ""
