"""The instructions that a function becomes: structure only, no labels, no guards.

A unit (module body, class body or outermost function with everything nested in it) owns one table
of strings, one of constants and one of spans; instructions are short lists of integers into them.
Spans lie flat, four numbers each. All of it is plain data that JSON could hold.

Registers are numbered per code. In argument lists a negative entry ``-r - 1`` is the starred
register ``r``; in keyword lists the name ``-1`` is ``**``.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from .tuples import NamedTuple

(
    CONST,  # dst, constant
    NAME,  # dst, name
    ATTR,  # dst, object, name, span
    ITEM,  # dst, object, key register, span
    SLICE,  # dst, object, length of a constant start or end, or -1
    CALL,  # dst, function, arguments, keywords, span
    METHOD,  # dst, object, name, arguments, keywords, span, span of the name
    TEXT,  # dst, parts, span
    BINARY,  # dst, operator name, left, right, span
    NEGATE,  # dst, operand
    NOT,  # dst, operand
    COMPARE,  # dst, operator names, operands
    AND,  # dst, left, right
    OR,  # dst, left, right
    SELECT,  # dst, condition, then, else
    DICT,  # dst, [key register or -1 for **, value] pairs, span
    SEQUENCE,  # dst, kind name, items, span
    STORE,  # name, value, span of the statement
    STORE_ATTR,  # object, name, value, span
    STORE_ITEM,  # object, key, value, span
    DELETE,  # name
    ELEMENT,  # dst, sequence, index, 1 for the starred rest
    ITERATE,  # dst, iterable, span
    IF,  # condition, span of the guard's place
    ELSE,
    END,
    LOOP,  # 1 when it may run no time at all without a test, span
    END_LOOP,
    BREAK,
    CONTINUE,
    TRY,
    EXCEPT,  # dst or -1, constant: dotted names of what it catches, [""] for anything, [] for what has no name
    FINALLY,
    END_TRY,
    RETURN,  # value, span
    RAISE,  # value, AGAIN or ASSERTION, span, cause or -1
    YIELD,  # dst, value or -1, span
    ENTER,  # dst, context manager, span
    LEAVE,  # context manager, span
    FUNCTION,  # dst, index of nested code or -1, unit or -1, defaults [[name, register]], decorators, their spans
    CLASS,  # dst, unit or -1, bases, decorators, keywords
    IMPORT,  # dst, module, name or -1, level
    COLLECT,  # dst, kind name, span: a comprehension starts
    ADD,  # collection, key register or -1, value
    DISCARD,  # value, span: an expression statement
    STAR_IMPORT,  # module, level
) = range(46)

OPERATIONS = STAR_IMPORT + 1
"""How many instructions there are."""

AGAIN, ASSERTION = -1, -2
"""What is raised where that is no value: what was caught, or that something does not hold."""

Instruction = list[Any]

_READS: dict[int, tuple[int, ...]] = {
    ATTR: (2,), ITEM: (2, 3), SLICE: (2,), CALL: (2, 3, 4), METHOD: (2, 4, 5), TEXT: (2,), BINARY: (3, 4), NEGATE: (2,),
    NOT: (2,), COMPARE: (3,), AND: (2, 3), OR: (2, 3), SELECT: (2, 3, 4), DICT: (2,), SEQUENCE: (3,), STORE: (2,),
    STORE_ATTR: (1, 3), STORE_ITEM: (1, 2, 3), ELEMENT: (2,), ITERATE: (2,), IF: (1,), RETURN: (1,), RAISE: (1, 3),
    YIELD: (2,), ENTER: (2,), LEAVE: (1,), FUNCTION: (4, 5), CLASS: (3, 4, 5), ADD: (1, 2, 3), DISCARD: (1,),
}  # fmt: skip
_KEYED = {CALL: 4, METHOD: 5, FUNCTION: 4, CLASS: 5}
"""Where names stand before registers, and a name is a string."""
_STARRING = frozenset({CALL, METHOD, SEQUENCE, CLASS})
"""Instructions in which a negative number is a starred register; elsewhere it is none."""
MAKING = frozenset({*range(CONST, STORE), ELEMENT, ITERATE, YIELD, ENTER, FUNCTION, CLASS, IMPORT, COLLECT})
"""Instructions that fill the register that they name first."""


def operands(instruction: Instruction) -> Iterator[int]:
    """The registers that an instruction reads."""
    for place in _READS.get(instruction[0], ()):
        held = instruction[place]
        if place == _KEYED.get(instruction[0]):
            held = [register for _, register in held]
        elif not isinstance(held, list):
            held = [held]
        for item in held:
            for register in item if isinstance(item, list) else (item,):
                if register >= 0 or instruction[0] in _STARRING:
                    yield unstarred(register)


def unstarred(register: int) -> int:
    """The register of an argument or item, whether it is starred or not."""
    return register if register >= 0 else -register - 1


class Parameter(NamedTuple):
    """One parameter: ``kind`` is ``p`` (positional), ``k`` (keyword only), ``*`` or ``**``.

    ``annotation`` lists the dotted names it may be, ``[]Name`` for a collection of them.
    """

    name: str
    kind: str
    annotation: tuple[str, ...]
    marks: tuple[tuple[str, str], ...] = ()
    """Calls that ``Annotated`` adds to its type, each as what is called and the name that it is given."""


class Code(NamedTuple):
    """One function, lambda, class body or module body."""

    name: str
    qualname: str
    parameters: tuple[Parameter, ...]
    returns: tuple[str, ...]
    instructions: tuple[Instruction, ...]
    nested: tuple["Code", ...]
    registers: int
    local_names: frozenset[str]
    global_names: frozenset[str]
    is_generator: bool
    span: int


class Unit(NamedTuple):
    """One unit's code with its tables. Spans are (line, column, end line, end column), columns in bytes from 0."""

    code: Code
    strings: tuple[str, ...]
    constants: tuple[object, ...]
    spans: Sequence[int]
    annotations: tuple[tuple[str, tuple[str, ...]], ...]
    """Annotated names of a class or module body with the types they may have, in order."""
