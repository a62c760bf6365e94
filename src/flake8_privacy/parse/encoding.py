"""Units as bytes and back: JSON, which can hold data and nothing else."""

from typing import Any

import orjson

from ..model.code import FORMAT, Code, Parameter, Unit


class StaleFacts(Exception):
    """The bytes are no facts of this version."""


def encode(unit: Unit) -> bytes:
    """A unit as bytes."""
    plain = [FORMAT, _plain(unit.code), unit.strings, unit.constants, unit.spans, unit.annotations]
    try:
        return orjson.dumps(plain)
    except TypeError:
        # Half of a surrogate pair is text to Python alone: it travels as an escape.
        import json

        return json.dumps(plain).encode("ascii")


def decode_unit(data: bytes) -> Unit:
    """The unit that ``encode`` was given. Raises ``StaleFacts`` for anything else."""
    try:
        version, code, strings, constants, spans, annotations = _loaded(data)
    except (ValueError, TypeError) as error:
        raise StaleFacts(str(error)) from None
    if version != FORMAT:
        raise StaleFacts(f"version {version!r}, not {FORMAT}")
    return Unit(
        _code(code),
        tuple(strings),
        tuple(constants),
        spans,
        tuple((name, tuple(types)) for name, types in annotations),
    )


def _loaded(data: bytes) -> Any:
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        import json

        return json.loads(data)


def _plain(code: Code) -> list[Any]:
    """Innermost codes first would need recursion: nested codes become one list with their parents' numbers."""
    flat: list[list[Any]] = []
    todo: list[tuple[Code, int]] = [(code, -1)]
    while todo:
        current, parent = todo.pop()
        number = len(flat)
        parameters = [tuple(parameter) for parameter in current.parameters]
        flat.append([
            parent, current.name, current.qualname, parameters, current.returns, current.instructions,
            current.registers, sorted(current.local_names), sorted(current.global_names), current.is_generator,
            current.span,
        ])  # fmt: skip
        todo += [(nested, number) for nested in reversed(current.nested)]
    return flat


def _code(flat: list[list[Any]]) -> Code:
    children: dict[int, list[Code]] = {}
    for number in range(len(flat) - 1, -1, -1):
        parent, name, qualname, parameters, returns, instructions, registers, local, outer, generator, span = flat[
            number
        ]
        code = Code(
            name,
            qualname,
            tuple(Parameter(p[0], p[1], tuple(p[2])) for p in parameters),
            tuple(returns),
            tuple(instructions),
            tuple(reversed(children.pop(number, []))),
            registers,
            frozenset(local),
            frozenset(outer),
            generator,
            span,
        )
        children.setdefault(parent, []).append(code)
    return children[-1][0]
