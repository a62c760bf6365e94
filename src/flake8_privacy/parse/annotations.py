"""Type annotations as the dotted names a value may have."""

import ast

from .syntax import parsed_expression

_UNWRAPPED = frozenset(
    {"Optional", "Annotated", "Union", "Final", "ClassVar", "Required", "NotRequired", "Mapped", "Type"}
)
_COLLECTIONS = frozenset(
    {"list", "List", "Iterable", "Iterator", "Sequence", "Collection", "set", "Set", "frozenset", "FrozenSet", "tuple",
     "Tuple", "QuerySet", "Generator", "AsyncIterator", "AsyncIterable"}
)  # fmt: skip
_LIMIT = 12


def annotation_names(node: ast.expr | None) -> tuple[str, ...]:
    """The dotted names that an annotation allows, ``[]Name`` for a collection of them."""
    names: list[str] = []
    todo: list[tuple[ast.expr, str]] = [(node, "")] if node is not None else []
    while todo and len(names) < _LIMIT:
        current, prefix = todo.pop()
        if isinstance(current, ast.Constant) and isinstance(current.value, str):
            parsed = _parse(current.value)
            if parsed is not None:
                todo.append((parsed, prefix))
        elif isinstance(current, ast.BinOp) and isinstance(current.op, ast.BitOr):
            todo += [(current.right, prefix), (current.left, prefix)]
        elif isinstance(current, ast.Subscript):
            todo += _inside(current, prefix)
        else:
            dotted = dotted_name(current)
            if dotted and dotted != "None":
                names.append(prefix + dotted)
    return tuple(names)


def annotation_marks(node: ast.Subscript) -> tuple[tuple[str, str], ...]:
    """The calls behind the type in ``Annotated[User, Depends(current_user)]``, each with the name it is given."""
    if dotted_name(node.value).rpartition(".")[2] != "Annotated" or not isinstance(node.slice, ast.Tuple):
        return ()
    calls = [item for item in node.slice.elts[1:] if isinstance(item, ast.Call)]
    given = [(call, [*call.args, *(keyword.value for keyword in call.keywords)]) for call in calls]
    return tuple((dotted_name(call.func), dotted_name(values[0])) for call, values in given if values)


def dotted_name(node: ast.expr) -> str:
    """``a.b.c`` of an attribute chain on a name, else an empty string."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if isinstance(node, ast.Name) else ""


def _inside(node: ast.Subscript, prefix: str) -> list[tuple[ast.expr, str]]:
    wrapper = dotted_name(node.value).rpartition(".")[2]
    items = list(node.slice.elts) if isinstance(node.slice, ast.Tuple) else [node.slice]
    if wrapper == "Annotated":
        items = items[:1]
    if wrapper in _UNWRAPPED:
        return [(item, prefix) for item in reversed(items)]
    if wrapper in _COLLECTIONS and not prefix:
        return [(item, "[]") for item in reversed(items)]
    return []


def _parse(text: str) -> ast.expr | None:
    if len(text) > 200 or any(mark in text for mark in "\n\0"):
        return None
    try:
        return parsed_expression(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
