"""Units as bytes and back: in this form code crosses to other processes, and is decoded when it is asked for."""

import json
from collections.abc import Iterator, Mapping

from ..model.code import Code, Parameter, Unit

# perf: what is a tree needs no search for circles.
_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


def encode_unit(unit: Unit) -> bytes:
    """A unit as JSON."""
    tables = (unit.strings, unit.constants, list(unit.spans), unit.annotations)
    return _encode((_code_to_data(unit.code), *tables)).encode()


def _code_to_data(code: Code) -> tuple[object, ...]:
    return code._replace(
        nested=tuple(map(_code_to_data, code.nested)),  # type: ignore[arg-type]
        local_names=sorted(code.local_names),  # type: ignore[arg-type]
        global_names=sorted(code.global_names),  # type: ignore[arg-type]
    )


def decode_unit(data: bytes) -> Unit:
    """The unit that was encoded."""
    code, strings, constants, spans, annotations = json.loads(data)
    typed = tuple((name, tuple(types)) for name, types in annotations)
    return Unit(_code_of(code), tuple(strings), tuple(constants), spans, typed)


def _code_of(data: list[object]) -> Code:
    found = Code(*data)  # type: ignore[arg-type]
    return found._replace(
        parameters=tuple(
            Parameter(name, kind, tuple(annotation), tuple(map(tuple, marks)))  # type: ignore[arg-type]
            for name, kind, annotation, marks in found.parameters
        ),
        returns=tuple(found.returns),
        instructions=tuple(found.instructions),
        nested=tuple(map(_code_of, found.nested)),  # type: ignore[arg-type]
        local_names=frozenset(found.local_names),
        global_names=frozenset(found.global_names),
    )


class EncodedUnits(Mapping[int, Unit]):
    """The units of a module by index, each decoded when it is asked for, and not kept."""

    def __init__(self, encoded: Mapping[int, bytes]) -> None:
        self._encoded = encoded

    def __getitem__(self, index: int) -> Unit:
        return decode_unit(self._encoded[index])

    def __iter__(self) -> Iterator[int]:
        return iter(self._encoded)

    def __len__(self) -> int:
        return len(self._encoded)
