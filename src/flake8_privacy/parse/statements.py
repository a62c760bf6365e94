"""How each kind of statement becomes instructions."""

import ast
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any

from ..parse import patterns
from .annotations import annotation_names, dotted_name
from .builder import ir

if TYPE_CHECKING:
    from .lower import FunctionNode, Lowering

Lowered = Generator[Any, Any, Any]


def assign(low: "Lowering", target: ast.expr, register: int, span: int) -> Lowered:
    """Bind one target; ``span`` is the statement, on which a finding about the assignment stands."""
    if isinstance(target, ast.Name):
        low.store(target.id, register, span)
    elif isinstance(target, ast.Attribute):
        owner = yield target.value
        low.emit(ir.STORE_ATTR, owner, low.tables.string(target.attr), register, span)
    elif isinstance(target, ast.Subscript):
        owner = yield target.value
        key = yield target.slice
        low.emit(ir.STORE_ITEM, owner, key, register, span)
    elif isinstance(target, ast.Tuple | ast.List):
        for index, register_of_item, item in _unpacked(low, target.elts, register):
            del index
            yield assign(low, item, register_of_item, span)
    elif isinstance(target, ast.Starred):
        yield assign(low, target.value, register, span)


def _unpacked(low: "Lowering", items: list[ast.expr], register: int) -> list[tuple[int, int, ast.expr]]:
    starred = next((i for i, item in enumerate(items) if isinstance(item, ast.Starred)), len(items))
    found = []
    for position, item in enumerate(items):
        index = position if position <= starred else position - len(items)
        element = low.code.new()
        low.emit(ir.ELEMENT, element, register, index, int(position == starred))
        found.append((index, element, item))
    return found


def assignment(low: "Lowering", node: ast.Assign) -> Lowered:
    """The value, then it is bound to each target from left to right."""
    value = yield node.value
    for target in node.targets:
        yield assign(low, target, value, low.tables.span(node))


def annotated(low: "Lowering", node: ast.AnnAssign) -> Lowered:
    """The value, if there is one, bound to its target; a unit's own body also notes the annotation."""
    if isinstance(node.target, ast.Name) and len(low.codes) == 1:
        low.annotations.append((node.target.id, annotation_names(node.annotation)))
    if node.value is not None:
        value = yield node.value
        yield assign(low, node.target, value, low.tables.span(node))


def augmented(low: "Lowering", node: ast.AugAssign) -> Lowered:
    """The target as it was and the value, a BINARY named like ``Add=``, then the result is bound."""
    target = node.target
    before = yield target
    value = yield node.value
    result = low.code.new()
    span = low.tables.span(node)
    low.emit(ir.BINARY, result, low.tables.string(f"{type(node.op).__name__}="), before, value, span)
    yield assign(low, target, result, span)


def expression(low: "Lowering", node: ast.Expr) -> Lowered:
    """The value, then a DISCARD; a constant alone (a docstring) leaves nothing."""
    if isinstance(node.value, ast.Constant):
        return
    value = yield node.value
    low.emit(ir.DISCARD, value, low.tables.span(node))


def conditional(low: "Lowering", node: ast.If) -> Lowered:
    """The test, then both branches between IF, ELSE and END."""
    test = yield node.test
    low.emit(ir.IF, test, low.tables.span(node))
    for statement in node.body:
        yield statement
    low.emit(ir.ELSE)
    for statement in node.orelse:
        yield statement
    low.emit(ir.END)


def while_loop(low: "Lowering", node: ast.While) -> Lowered:
    """A LOOP around the test and an IF that holds the body; its ELSE is a BREAK."""
    span = low.tables.span(node)
    low.emit(ir.LOOP, 0, span)
    test = yield node.test
    low.emit(ir.IF, test, span)
    for statement in node.body:
        yield statement
    low.emit(ir.ELSE)
    low.emit(ir.BREAK)
    low.emit(ir.END)
    low.emit(ir.END_LOOP)
    for statement in node.orelse:
        yield statement


def for_loop(low: "Lowering", node: ast.For | ast.AsyncFor) -> Lowered:
    """The iterable, then a LOOP that starts with an ITERATE and binds the target; ``else`` follows the loop."""
    iterable = yield node.iter
    span = low.tables.span(node)
    low.emit(ir.LOOP, 1, span)
    element = low.code.new()
    low.emit(ir.ITERATE, element, iterable, low.tables.span(node.iter))
    yield assign(low, node.target, element, low.tables.span(node.target))
    for statement in node.body:
        yield statement
    low.emit(ir.END_LOOP)
    for statement in node.orelse:
        yield statement


def with_block(low: "Lowering", node: ast.With | ast.AsyncWith) -> Lowered:
    """Each manager with an ENTER and its target, then the body, then a LEAVE for each manager.

    ``with suppress(Error)`` is a ``try`` that goes on behind its body.
    """
    entered: list[tuple[int, int]] = []
    for item in node.items:
        span = low.tables.span(item.context_expr)
        manager = yield item.context_expr
        if _is_suppressing(item.context_expr):
            low.emit(ir.TRY)
            entered.append((-1, span))
            continue
        given = low.code.new()
        low.emit(ir.ENTER, given, manager, span)
        entered.append((manager, span))
        if item.optional_vars is not None:
            yield assign(low, item.optional_vars, given, low.tables.span(item.optional_vars))
    for statement in node.body:  # noqa: UP028 - answers are sent in, which a sequence cannot take
        yield statement
    for manager, span in reversed(entered):
        if manager >= 0:
            low.emit(ir.LEAVE, manager, span)
            continue
        for step in (ir.EXCEPT, ir.FINALLY, ir.END_TRY):
            low.emit(step)


def _is_suppressing(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and dotted_name(node.func) in ("suppress", "contextlib.suppress")


def try_block(low: "Lowering", node: Any) -> Lowered:
    """A TRY with the body and ``else``, an EXCEPT for each handler, a FINALLY that is there even when empty."""
    low.emit(ir.TRY)
    for statement in [*node.body, *node.orelse]:
        yield statement
    for handler in node.handlers:
        low.emit(ir.EXCEPT)
        if handler.name:
            low.store(handler.name, low.constant(...), low.tables.span(handler))
        for statement in handler.body:
            yield statement
    low.emit(ir.FINALLY)
    for statement in node.finalbody:
        yield statement
    low.emit(ir.END_TRY)


def match_block(low: "Lowering", node: ast.Match) -> Lowered:
    """The subject, then each case under an IF on its pattern, in the ELSE of the case before it."""
    subject = yield node.subject
    for case in node.cases:
        test = yield patterns.test(low, case.pattern, subject)
        low.emit(ir.IF, test, low.tables.span(case.pattern))
        if case.guard is not None:
            guard = yield case.guard
            low.emit(ir.IF, guard, low.tables.span(case.guard))
        for statement in case.body:  # noqa: UP028 - answers are sent in, which a sequence cannot take
            yield statement
        if case.guard is not None:
            low.emit(ir.END)
        low.emit(ir.ELSE)
    for _ in node.cases:
        low.emit(ir.END)


def assertion(low: "Lowering", node: ast.Assert) -> Lowered:
    """The test, then an IF whose ELSE is a RAISE."""
    test = yield node.test
    span = low.tables.span(node)
    low.emit(ir.IF, test, span)
    low.emit(ir.ELSE)
    low.emit(ir.RAISE, -1, span)
    low.emit(ir.END)


def returning(low: "Lowering", node: ast.Return) -> Lowered:
    """The value, or None where there is none, then a RETURN."""
    value = low.constant(None) if node.value is None else (yield node.value)
    low.emit(ir.RETURN, value, low.tables.span(node))


def raising(low: "Lowering", node: ast.Raise) -> Lowered:
    """The exception, if there is one, then a RAISE."""
    value = -1 if node.exc is None else (yield node.exc)
    low.emit(ir.RAISE, value, low.tables.span(node))


def breaking(low: "Lowering", node: ast.Break) -> None:
    """One BREAK."""
    low.emit(ir.BREAK)


def continuing(low: "Lowering", node: ast.Continue) -> None:
    """One CONTINUE."""
    low.emit(ir.CONTINUE)


def deletion(low: "Lowering", node: ast.Delete) -> Lowered:
    """A DELETE for each bare name; ``del d[k]`` does what ``d.pop(k)`` does; attributes stay."""
    for target in node.targets:
        if isinstance(target, ast.Name):
            low.emit(ir.DELETE, low.tables.string(low.code.name_of(target.id)))
        elif isinstance(target, ast.Subscript) and not isinstance(target.slice, ast.Slice):
            owner = yield target.value
            key = yield target.slice
            span = low.tables.span(node)
            low.emit(ir.METHOD, low.code.new(), owner, low.tables.string("pop"), [key], [], span, span)


def imported(low: "Lowering", node: ast.Import) -> None:
    """An IMPORT and a STORE for each module."""
    span = low.tables.span(node)
    for alias in node.names:
        register = low.code.new()
        # "import a.b" binds "a"; "import a.b as c" binds the module a.b itself.
        module = alias.name if alias.asname else alias.name.partition(".")[0]
        low.emit(ir.IMPORT, register, low.tables.string(module), -1, 0)
        low.store(alias.asname or module, register, span)


def imported_from(low: "Lowering", node: ast.ImportFrom) -> None:
    """An IMPORT and a STORE for each name; a STAR_IMPORT for ``*``."""
    span = low.tables.span(node)
    module = low.tables.string(node.module or "")
    for alias in node.names:
        if alias.name == "*":
            low.emit(ir.STAR_IMPORT, module, node.level)
            continue
        register = low.code.new()
        low.emit(ir.IMPORT, register, module, low.tables.string(alias.name), node.level)
        low.store(alias.asname or alias.name, register, span)


def outer_names(low: "Lowering", node: ast.Global | ast.Nonlocal) -> None:
    """No instruction: the code notes that these names are not its own."""
    low.code.global_names.update(node.names)


def function(low: "Lowering", node: "FunctionNode") -> Lowered:
    """Defaults and decorators, then a FUNCTION that names a unit or nested code, and a STORE."""
    defaults = yield low.defaults(node.args)
    decorators = []
    for decorator in node.decorator_list:
        decorators.append((yield decorator))
    spans = [low.tables.span(decorator) for decorator in node.decorator_list]
    register = low.code.new()
    if low.define is not None:
        low.emit(ir.FUNCTION, register, -1, low.define(node), defaults, decorators, spans)
    else:
        code = yield low.callable(node, f"{low.code.qualname}.{node.name}", node.name)
        low.code.nested.append(code)
        index = len(low.code.nested) - 1
        low.emit(ir.FUNCTION, register, index, -1, defaults, decorators, spans)
    low.store(node.name, register, low.tables.span(node))


def class_definition(low: "Lowering", node: ast.ClassDef) -> Lowered:
    """Decorators, bases and keywords, then a CLASS that names a unit, if it is one, and a STORE."""
    decorators = []
    for decorator in node.decorator_list:
        decorators.append((yield decorator))
    bases = []
    for base in node.bases:
        bases.append((yield base))
    keywords = []
    for keyword in node.keywords:
        value = yield keyword.value
        if keyword.arg:
            keywords.append([low.tables.string(keyword.arg), value])
    register = low.code.new()
    if low.define is not None:
        unit = low.define(node)
        low.emit(ir.CLASS, register, unit, bases, decorators, keywords)
    else:
        # A class inside a function: its methods are read like nested functions, itself stays unknown.
        for statement in node.body:
            if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
                yield statement
        low.emit(ir.CLASS, register, -1, bases, decorators, keywords)
    low.store(node.name, register, low.tables.span(node))


def nothing(low: "Lowering", node: ast.stmt) -> None:
    """``pass`` and type aliases."""


HANDLERS: dict[type, Callable[[Any, Any], Any]] = {
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
