"""How a target is bound: a variable, an attribute, an item of something, or several of these."""

import ast
from typing import TYPE_CHECKING

from .builder import ir

if TYPE_CHECKING:
    from .lower import Lowering

_Name = ast.Name


def assign(low: "Lowering", target: ast.expr, register: int, span: int) -> None:
    """Bind one target; ``span`` is the statement, on which a finding about the assignment stands."""
    if type(target) is _Name:
        low.store(target.id, register, span)
    elif isinstance(target, ast.Attribute):
        owner = low.value(target.value)
        low.emit([ir.STORE_ATTR, owner, low.strings[target.attr], register, span])
    elif isinstance(target, ast.Subscript):
        owner = low.value(target.value)
        key = low.value(target.slice)
        low.emit([ir.STORE_ITEM, owner, key, register, span])
    elif isinstance(target, ast.Tuple | ast.List):
        for element, item in _unpacked(low, target.elts, register):
            assign(low, item, element, span)
    elif isinstance(target, ast.Starred):
        assign(low, target.value, register, span)


def _unpacked(low: "Lowering", items: list[ast.expr], register: int) -> list[tuple[int, ast.expr]]:
    starred = next((i for i, item in enumerate(items) if isinstance(item, ast.Starred)), len(items))
    found = []
    for position, item in enumerate(items):
        index = position if position <= starred else position - len(items)
        element = low.new()
        low.emit([ir.ELEMENT, element, register, index, int(position == starred)])
        found.append((element, item))
    return found
