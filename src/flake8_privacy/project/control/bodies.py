"""Code as it is written: what goes into a value, and what a name means, without running anything.

The flow analysis tells what values are. What a message says, or what a handler asks for, is a question about the
text: which words, names and calls lead to it.
"""

from collections.abc import Container, Iterator
from functools import cached_property

from ...model import code as ir
from ...model.code import Code, Instruction, Unit
from ...model.tuples import NamedTuple
from ...model.values import FunctionKey, Site

_CLOSING = {ir.END: ir.IF, ir.END_LOOP: ir.LOOP, ir.END_TRY: ir.TRY}
_ABORTING = frozenset({"abort"})
_LEAVING = frozenset({ir.RETURN, ir.RAISE, ir.CONTINUE, ir.BREAK})


class Call(NamedTuple):
    """One call: of a value, or of an attribute of a value (``owner`` and ``name``)."""

    register: int
    function: int
    """The register of what is called; -1 where it is an attribute of ``owner``."""
    owner: int
    name: str
    arguments: tuple[int, ...]
    keywords: dict[str, int]
    site: Site
    place: Site
    """Where the name of what is called stands."""
    at: int
    """The place of its instruction."""

    def given(self) -> tuple[int, ...]:
        """The registers of all arguments."""
        return (*self.arguments, *self.keywords.values())


class Branch(NamedTuple):
    """An ``if``: its condition, and from where to where its sides go."""

    condition: int
    start: int
    middle: int
    end: int
    site: Site


class Body:
    """One function, class or module body."""

    def __init__(self, path: str, key: FunctionKey, unit: Unit, code: Code) -> None:
        self.path = path
        self.key = key
        self.unit = unit
        self.code = code
        self.instructions = code.instructions
        self.makers: dict[int, Instruction] = {}
        """The instruction that fills each register."""
        self.stores: dict[str, list[int]] = {}
        """The registers that each variable is bound to."""
        self.fills: dict[str, list[int]] = {}
        """The registers of what is put into the thing that a variable holds."""
        self.calls: list[Call] = []
        for index, instruction in enumerate(self.instructions):
            self._take(index, instruction)

    def _take(self, index: int, ins: Instruction) -> None:
        operation = ins[0]
        if operation in ir.MAKING:
            self.makers[ins[1]] = ins
        if operation == ir.STORE:
            self.stores.setdefault(self.unit.strings[ins[1]], []).append(ins[2])
        elif operation == ir.STORE_ATTR:
            self._fill(ins[1], ins[3])
        elif operation == ir.STORE_ITEM:
            self._fill(ins[1], ins[2], ins[3])
        elif operation == ir.ADD:
            self._added.setdefault(ins[1], []).extend(each for each in ins[2:4] if each >= 0)
        elif operation in (ir.CALL, ir.METHOD):
            call = self._call(index, ins)
            self.calls.append(call)
            if operation == ir.METHOD:
                self._fill(call.owner, call.register)

    @cached_property
    def _added(self) -> dict[int, list[int]]:
        return {}

    def _fill(self, owner: int, *given: int) -> None:
        variable = self.variable(owner)
        if variable:
            self.fills.setdefault(variable, []).extend(given)

    def _call(self, index: int, ins: Instruction) -> Call:
        strings = self.unit.strings
        is_method = ins[0] == ir.METHOD
        arguments, keywords, span = (ins[4], ins[5], ins[6]) if is_method else (ins[3], ins[4], ins[5])
        given = tuple(map(ir.unstarred, arguments))
        named = {strings[name] if name >= 0 else "**": register for name, register in keywords}
        site = self.site(span)
        if is_method:
            return Call(ins[1], -1, ins[2], strings[ins[3]], given, named, site, self.site(ins[7]), index)
        return Call(ins[1], ins[2], -1, (self.chain(ins[2]) or [""])[-1], given, named, site, site, index)

    def site(self, span: int) -> Site:
        """The place of a span."""
        line, column, end_line, end_column = self.unit.spans[4 * span : 4 * span + 4]
        return (self.path, line, column, end_line, end_column)

    def variable(self, register: int) -> str:
        """The variable at the root of ``message``, ``message.headers`` or ``rows[0]``; empty where there is none."""
        maker = self.makers.get(register)
        while maker is not None and maker[0] in (ir.ATTR, ir.ITEM):
            maker = self.makers.get(maker[2])
        return self.unit.strings[maker[2]] if maker is not None and maker[0] == ir.NAME else ""

    def has_parameter(self, name: str) -> bool:
        """Whether a name is that of a parameter."""
        return any(parameter.name == name for parameter in self.code.parameters)

    def parameter(self, register: int) -> str:
        """The parameter in a register; empty where it is none, or bound anew."""
        maker = self.makers.get(register)
        name = self.unit.strings[maker[2]] if maker is not None and maker[0] == ir.NAME else ""
        return name if self.has_parameter(name) and name not in self.stores else ""

    def constant(self, register: int) -> object:
        """The constant in a register; None where it is none, ``...`` for None itself."""
        maker = self.makers.get(register)
        if maker is None or maker[0] != ir.CONST:
            return None
        found = self.unit.constants[maker[2]]
        return ... if found is None else found

    def chain(self, register: int) -> list[str] | None:
        """The dotted name that a register was read by; ``()`` marks what was called on the way."""
        names: list[str] = []
        maker = self.makers.get(register)
        while maker is not None:
            if maker[0] == ir.NAME:
                return [self.unit.strings[maker[2]], *reversed(names)]
            if maker[0] == ir.ATTR:
                names.append(self.unit.strings[maker[3]])
            elif maker[0] == ir.METHOD:
                names.append(f"{self.unit.strings[maker[3]]}()")
            elif maker[0] == ir.CALL:
                inner = self.chain(maker[2])
                return None if inner is None else [*inner[:-1], f"{inner[-1]}()", *reversed(names)]
            elif maker[0] != ir.ITEM:
                return None
            maker = self.makers.get(maker[2])
        return None

    def operands(self, register: int) -> list[int]:
        """The registers that a register's value is made of."""
        maker = self.makers.get(register)
        if maker is None:
            return []
        added = self._added.get(register, ()) if maker[0] == ir.COLLECT else ()
        return [*ir.operands(maker), *added]

    def said(self, register: int) -> list[str]:
        """What an instruction itself names: a constant text, a variable, an attribute, a method, keywords."""
        maker = self.makers.get(register)
        if maker is None:
            return []
        strings, operation = self.unit.strings, maker[0]
        if operation == ir.CONST:
            constant = self.unit.constants[maker[2]]
            return [constant] if isinstance(constant, str) else []
        if operation == ir.NAME:
            return [strings[maker[2]]]
        if operation == ir.ATTR:
            return [strings[maker[3]]]
        if operation in (ir.CALL, ir.METHOD):
            keywords = maker[5] if operation == ir.METHOD else maker[4]
            named = [strings[name] for name, _ in keywords if name >= 0]
            return [strings[maker[3]], *named] if operation == ir.METHOD else named
        return []

    def behind(self, *registers: int, filled: bool = True, stops: Container[int] = ()) -> Iterator[int]:
        """All registers that lead to these: what they are made of, and what the variables among them are bound to.

        With ``filled`` also what is put into the things that these variables hold. What instructions of the kinds
        ``stops`` are made of is not followed.
        """
        seen: set[int] = set()
        variables: set[str] = set()
        todo = list(registers)
        while todo:
            register = todo.pop()
            if register < 0 or register in seen:
                continue
            seen.add(register)
            yield register
            maker = self.makers.get(register)
            if maker is not None and maker[0] in stops:
                continue
            todo += self.operands(register)
            if maker is not None and maker[0] == ir.NAME:
                variable = self.unit.strings[maker[2]]
                if variable not in variables:
                    variables.add(variable)
                    todo += self.stores.get(variable, ())
                    todo += self.fills.get(variable, ()) if filled else ()

    @cached_property
    def branches(self) -> list[Branch]:
        """All ``if`` of the body, comprehension conditions included, in order."""
        found: list[Branch] = []
        opened: list[tuple[int, int]] = []
        middles: dict[int, int] = {}
        for index, ins in enumerate(self.instructions):
            if ins[0] in (ir.IF, ir.LOOP, ir.TRY):
                opened.append((ins[0], index))
            elif ins[0] == ir.ELSE and opened:
                middles[opened[-1][1]] = index
            elif ins[0] in _CLOSING and opened:
                kind, start = opened.pop()
                if kind == ir.IF:
                    condition = self.instructions[start]
                    middle = middles.get(start, index)
                    found.append(Branch(condition[1], start, middle, index, self.site(condition[2])))
        return sorted(found, key=lambda branch: branch.start)

    @cached_property
    def loops(self) -> list[tuple[int, int]]:
        """Where each loop starts and ends."""
        found: list[tuple[int, int]] = []
        opened: list[int] = []
        for index, ins in enumerate(self.instructions):
            if ins[0] == ir.LOOP:
                opened.append(index)
            elif ins[0] == ir.END_LOOP and opened:
                found.append((opened.pop(), index))
        return found

    def leaves(self, start: int, end: int) -> bool:
        """Whether a stretch of instructions ends the function, or the round of its loop."""
        aborts = any(start < call.at < end and call.name in _ABORTING for call in self.calls)
        return aborts or any(ins[0] in _LEAVING for ins in self.instructions[start:end])

    def leaving_side(self, branch: Branch) -> tuple[int, int] | None:
        """The side of a branch that leaves, where just one does."""
        sides = [(branch.start, branch.middle), (branch.middle, branch.end)]
        leaving = [side for side in sides if self.leaves(*side)]
        return leaving[0] if len(leaving) == 1 else None
