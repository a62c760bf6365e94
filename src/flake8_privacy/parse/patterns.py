"""Patterns of ``match``: what each tests of its subject, and what it binds."""

import ast
from typing import TYPE_CHECKING

from .builder import ir, place

if TYPE_CHECKING:
    from .lower import Lowering


_ITSELF = frozenset({"bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"})
"""Classes whose pattern takes what it matches as a whole: ``str(name)``."""


def test(low: "Lowering", pattern: ast.pattern, subject: int) -> int:
    """A register that is true when the pattern matches; names in it are bound on the way."""
    span = low.spans[place(pattern)]
    if isinstance(pattern, ast.MatchValue):
        return _compared(low, "Eq", subject, low.value(pattern.value))
    if isinstance(pattern, ast.MatchSingleton):
        return _compared(low, "Is", subject, low.constant(pattern.value))
    if isinstance(pattern, ast.MatchOr):
        return _any_of(low, pattern.patterns, subject)
    if isinstance(pattern, ast.MatchAs):
        inner = low.constant(True) if pattern.pattern is None else test(low, pattern.pattern, subject)
        if pattern.name:
            low.store(pattern.name, subject, span)
        return inner
    tested = []
    for part, name in _parts(pattern):
        element = low.new()
        if isinstance(pattern, ast.MatchClass) and isinstance(name, str):
            low.emit([ir.ATTR, element, subject, low.strings[name], span])
        else:
            low.emit([ir.ITEM, element, subject, low.constant(name), span])
        if isinstance(part, str):
            low.store(part, element, span)
        else:
            inner = test(low, part, element)
            tested += [inner] if _is_refutable(part) else []
    # What fails a class pattern is taken to fail what it asks of the attributes: nothing else comes there.
    is_class = isinstance(pattern, ast.MatchClass) and len(tested) == 1
    result = tested.pop() if is_class else low.constant(...)
    for inner in tested:
        result = _joined(low, ir.AND, result, inner)
    return result


def _is_refutable(pattern: ast.pattern) -> bool:
    """Whether a pattern may fail: all but a name and a wildcard."""
    return not isinstance(pattern, ast.MatchAs) or (pattern.pattern is not None and _is_refutable(pattern.pattern))


def _compared(low: "Lowering", operator: str, subject: int, value: int) -> int:
    register = low.new()
    low.emit([ir.COMPARE, register, [low.strings[operator]], [subject, value]])
    return register


def _any_of(low: "Lowering", patterns: list[ast.pattern], subject: int) -> int:
    result = test(low, patterns[0], subject)
    for pattern in patterns[1:]:
        result = _joined(low, ir.OR, result, test(low, pattern, subject))
    return result


def _joined(low: "Lowering", operation: int, left: int, right: int) -> int:
    register = low.new()
    low.emit([operation, register, left, right])
    return register


def _parts(pattern: ast.pattern) -> list[tuple[ast.pattern | str, object]]:
    """Sub-patterns (or names that take the rest) with the key they are read by."""
    if isinstance(pattern, ast.MatchSequence):
        return [(part, index) for index, part in enumerate(pattern.patterns)]
    if isinstance(pattern, ast.MatchMapping):
        keys = [key.value if isinstance(key, ast.Constant) else ... for key in pattern.keys]
        found: list[tuple[ast.pattern | str, object]] = list(zip(pattern.patterns, keys, strict=True))
        return [*found, (pattern.rest, ...)] if pattern.rest else found
    if isinstance(pattern, ast.MatchClass):
        named = zip(pattern.kwd_patterns, pattern.kwd_attrs, strict=True)
        is_own = isinstance(pattern.cls, ast.Name) and pattern.cls.id in _ITSELF
        return [*((part, ... if is_own else place) for place, part in enumerate(pattern.patterns)), *named]
    if isinstance(pattern, ast.MatchStar) and pattern.name:
        return [(pattern.name, ...)]
    return []
