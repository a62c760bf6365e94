"""How each kind of expression becomes instructions."""

import ast
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from .builder import ir, place
from .targets import assign

if TYPE_CHECKING:
    from .lower import Lowering

_LONG_LITERAL = 400
"""A literal with more items that are all constants is a data table, and of no interest."""


def attribute(low: "Lowering", node: ast.Attribute) -> int:
    """The owner, then one ATTR."""
    owner = low.value(node.value)
    register = low.new()
    low.emit([ir.ATTR, register, owner, low.strings[node.attr], low.spans[place(node)]])
    return register


def subscript(low: "Lowering", node: ast.Subscript) -> int:
    """The owner, then a SLICE with the length of a start or end, or the key and an ITEM."""
    owner = low.value(node.value)
    register = low.new()
    span = low.spans[place(node)]
    if isinstance(node.slice, ast.Slice):
        low.emit([ir.SLICE, register, owner, _length(node.slice)])
    else:
        key = low.value(node.slice)
        low.emit([ir.ITEM, register, owner, key, span])
    return register


def _length(node: ast.Slice) -> int:
    """How much ``[:4]`` or ``[-4:]`` takes; -1 for all others."""
    match node:
        case ast.Slice(lower=None, upper=ast.Constant(value=int(length)), step=None):
            return length
        case ast.Slice(lower=ast.UnaryOp(ast.USub(), ast.Constant(value=int(length))), upper=None, step=None):
            return length
    return -1


def call(low: "Lowering", node: ast.Call) -> int:
    """The function, the arguments and the keywords, then a CALL; of ``a.b()`` only ``a``, and then a METHOD."""
    span = low.spans[place(node)]
    function = node.func
    owner = low.value(function.value) if isinstance(function, ast.Attribute) else low.value(function)
    arguments = []
    for argument in node.args:
        if isinstance(argument, ast.Starred):
            register = low.value(argument.value)
            arguments.append(-register - 1)
        else:
            arguments.append(low.value(argument))
    keywords = []
    for keyword in node.keywords:
        value = low.value(keyword.value)
        keywords.append([low.strings[keyword.arg] if keyword.arg else -1, value])
    result = low.new()
    if isinstance(function, ast.Attribute):
        name_span = _name_span(low, function)
        low.emit([ir.METHOD, result, owner, low.strings[function.attr], arguments, keywords, span, name_span])
    else:
        low.emit([ir.CALL, result, owner, arguments, keywords, span])
    return result


def _name_span(low: "Lowering", node: ast.Attribute) -> int:
    """Where the attribute's own name stands: its end is the end of the whole chain so far."""
    line, column = node.end_lineno or node.lineno, node.end_col_offset or 0
    return low.spans[line, max(0, column - len(node.attr.encode())), line, column]


def joined_text(low: "Lowering", node: ast.JoinedStr) -> int:
    """The parts of an f-string, then a TEXT of them."""
    parts = []
    for part in node.values:
        parts.append(low.value(part.value if isinstance(part, ast.FormattedValue) else part))
    register = low.new()
    low.emit([ir.TEXT, register, parts, low.spans[place(node)]])
    return register


def template_text(low: "Lowering", node: Any) -> int:
    """The parts of a t-string, then a TEXT of them, as of an f-string."""
    parts = []
    for part in node.values:
        parts.append(low.value(part if isinstance(part, ast.Constant) else part.value))
    register = low.new()
    low.emit([ir.TEXT, register, parts, low.spans[place(node)]])
    return register


def formatted(low: "Lowering", node: ast.FormattedValue) -> int:
    """What stands in the braces of an f-string is the value itself."""
    return low.value(node.value)


def binary(low: "Lowering", node: ast.BinOp) -> int:
    """Both operands, then a BINARY with the name of the operator."""
    left = low.value(node.left)
    right = low.value(node.right)
    register = low.new()
    operator = low.strings[type(node.op).__name__]
    low.emit([ir.BINARY, register, operator, left, right, low.spans[place(node)]])
    return register


def unary(low: "Lowering", node: ast.UnaryOp) -> int:
    """``+x`` is x; ``~Q(consent=True)`` turns a condition round, as ``not`` does."""
    operand = low.value(node.operand)
    if isinstance(node.op, ast.UAdd):
        return operand
    register = low.new()
    low.emit([ir.NEGATE if isinstance(node.op, ast.USub) else ir.NOT, register, operand])
    return register


def boolean(low: "Lowering", node: ast.BoolOp) -> int:
    """Each operand under an IF on the one before it (or its ELSE, for ``or``), then an AND or OR for each pair."""
    is_and = isinstance(node.op, ast.And)
    left = low.value(node.values[0])
    previous = node.values[0]
    lefts = []
    for value in node.values[1:]:
        low.emit([ir.IF, left, low.spans[place(previous)]])
        if not is_and:
            low.emit([ir.ELSE])
        lefts.append(left)
        left, previous = low.value(value), value
    # The operands nest to the right: close from the innermost outwards.
    result = left
    for before in reversed(lefts):
        low.emit([ir.END])
        joined = low.new()
        low.emit([ir.AND if is_and else ir.OR, joined, before, result])
        result = joined
    return result


def compare(low: "Lowering", node: ast.Compare) -> int:
    """All operands of the chain, then one COMPARE."""
    operands = [low.value(node.left)]
    for comparator in node.comparators:
        operands.append(low.value(comparator))
    register = low.new()
    operators = [low.strings[type(operator).__name__] for operator in node.ops]
    low.emit([ir.COMPARE, register, operators, operands])
    return register


def ternary(low: "Lowering", node: ast.IfExp) -> int:
    """The condition, both answers under an IF and its ELSE, then a SELECT between them."""
    condition = low.value(node.test)
    low.emit([ir.IF, condition, low.spans[place(node)]])
    then = low.value(node.body)
    low.emit([ir.ELSE])
    otherwise = low.value(node.orelse)
    low.emit([ir.END])
    register = low.new()
    low.emit([ir.SELECT, register, condition, then, otherwise])
    return register


def _is_table(items: Sequence[ast.expr | None]) -> bool:
    return len(items) > _LONG_LITERAL and all(isinstance(item, ast.Constant | None) for item in items)


def dictionary(low: "Lowering", node: ast.Dict) -> int:
    """Keys and values in turn, then a DICT; a data table becomes an empty one."""
    pairs = []
    if not (_is_table(node.keys) and len(node.keys) > _LONG_LITERAL):
        for key, value in zip(node.keys, node.values, strict=True):
            key_register = -1 if key is None else low.value(key)
            pairs.append([key_register, low.value(value)])
    register = low.new()
    low.emit([ir.DICT, register, pairs, low.spans[place(node)]])
    return register


def sequence(low: "Lowering", node: ast.List | ast.Tuple | ast.Set) -> int:
    """The items, then a SEQUENCE; a data table becomes an empty one."""
    items = []
    if not _is_table(node.elts):
        for item in node.elts:
            if isinstance(item, ast.Starred):
                register = low.value(item.value)
                items.append(-register - 1)
            else:
                items.append(low.value(item))
    register = low.new()
    kind = low.strings[type(node).__name__.lower()]
    low.emit([ir.SEQUENCE, register, kind, items, low.spans[place(node)]])
    return register


def comprehension(low: "Lowering", node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp) -> int:
    """A COLLECT, then for each ``for`` a LOOP and for each ``if`` an IF, and inside all of them an ADD."""
    code = low.code
    span = low.spans[place(node)]
    register = low.new()
    kind = "dict" if isinstance(node, ast.DictComp) else "list"
    low.emit([ir.COLLECT, register, low.strings[kind], span])
    closers: list[int] = []
    for position, generator in enumerate(node.generators):
        iterable = low.value(generator.iter)
        if position == 0:
            code.renamed.append({})
        for name in _bound_names(generator.target):
            code.renamed[-1][name] = f"{name}'{register}"
        low.emit([ir.LOOP, 1, span])
        closers.append(ir.END_LOOP)
        element = low.new()
        low.emit([ir.ITERATE, element, iterable, low.spans[place(generator.iter)]])
        assign(low, generator.target, element, low.spans[place(generator.target)])
        for condition in generator.ifs:
            test = low.value(condition)
            low.emit([ir.IF, test, low.spans[place(condition)]])
            closers.append(ir.END)
    if isinstance(node, ast.DictComp):
        key = low.value(node.key)
        value = low.value(node.value)
        low.emit([ir.ADD, register, key, value])
    else:
        value = low.value(node.elt)
        low.emit([ir.ADD, register, -1, value])
    for closer in reversed(closers):
        low.emit([closer])
    code.renamed.pop()
    return register


def _bound_names(target: ast.expr) -> list[str]:
    return [node.id for node in ast.walk(target) if isinstance(node, ast.Name)]


def walrus(low: "Lowering", node: ast.NamedExpr) -> int:
    """The value, then a STORE; the expression is the value itself."""
    value = low.value(node.value)
    low.store(node.target.id, value, low.spans[place(node)])
    return value


def function(low: "Lowering", node: ast.Lambda) -> int:
    """The defaults, then a FUNCTION that names the lambda's own code."""
    defaults = low.defaults(node.args)
    nested = low.nested(node, "<lambda>")
    register = low.new()
    low.emit([ir.FUNCTION, register, nested, -1, defaults, [], []])
    return register


def passed_on(low: "Lowering", node: ast.Await | ast.Starred) -> int:
    """``await x`` and ``*x`` where it stands alone are the value itself."""
    return low.value(node.value)


def yielded(low: "Lowering", node: ast.Yield | ast.YieldFrom) -> int:
    """The value if there is one, then a YIELD; it makes the function a generator."""
    value = -1 if node.value is None else low.value(node.value)
    low.code.is_generator = True
    register = low.new()
    low.emit([ir.YIELD, register, value, low.spans[place(node)]])
    return register


def slice_alone(low: "Lowering", node: ast.Slice) -> int:
    """A slice inside a tuple of subscripts says nothing that matters."""
    return low.constant(...)


HANDLERS: dict[type, Callable[[Any, Any], int]] = {
    ast.Attribute: attribute,
    ast.Subscript: subscript,
    ast.Call: call,
    ast.JoinedStr: joined_text,
    ast.FormattedValue: formatted,
    ast.BinOp: binary,
    ast.UnaryOp: unary,
    ast.BoolOp: boolean,
    ast.Compare: compare,
    ast.IfExp: ternary,
    ast.Dict: dictionary,
    ast.List: sequence,
    ast.Tuple: sequence,
    ast.Set: sequence,
    ast.ListComp: comprehension,
    ast.SetComp: comprehension,
    ast.GeneratorExp: comprehension,
    ast.DictComp: comprehension,
    ast.NamedExpr: walrus,
    ast.Lambda: function,
    ast.Await: passed_on,
    ast.Starred: passed_on,
    ast.Yield: yielded,
    ast.YieldFrom: yielded,
    ast.Slice: slice_alone,
}
if hasattr(ast, "TemplateStr"):
    HANDLERS[ast.TemplateStr] = template_text
