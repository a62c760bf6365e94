"""How each kind of statement becomes instructions."""

import ast
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..parse import patterns
from .annotations import annotation_names, dotted_name
from .builder import ir, place
from .targets import assign

if TYPE_CHECKING:
    from typing import TypeGuard

    from .lower import FunctionNode, Lowering


_RECORDS = frozenset({"namedtuple", "NamedTuple"})
"""What makes a named tuple."""


def assignment(low: "Lowering", node: ast.Assign) -> None:
    """The value, then it is bound to each target from left to right; a named tuple is a class."""
    if low.is_body and type(node.value) is ast.Call and (record := _record_of(node)) is not None:
        class_definition(low, record)
        return
    value = low.value(node.value)
    for target in node.targets:
        assign(low, target, value, low.spans[place(node)])


def _record_of(node: ast.Assign) -> ast.ClassDef | None:
    """``Point = namedtuple("Point", "x y")`` as a class with these fields; None for any other assignment."""
    made, target = node.value, node.targets[0]
    if not isinstance(made, ast.Call) or len(made.args) != 2 or not isinstance(target, ast.Name):
        return None
    if dotted_name(made.func).rpartition(".")[2] not in _RECORDS:
        return None
    fields = [*_fields(made.args[1])]
    if not all(name.isidentifier() for name, _ in fields):
        return None
    body = [ast.AnnAssign(ast.Name(name), kind, simple=1) for name, kind in fields]
    found = ast.ClassDef(target.id, [made.func], [], [*body], [])
    for each in body:
        ast.copy_location(each.target, ast.copy_location(each, node))
    return ast.copy_location(found, node)


def _fields(node: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """The names and types of fields: in one text, in a list of texts, or in a list of pairs."""
    anything = ast.Constant(None)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from ((name, anything) for name in node.value.replace(",", " ").split())
    for item in node.elts if isinstance(node, ast.List | ast.Tuple) else ():
        name, kind = item.elts if isinstance(item, ast.Tuple) and len(item.elts) == 2 else (item, anything)
        yield (name.value if isinstance(name, ast.Constant) and isinstance(name.value, str) else ""), kind


def annotated(low: "Lowering", node: ast.AnnAssign) -> None:
    """The value, if there is one, bound to its target; a unit's own body also notes the annotation."""
    if low.is_body and isinstance(node.target, ast.Name):
        low.annotations.append((node.target.id, annotation_names(node.annotation)))
    if node.value is not None:
        value = low.value(node.value)
        assign(low, node.target, value, low.spans[place(node)])


def augmented(low: "Lowering", node: ast.AugAssign) -> None:
    """The target as it was and the value, a BINARY named like ``Add=``, then the result is bound."""
    target = node.target
    before = low.value(target)
    value = low.value(node.value)
    result = low.new()
    span = low.spans[place(node)]
    low.emit([ir.BINARY, result, low.strings[f"{type(node.op).__name__}="], before, value, span])
    assign(low, target, result, span)


def expression(low: "Lowering", node: ast.Expr) -> None:
    """The value, then a DISCARD; a constant alone (a docstring) leaves nothing."""
    if isinstance(node.value, ast.Constant):
        return
    value = low.value(node.value)
    low.emit([ir.DISCARD, value, low.spans[place(node)]])


def conditional(low: "Lowering", node: ast.If) -> None:
    """The test, then both branches between IF, ELSE and END."""
    test = low.value(node.test)
    low.emit([ir.IF, test, low.spans[place(node)]])
    low.block(node.body)
    low.emit([ir.ELSE])
    low.block(node.orelse)
    low.emit([ir.END])


def while_loop(low: "Lowering", node: ast.While) -> None:
    """A LOOP around the test and an IF that holds the body; its ELSE is a BREAK."""
    span = low.spans[place(node)]
    low.emit([ir.LOOP, 0, span])
    test = low.value(node.test)
    low.emit([ir.IF, test, span])
    low.block(node.body)
    low.emit([ir.ELSE])
    low.emit([ir.BREAK])
    low.emit([ir.END])
    low.emit([ir.END_LOOP])
    low.block(node.orelse)


def for_loop(low: "Lowering", node: ast.For | ast.AsyncFor) -> None:
    """The iterable, then a LOOP that starts with an ITERATE and binds the target; ``else`` follows the loop."""
    iterable = low.value(node.iter)
    span = low.spans[place(node)]
    low.emit([ir.LOOP, 1, span])
    element = low.new()
    low.emit([ir.ITERATE, element, iterable, low.spans[place(node.iter)]])
    assign(low, node.target, element, low.spans[place(node.target)])
    low.block(node.body)
    low.emit([ir.END_LOOP])
    low.block(node.orelse)


def with_block(low: "Lowering", node: ast.With | ast.AsyncWith) -> None:
    """Each manager with an ENTER and its target, then the body, then a LEAVE for each manager.

    ``with suppress(Error)`` is a ``try`` that goes on behind its body.
    """
    entered: list[tuple[int, int]] = []
    for item in node.items:
        span = low.spans[place(item.context_expr)]
        manager = low.value(item.context_expr)
        if _is_suppressing(item.context_expr):
            low.emit([ir.TRY])
            entered.append((-1, _caught(low, item.context_expr.args)))
            continue
        given = low.new()
        low.emit([ir.ENTER, given, manager, span])
        entered.append((manager, span))
        if item.optional_vars is not None:
            assign(low, item.optional_vars, given, low.spans[place(item.optional_vars)])
    low.block(node.body)
    for manager, span in reversed(entered):
        if manager >= 0:
            low.emit([ir.LEAVE, manager, span])
            continue
        low.emit([ir.EXCEPT, -1, span])
        for step in (ir.FINALLY, ir.END_TRY):
            low.emit([step])


def _is_suppressing(node: ast.expr) -> "TypeGuard[ast.Call]":
    return isinstance(node, ast.Call) and dotted_name(node.func) in ("suppress", "contextlib.suppress")


def try_block(low: "Lowering", node: Any) -> None:
    """A TRY with the body and ``else``, an EXCEPT for each handler, a FINALLY that is there even when empty."""
    low.emit([ir.TRY])
    low.block(node.body)
    low.block(node.orelse)
    for handler in node.handlers:
        # Nothing is known of what its name stands for, unless something that is raised is caught here.
        named = low.constant(...) if handler.name else -1
        low.emit([ir.EXCEPT, named, _caught(low, [] if handler.type is None else [handler.type])])
        if handler.name:
            low.store(handler.name, named, low.spans[place(handler)])
        low.block(handler.body)
    low.emit([ir.FINALLY])
    low.block(node.finalbody)
    low.emit([ir.END_TRY])


def _caught(low: "Lowering", types: Sequence[ast.expr]) -> int:
    """The constant that lists the names of the classes that are caught."""
    each = [part for node in types for part in (node.elts if isinstance(node, ast.Tuple) else [node])]
    low.constants.append([name for node in each if (name := dotted_name(node))] if each else [""])
    return len(low.constants) - 1


def match_block(low: "Lowering", node: ast.Match) -> None:
    """The subject, then each case under an IF on its pattern, in the ELSE of the case before it."""
    subject = low.value(node.subject)
    for case in node.cases:
        test = patterns.test(low, case.pattern, subject)
        low.emit([ir.IF, test, low.spans[place(case.pattern)]])
        if case.guard is not None:
            guard = low.value(case.guard)
            low.emit([ir.IF, guard, low.spans[place(case.guard)]])
        low.block(case.body)
        if case.guard is not None:
            low.emit([ir.END])
        low.emit([ir.ELSE])
    for _ in node.cases:
        low.emit([ir.END])


def assertion(low: "Lowering", node: ast.Assert) -> None:
    """The test, then an IF whose ELSE is a RAISE: of an ``AssertionError`` where there is a message to read."""
    test = low.value(node.test)
    span = low.spans[place(node)]
    low.emit([ir.IF, test, span])
    low.emit([ir.ELSE])
    raised = ir.ASSERTION
    if node.msg is not None and not isinstance(node.msg, ast.Constant):
        function, raised = low.new(), low.new()
        low.emit([ir.NAME, function, low.strings["AssertionError"]])
        message = low.value(node.msg)
        low.emit([ir.CALL, raised, function, [message], [], span])
    low.emit([ir.RAISE, raised, span, -1])
    low.emit([ir.END])


def returning(low: "Lowering", node: ast.Return) -> None:
    """The value, or None where there is none, then a RETURN."""
    value = low.constant(None) if node.value is None else low.value(node.value)
    low.emit([ir.RETURN, value, low.spans[place(node)]])


def raising(low: "Lowering", node: ast.Raise) -> None:
    """The exception and its cause, if there are any, then a RAISE."""
    cause = -1 if node.cause is None else low.value(node.cause)  # the exception is made right before it is raised
    value = ir.AGAIN if node.exc is None else low.value(node.exc)
    low.emit([ir.RAISE, value, low.spans[place(node)], cause])


def breaking(low: "Lowering", node: ast.Break) -> None:
    """One BREAK."""
    low.emit([ir.BREAK])


def continuing(low: "Lowering", node: ast.Continue) -> None:
    """One CONTINUE."""
    low.emit([ir.CONTINUE])


def deletion(low: "Lowering", node: ast.Delete) -> None:
    """A DELETE for each bare name; ``del d[k]`` does what ``d.pop(k)`` does; attributes stay."""
    for target in node.targets:
        if isinstance(target, ast.Name):
            low.emit([ir.DELETE, low.strings[low.code.name_of(target.id)]])
        elif isinstance(target, ast.Subscript) and not isinstance(target.slice, ast.Slice):
            owner = low.value(target.value)
            key = low.value(target.slice)
            span = low.spans[place(node)]
            low.emit([ir.METHOD, low.new(), owner, low.strings["pop"], [key], [], span, span])


def imported(low: "Lowering", node: ast.Import) -> None:
    """An IMPORT and a STORE for each module."""
    span = low.spans[place(node)]
    for alias in node.names:
        register = low.new()
        # "import a.b" binds "a"; "import a.b as c" binds the module a.b itself.
        module = alias.name if alias.asname else alias.name.partition(".")[0]
        low.emit([ir.IMPORT, register, low.strings[module], -1, 0])
        low.store(alias.asname or module, register, span)


def imported_from(low: "Lowering", node: ast.ImportFrom) -> None:
    """An IMPORT and a STORE for each name; a STAR_IMPORT for ``*``."""
    span = low.spans[place(node)]
    module = low.strings[node.module or ""]
    for alias in node.names:
        if alias.name == "*":
            low.emit([ir.STAR_IMPORT, module, node.level])
            continue
        register = low.new()
        low.emit([ir.IMPORT, register, module, low.strings[alias.name], node.level])
        low.store(alias.asname or alias.name, register, span)


def outer_names(low: "Lowering", node: ast.Global | ast.Nonlocal) -> None:
    """No instruction: the code notes that these names are not its own."""
    low.code.global_names.update(node.names)


def function(low: "Lowering", node: "FunctionNode") -> None:
    """Defaults and decorators, then a FUNCTION that names a unit or nested code, and a STORE."""
    defaults = low.defaults(node.args)
    decorators = []
    for decorator in node.decorator_list:
        decorators.append(low.value(decorator))
    spans = [low.spans[place(decorator)] for decorator in node.decorator_list]
    register = low.new()
    if low.is_body:
        low.emit([ir.FUNCTION, register, -1, low.define(node), defaults, decorators, spans])
    else:
        low.emit([ir.FUNCTION, register, low.nested(node, node.name), -1, defaults, decorators, spans])
    low.store(node.name, register, low.spans[place(node)])


def class_definition(low: "Lowering", node: ast.ClassDef) -> None:
    """Decorators, bases and keywords, then a CLASS that names a unit, if it is one, and a STORE."""
    decorators = []
    for decorator in node.decorator_list:
        decorators.append(low.value(decorator))
    bases = []
    for base in node.bases:
        bases.append(low.value(base))
    keywords = []
    for keyword in node.keywords:
        value = low.value(keyword.value)
        if keyword.arg:
            keywords.append([low.strings[keyword.arg], value])
    register = low.new()
    if low.is_body:
        unit = low.define(node)
        low.emit([ir.CLASS, register, unit, bases, decorators, keywords])
    else:
        # A class inside a function: its methods are read like nested functions, itself stays unknown.
        for statement in node.body:
            if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
                function(low, statement)
        low.emit([ir.CLASS, register, -1, bases, decorators, keywords])
    low.store(node.name, register, low.spans[place(node)])


def nothing(low: "Lowering", node: ast.stmt) -> None:
    """``pass`` and type aliases."""


HANDLERS: dict[type, Callable[[Any, Any], None]] = {
    ast.Assign: assignment,
    ast.AnnAssign: annotated,
    ast.AugAssign: augmented,
    ast.Expr: expression,
    ast.If: conditional,
    ast.While: while_loop,
    ast.For: for_loop,
    ast.AsyncFor: for_loop,
    ast.With: with_block,
    ast.AsyncWith: with_block,
    ast.Try: try_block,
    ast.TryStar: try_block,
    ast.Match: match_block,
    ast.Assert: assertion,
    ast.Return: returning,
    ast.Raise: raising,
    ast.Break: breaking,
    ast.Continue: continuing,
    ast.Delete: deletion,
    ast.Import: imported,
    ast.ImportFrom: imported_from,
    ast.Global: outer_names,
    ast.Nonlocal: outer_names,
    ast.FunctionDef: function,
    ast.AsyncFunctionDef: function,
    ast.ClassDef: class_definition,
    ast.Pass: nothing,
}
if hasattr(ast, "TypeAlias"):
    HANDLERS[ast.TypeAlias] = nothing
