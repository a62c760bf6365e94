"""One code as definitions and uses: what fills each register and variable, what reads it, and in which branches."""

from collections import defaultdict
from functools import cached_property

from ...model import code as ir
from ...model.code import Code, Instruction, Unit
from ...model.values import FunctionKey, Site

_SPANS = {
    ir.ATTR: 4, ir.ITEM: 4, ir.CALL: 5, ir.METHOD: 6, ir.TEXT: 3, ir.BINARY: 5, ir.DICT: 3, ir.SEQUENCE: 4,
    ir.STORE: 3, ir.STORE_ATTR: 4, ir.STORE_ITEM: 4, ir.RETURN: 2, ir.RAISE: 2, ir.IF: 2, ir.DISCARD: 2,
    ir.ITERATE: 3, ir.COLLECT: 3, ir.ENTER: 3,
}  # fmt: skip
_STATEMENTS = frozenset({ir.STORE, ir.STORE_ATTR, ir.STORE_ITEM, ir.RETURN, ir.RAISE, ir.DISCARD, ir.IF, ir.ITERATE})
_OPENING = frozenset({ir.IF, ir.LOOP, ir.TRY})
_CLOSING = frozenset({ir.END, ir.END_LOOP, ir.END_TRY})
LEAVING = frozenset({ir.RETURN, ir.RAISE, ir.CONTINUE, ir.BREAK})


def arguments(ins: Instruction) -> list[int]:
    """The registers of a call's arguments, keywords included."""
    positional, keywords = (ins[3], ins[4]) if ins[0] == ir.CALL else (ins[4], ins[5])
    return [*map(ir.unstarred, positional), *(register for _, register in keywords)]


def positional(ins: Instruction) -> list[int]:
    """The registers of a call's arguments by place."""
    return list(map(ir.unstarred, ins[3] if ins[0] == ir.CALL else ins[4]))


def keywords(ins: Instruction) -> list[list[int]]:
    """A call's keywords as pairs of a name's number, or -1, and a register."""
    found: list[list[int]] = ins[4] if ins[0] == ir.CALL else ins[5]
    return found


class Body:
    """One code of a unit: a function, what is nested in it, or the body of a module or class."""

    def __init__(self, key: FunctionKey, unit: Unit, code: Code, outer: "Body | None" = None) -> None:
        self.key = key
        self.path = key[0]
        self.unit = unit
        self.code = code
        self.outer = outer
        self.strings = unit.strings
        self.instructions = code.instructions
        self.makers: dict[int, int] = {}
        """Where each register is filled."""
        self.stores: dict[str, list[int]] = defaultdict(list)
        self.names: dict[str, list[int]] = defaultdict(list)
        """Where each variable is read."""
        for index, ins in enumerate(code.instructions):
            operation = ins[0]
            if operation == ir.STORE:
                self.stores[self.strings[ins[1]]].append(index)
            elif operation in ir.MAKING:
                self.makers[ins[1]] = index
                if operation == ir.NAME:
                    self.names[self.strings[ins[2]]].append(index)
        self.parameters = {parameter.name: parameter for parameter in code.parameters}

    @cached_property
    def users(self) -> dict[int, list[int]]:
        """Where each register is read."""
        found: dict[int, list[int]] = defaultdict(list)
        for index, ins in enumerate(self.instructions):
            for register in ir.operands(ins):
                if ins[0] != ir.ADD or register != ins[1]:  # a collection is not read by what goes into it
                    found[register].append(index)
        return found

    @cached_property
    def added(self) -> dict[int, list[int]]:
        """Where a comprehension adds to the register that it fills."""
        found: dict[int, list[int]] = defaultdict(list)
        for index, ins in enumerate(self.instructions):
            if ins[0] == ir.ADD:
                found[ins[1]].append(index)
        return found

    @cached_property
    def around(self) -> list[tuple[int, ...]]:
        """For each instruction the blocks that are open there, by where they start, outermost first."""
        found: list[tuple[int, ...]] = []
        stack: tuple[int, ...] = ()
        for index, ins in enumerate(self.instructions):
            if ins[0] in _CLOSING and stack:
                stack = stack[:-1]
            found.append(stack)
            if ins[0] in _OPENING:
                stack = (*stack, index)
        return found

    def end_of(self, start: int) -> int:
        """Where a block ends that starts here."""
        depth = len(self.around[start])
        for index in range(start + 1, len(self.instructions)):
            if self.instructions[index][0] in _CLOSING and len(self.around[index]) == depth:
                return index
        return len(self.instructions)

    def else_of(self, start: int) -> int:
        """Where the other side of an ``if`` starts; its end where there is none."""
        end = self.end_of(start)
        inside = len(self.around[start]) + 1
        for index in range(start + 1, end):
            if self.instructions[index][0] == ir.ELSE and len(self.around[index]) == inside:
                return index
        return end

    def maker(self, register: int) -> Instruction | None:
        """The instruction that fills a register."""
        index = self.makers.get(register)
        return None if index is None else self.instructions[index]

    def const(self, register: int) -> object:
        """The constant in a register; None where it is none."""
        ins = self.maker(register)
        return self.unit.constants[ins[2]] if ins is not None and ins[0] == ir.CONST else None

    def text(self, register: int) -> str:
        """The text in a register; empty where it is none."""
        const = self.const(register)
        return const if isinstance(const, str) else ""

    def called(self, ins: Instruction) -> str:
        """The last name of what a call calls."""
        return self.strings[ins[3]] if ins[0] == ir.METHOD else self.noun(ins[2])

    def noun(self, register: int) -> str:
        """The name by which what is in a register was read last: of ``order.customer`` the ``customer``."""
        ins = self.maker(register)
        match ins:
            case [ir.NAME, _, word]:
                return self.strings[word].partition("'")[0]
            case [ir.ATTR, _, _, word, _]:
                return self.strings[word]
            case [ir.METHOD, _, _, word, *_]:
                return self.strings[word]
            case [ir.CALL, _, function, *_]:
                return self.noun(function)
            case [ir.ITEM, _, owner, key, _]:
                return self.text(key) or self.noun(owner)
            case [ir.ITERATE | ir.SLICE | ir.ELEMENT, _, owner, *_]:
                return self.noun(owner)
        return ""

    def chain(self, register: int) -> list[str]:
        """All names on the way to what is in a register: of ``client.chat.create()`` all three."""
        found: list[str] = []
        while (ins := self.maker(register)) is not None:
            match ins:
                case [ir.NAME, _, word]:
                    found.append(self.strings[word].partition("'")[0])
                    break
                case [ir.ATTR, _, owner, word, _] | [ir.METHOD, _, owner, word, *_]:
                    found.append(self.strings[word])
                case [ir.ITEM | ir.SLICE | ir.ITERATE | ir.ELEMENT, _, owner, *_]:
                    pass
                case [ir.CALL, _, owner, *_]:
                    pass
                case _:
                    break
            register = owner
        return found[::-1]

    def site(self, index: int) -> Site:
        """The place of an instruction that has one."""
        ins = self.instructions[index]
        return self.place(ins[_SPANS[ins[0]]])

    def place(self, span: int) -> Site:
        """The place of a span."""
        line, column, end_line, end_column = self.unit.spans[4 * span : 4 * span + 4]
        return (self.path, line, column, end_line, end_column)

    def statement(self, register: int) -> Site:
        """The place of the statement that a register's value ends up in."""
        for _ in range(len(self.instructions)):
            users = self.users.get(register, ())
            after = [index for index in users if self.instructions[index][0] in _STATEMENTS]
            if after:
                return self.site(after[0])
            if not users:
                break
            ins = self.instructions[users[0]]
            register = ins[1]
        index = self.makers.get(register)
        if index is not None and self.instructions[index][0] in _SPANS:
            return self.site(index)
        return self.place(self.code.span)

    def inside(self, start: int, end: int) -> range:
        """The instructions of a block."""
        return range(start + 1, end)
