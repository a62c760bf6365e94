"""What a body binds, read off its instructions without running it.

Most names of a module or class are bound once, to a function, a class or an import. Those need no
analysis of the body; for all others there is its summary.
"""

from collections.abc import Collection, Iterable

from ...model import code as ir
from ...model.code import Instruction, Unit
from ...model.values import NOTHING, Site, Value


class Bindings:
    """The plain bindings of one module or class body."""

    def __init__(self, path: str, unit: Unit, missed: set[str] | None = None) -> None:
        self.path = path
        self.unit = unit
        self.makers: dict[int, Instruction] = {}
        """The instruction that fills each register that is filled by one whose meaning is plain."""
        self.functions: dict[int, Instruction] = {}
        self.classes: dict[int, Instruction] = {}
        self._called: dict[str, Instruction] = {}
        self.has_star = False
        self.missed = set() if missed is None else missed
        """The names that were asked for and that it does not bind."""
        self._plain: dict[str, Instruction] = {}
        self._values: dict[str, Value] = {}
        self._defaults: dict[int, dict[str, Value] | None] = {}
        self._others: set[str] = set()
        for instruction in unit.code.instructions:
            operation = instruction[0]
            if operation in _PLAIN and not _is_inner(instruction):
                self.makers[instruction[1]] = instruction
                if operation == ir.FUNCTION:
                    self.functions[instruction[3]] = instruction
                elif operation == ir.CLASS:
                    self.classes[instruction[2]] = instruction
            elif operation in _BINDING:
                self._read(instruction)

    def _read(self, instruction: Instruction) -> None:
        operation = instruction[0]
        if operation == ir.STORE:
            name = self.unit.strings[instruction[1]]
            maker = self.makers.get(instruction[2])
            if maker is not None and maker[0] in (ir.CALL, ir.METHOD):
                self._called[name] = maker
            if maker is None or maker[0] not in _BOUND or name in self._plain or name in self._others:
                self._others.add(name)
                self._plain.pop(name, None)
            else:
                self._plain[name] = maker
        elif operation == ir.STAR_IMPORT:
            self.has_star = True
        elif operation == ir.DELETE:
            self._others.add(self.unit.strings[instruction[1]])

    def binds(self, name: str) -> bool:
        """Whether the body may bind a name."""
        if name in self._plain or name in self._others or self.has_star:
            return True
        self.missed.add(name)
        return False

    def called_names(self) -> Iterable[str]:
        """The names that are bound to the result of a call."""
        return self._called

    def caller_of(self, name: str) -> Instruction | None:
        """The call whose result a name is bound to; None for what is bound to anything else."""
        return self._called.get(name)

    def plain_names(self) -> Collection[str]:
        """The names of which it is known what they are bound to."""
        return () if self.has_star else self._plain.keys()

    def plain(self, name: str) -> Value | None:
        """What a name is bound to; None when only running the body tells."""
        maker = self._plain.get(name)
        if maker is None or self.has_star:
            return None
        known = self._values.get(name)
        if known is None:
            known = self._values[name] = self.value(maker)
        return known

    def defaults(self, function: int) -> dict[str, Value] | None:
        """The default values of a function that the body defines; None where they are no constants."""
        maker = self.functions.get(function)
        if maker is None:
            return None
        if function not in self._defaults:
            constants = {self.unit.strings[word]: self.constant(register) for word, register in maker[4]}
            known = {name: value for name, value in constants.items() if value is not None}
            self._defaults[function] = known if len(known) == len(constants) else None
        return self._defaults[function]

    def value(self, maker: Instruction) -> Value:
        """The function, class or import that an instruction makes."""
        strings = self.unit.strings
        if maker[0] == ir.FUNCTION:
            return Value(refs={("fn", (self.path, maker[3], 0)): NOTHING})
        if maker[0] == ir.CLASS:
            return Value(refs={("class", self.path, maker[2]): NOTHING})
        _, _, module, word, level = maker
        ref = ("import", self.path, strings[module], strings[word] if word >= 0 else "", level)
        return Value(refs={ref: NOTHING})

    def constant(self, register: int) -> Value | None:
        """The constant in a register, if it is one."""
        maker = self.makers.get(register)
        if maker is None or maker[0] != ir.CONST:
            return None
        const = self.unit.constants[maker[2]]
        if isinstance(const, list):
            return Value(clean=const[0] != "ellipsis")
        return Value(consts=(const,), false=None) if const else Value(consts=(const,), true=None)

    def site(self, span: int) -> Site:
        """The place of a span of the body."""
        line, column, end_line, end_column = self.unit.spans[4 * span : 4 * span + 4]
        return (self.path, line, column, end_line, end_column)

    def named(self, register: int) -> Value:
        """The constant in a register, or a value by the last name that it was read by."""
        constant = self.constant(register)
        return constant if constant is not None else Value(noun=(self.chain(register) or [""])[-1])

    def chain(self, register: int) -> list[str] | None:
        """The dotted name that a register was read by, such as ``models.Model``; None for anything else."""
        names: list[str] = []
        maker = self.makers.get(register)
        while maker is not None and maker[0] == ir.ATTR:
            names.append(self.unit.strings[maker[3]])
            maker = self.makers.get(maker[2])
        if maker is None or maker[0] != ir.NAME:
            return None
        return [self.unit.strings[maker[2]], *reversed(names)]

    def called(self, register: int) -> tuple[list[str], int] | None:
        """The dotted name whose call filled a register, and the register of its first argument, if it has one."""
        maker = self.makers.get(register)
        if maker is None or maker[0] not in (ir.CALL, ir.METHOD):
            return None
        names = self.chain(maker[2])
        if names is None:
            return None
        is_method = maker[0] == ir.METHOD
        arguments, keywords = (maker[4], maker[5]) if is_method else (maker[3], maker[4])
        given = [*arguments, *(filled for _, filled in keywords)]
        return [*names, self.unit.strings[maker[3]]] if is_method else names, given[0] if given else -1


def _is_inner(instruction: Instruction) -> bool:
    """Whether a function is no unit of its own but part of the body, as a lambda is."""
    return bool(instruction[0] == ir.FUNCTION and instruction[3] < 0)


_BOUND = frozenset({ir.FUNCTION, ir.CLASS, ir.IMPORT})
_BINDING = frozenset({ir.STORE, ir.STAR_IMPORT, ir.DELETE})
_PLAIN = _BOUND | {ir.CONST, ir.NAME, ir.ATTR, ir.CALL, ir.METHOD}
