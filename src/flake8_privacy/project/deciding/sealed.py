"""Whether what stands in a column is no plain text after all: a hash, or encrypted by the code that fills it."""

from collections.abc import Iterator

from ...catalog.schema import Stores
from ...catalog.words import split
from ...model import code as ir
from ...model.code import Unit
from ..names.lexicon import Place
from ..names.reach import ImportReach
from ..names.resolver import Resolver
from ..units import Units

_EQUAL = frozenset({"Eq", "NotEq"})
_SHARED = frozenset({"mixin", "base", "abstract"})
"""Last words of classes of people whose tables are elsewhere."""


class Sealing:
    """Finds what is done to a value on its way into a column."""

    def __init__(self, units: Units, resolver: Resolver, reach: ImportReach) -> None:
        self._units = units
        self._resolver = resolver
        self._reach = reach
        self._stores: Stores = units.catalog.stores

    def is_sealed(self, cls: Place, name: str) -> bool:
        """Whether code that names a class encrypts what it puts into a column: ``self.iban = encrypt(iban)``."""
        return any(
            self._seals(place, cls, name)
            for place in self._units.index.holding(name)
            if place[0] == cls[0] or self._names_class(place[0], cls)
        )

    def is_hash(self, cls: Place, name: str) -> bool:
        """Whether a password in a column is a hash: code that sees the class makes some, and compares none as typed."""
        return self._is_hashed(cls) and not self._is_compared(cls, name)

    def _name(self, cls: Place) -> str:
        return self._units.facts[cls[0]].heads[cls[1]].name

    def _names_class(self, path: str, cls: Place) -> bool:
        return any(place[0] == path for place in self._units.index.holding(self._name(cls)))

    def _seals(self, place: Place, cls: Place, name: str) -> bool:
        unit, owner = self._units.unit((*place, 0)), self._name(cls)
        is_method = place[0] == cls[0] and self._units.facts[place[0]].heads[place[1]].parent == cls[1]
        makers = {ins[1]: ins for ins in unit.code.instructions if ins[0] in (ir.CALL, ir.METHOD, ir.NAME, ir.ATTR)}
        for ins in unit.code.instructions:
            if ins[0] == ir.STORE_ATTR and unit.strings[ins[2]] == name and self._is_sealing(unit, makers, ins[3]):
                who = _last(unit, makers.get(ins[1]))
                if split(who) == split(owner) or (is_method and who == "self"):
                    return True
            if ins[0] == ir.CALL and _last(unit, makers.get(ins[2])) == owner:
                given = (value for word, value in ins[4] if word >= 0 and unit.strings[word] == name)
                if any(self._is_sealing(unit, makers, value) for value in given):
                    return True
        return False

    def _is_sealing(self, unit: Unit, makers: dict[int, ir.Instruction], register: int) -> bool:
        """Whether a value is what a function gives that encrypts or hashes."""
        maker = makers.get(register)
        if maker is None or maker[0] not in (ir.CALL, ir.METHOD):
            return False
        called = _last(unit, makers.get(maker[2])) if maker[0] == ir.CALL else unit.strings[maker[3]]
        return self._units.catalog.names.sanitizer(called)

    def _is_hashed(self, cls: Place) -> bool:
        """Whether code that can see a class hashes passwords, or the class does so by itself."""
        index = self._units.index
        if not set(self._resolver.external_bases(cls)).isdisjoint(self._stores.hashing):
            return True
        *words, last = split(self._name(cls))
        is_shared = last in _SHARED and any(map(self._units.catalog.names.person, words))
        sees = self._stands_with if is_shared else self._reach.reaches
        return any(sees(place[0], cls[0]) for hasher in self._stores.hashers for place in index.holding(hasher))

    def _stands_with(self, path: str, target: str) -> bool:
        """Whether two modules are of one package: who makes a table of a class for others sees it there."""
        return path.partition("/")[0] == target.partition("/")[0] or self._reach.reaches(path, target)

    def _is_compared(self, cls: Place, name: str) -> bool:
        """Whether code compares what stands in a column with what somebody has typed, as it does with no hash."""
        for place in self._units.index.holding(name):
            is_near = place[0] == cls[0] or self._reach.reaches(place[0], cls[0])
            if is_near and self._names_class(place[0], cls) and self._compares(self._units.unit((*place, 0)), name):
                return True
        return False

    def _compares(self, unit: Unit, name: str) -> bool:
        code = unit.code.instructions
        makers = {ins[1]: ins for ins in code if ins[0] in (ir.NAME, ir.ATTR)}
        read = {ins[1]: split(_last(unit, makers.get(ins[2]))) for ins in code if _reads(unit, ins, name)}
        consts = {ins[1] for ins in code if ins[0] == ir.CONST}
        for operands in _equated(unit):
            owners = [read.get(each) for each in operands]
            # Two that stand in the same column: "Account.password == account.password".
            is_of_rows = None not in owners and len({*owners}) == 1
            if any(owners) and consts.isdisjoint(operands) and not is_of_rows:
                return True
        return False


def _reads(unit: Unit, ins: ir.Instruction, name: str) -> bool:
    return bool(ins[0] == ir.ATTR and unit.strings[ins[3]] == name)


def _equated(unit: Unit) -> Iterator[list[int]]:
    """The operands of each test for equality."""
    equal = {number for number, word in enumerate(unit.strings) if word in _EQUAL}
    return (ins[3] for ins in unit.code.instructions if ins[0] == ir.COMPARE and equal.issuperset(ins[2]))


def _last(unit: Unit, maker: ir.Instruction | None) -> str:
    """The last name that something was read by."""
    if maker is None or maker[0] not in (ir.NAME, ir.ATTR):
        return ""
    return unit.strings[maker[2] if maker[0] == ir.NAME else maker[3]]
