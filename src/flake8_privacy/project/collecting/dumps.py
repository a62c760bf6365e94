"""Where all fields of an object are read at once: as a dict, as JSON, by a serializer, in a template."""

from collections.abc import Callable, Iterator
from typing import TypeGuard

from ...catalog.schema import Collecting
from ...catalog.words import nouns
from ...model import code as ir
from ...model.code import Code, Instruction, Unit
from ...model.tuples import NamedTuple
from .uses import codes_of, maker_of

_ANSWERING = "jsonify"


class Dump(NamedTuple):
    """One whole object that code reads.

    ``words`` are the names that it is made of, the last one first, and ``types`` what its parameter's annotation says.
    """

    words: tuple[str, ...]
    types: tuple[str, ...]
    is_self: bool
    template: str = ""
    """The template that is filled in with it."""


def dumps(unit: Unit, words: Collecting, *, is_handler: bool) -> Iterator[Dump]:
    """The objects that a unit reads as a whole; what a handler returns is its answer."""
    for code in codes_of(unit.code):
        for at, instruction in enumerate(code.instructions):
            register = _dumped(unit, code, instruction, words)
            if is_handler and instruction[0] == ir.RETURN and code is unit.code:
                maker = maker_of(code, instruction[1])
                if maker is None or maker[0] not in (ir.ITEM, ir.ATTR, ir.CONST):
                    yield _described(unit, code, at, instruction[1], is_answer=True)
            elif register is not None:
                yield _described(unit, code, at, register)
            for shown, template in _filled_in(unit, code, instruction, words):
                dump = _described(unit, code, at, shown)
                maker = maker_of(code, shown)
                if maker is not None and maker[0] == ir.ATTR:  # what is read from it is something else
                    said = [word for word in dump.words if word not in words.tidying]
                    if said[:1] and said[0].lower() in words.anything and "self" not in said:
                        continue
                    dump = dump._replace(words=tuple(said[:1]), types=(), is_self=False)
                yield dump._replace(template=template)


def _parts_given(code: Code, maker: Instruction) -> Iterator[int]:
    """What a call is given that is a part of something, and not all of it: ``save(data.title, data.email)``."""
    if maker[0] not in (ir.CALL, ir.METHOD):
        return
    arguments, keywords = maker[4:6] if maker[0] == ir.METHOD else maker[3:5]
    for each in (*arguments, *(register for _, register in keywords)):
        made_by = maker_of(code, each)
        if made_by is not None and made_by[0] == ir.ATTR:
            yield each


def _filled_in(unit: Unit, code: Code, instruction: Instruction, words: Collecting) -> Iterator[tuple[int, str]]:
    """The registers of objects that a template is filled in with, and its name."""
    if instruction[0] not in (ir.CALL, ir.METHOD):
        return
    is_method = instruction[0] == ir.METHOD
    maker = maker_of(code, instruction[2])
    name = unit.strings[instruction[3]] if is_method else unit.strings[maker[2]] if _is_name(maker) else ""
    if name not in words.rendering:
        return
    arguments, keywords = instruction[4 if is_method else 3], instruction[5 if is_method else 4]
    makers = [maker_of(code, register) for register in (*arguments, *(register for _, register in keywords))]
    consts = [unit.constants[each[2]] for each in makers if each is not None and each[0] == ir.CONST]
    template = next((const for const in consts if isinstance(const, str)), "?")
    for each in makers:
        if each is not None and each[0] == ir.DICT:
            yield from ((value, template) for _, value in each[2])
    yield from ((register, template) for word, register in keywords if word >= 0)


def _is_name(maker: Instruction | None) -> TypeGuard[Instruction]:
    return maker is not None and maker[0] == ir.NAME


def gives_out(unit: Unit, name: str, words: Collecting) -> bool:
    """Whether a unit gives somebody what a serializer of this name makes of an object."""
    if not words.serving.isdisjoint(unit.strings):
        return True
    for code in codes_of(unit.code):
        for at, instruction in enumerate(code.instructions):
            is_read = instruction[0] in (ir.ATTR, ir.METHOD)
            if is_read and unit.strings[instruction[3]] == _ANSWERING:
                return True  # "schema.jsonify(user)"
            is_output = is_read and unit.strings[instruction[3]] in words.output
            register = instruction[2] if is_output else _answered(unit, code, instruction)
            if register is not None and name in _described(unit, code, at, register).words:
                return True
    return False


def _answered(unit: Unit, code: Code, instruction: Instruction) -> int | None:
    """What a function makes an answer of, as it is: ``jsonify(data)``, and not a dict of some of its fields."""
    if instruction[0] != ir.CALL or len(instruction[3]) != 1:
        return None
    maker, given = maker_of(code, instruction[2]), maker_of(code, instruction[3][0])
    is_answer = maker is not None and maker[0] == ir.NAME and unit.strings[maker[2]] == _ANSWERING
    is_part = given is not None and given[0] in (ir.DICT, ir.CONST)
    return int(instruction[3][0]) if is_answer and not is_part else None


def _dumped(unit: Unit, code: Code, instruction: Instruction, words: Collecting) -> int | None:
    """The register of the object that an instruction reads as a whole."""
    operation = instruction[0]
    if operation == ir.ATTR and unit.strings[instruction[3]] in words.whole:
        name = unit.strings[instruction[3]]
        is_keyed = name in words.keyed
        if is_keyed:
            return int(instruction[2]) if _goes_on(unit, code, instruction[1]) else None
        return int(instruction[2]) if name.startswith("_") or name == "model_fields" else None
    if operation == ir.ATTR and unit.strings[instruction[3]] == "data":
        maker = maker_of(code, instruction[2])
        is_form = _is_name(maker) and unit.strings[maker[2]].lower().endswith("form")
        return int(instruction[2]) if is_form and _goes_on(unit, code, instruction[1]) else None
    if operation == ir.METHOD and unit.strings[instruction[3]] == "populate_obj":
        return int(instruction[2])
    if operation == ir.METHOD and unit.strings[instruction[3]] in words.whole:
        name, arguments, keywords = unit.strings[instruction[3]], instruction[4], instruction[5]
        if name in ("values", "values_list"):
            return int(instruction[2]) if not arguments and not keywords else None
        if any(word >= 0 and unit.strings[word] in ("include", "fields", "only") for word, _ in keywords):
            return None
        # "schema.dump(user)", "json.dumps(user)" and "user.model_dump()" alike: what is given, or else the receiver.
        given = _object_among(code, arguments)
        return given if given is not None else int(instruction[2])
    if operation == ir.CALL and instruction[3] and instruction[3][0] >= 0:
        maker = maker_of(code, instruction[2])
        name = unit.strings[maker[2]] if maker is not None and maker[0] == ir.NAME else ""
        named = [unit.strings[word] for word, _ in instruction[4] if word >= 0]
        if name in words.whole and not {"fields", "include"}.intersection(named):
            return _object_among(code, instruction[3])
    return None


def _object_among(code: Code, arguments: list[int]) -> int | None:
    """What of the arguments is the object: the first, or the next behind a text, ``serialize("json", customers)``."""
    given = [register for register in arguments[:2] if register >= 0]
    is_told = len(given) == 2 and (maker := maker_of(code, given[0])) is not None and maker[0] == ir.CONST
    return int(given[is_told]) if given and arguments[0] >= 0 else None


def _goes_on(unit: Unit, code: Code, register: int) -> bool:
    """Whether a dict of fields is handed on as a whole, not only read key by key."""
    todo, seen = [register], set[int]()
    while todo:
        current = todo.pop()
        seen.add(current)
        for instruction in code.instructions:
            if current not in ir.operands(instruction):
                continue
            operation = instruction[0]
            if operation == ir.STORE:
                todo += [each[1] for each in code.instructions if each[0] == ir.NAME and each[2] == instruction[1]]
                todo = [each for each in todo if each not in seen]
            elif not _is_keyed(unit, code, instruction, current):
                return True
    return False


def _is_keyed(unit: Unit, code: Code, instruction: Instruction, register: int) -> bool:
    """Whether an instruction reads or writes one known key of a dict, or only tests it."""
    operation = instruction[0]
    if operation in (ir.ITEM, ir.STORE_ITEM):
        key = instruction[3] if operation == ir.ITEM else instruction[2]
        owner = instruction[2] if operation == ir.ITEM else instruction[1]
        maker = maker_of(code, key)
        return owner == register and maker is not None and maker[0] == ir.CONST
    if operation == ir.METHOD and instruction[2] == register:
        first = maker_of(code, instruction[4][0]) if instruction[4] and instruction[4][0] >= 0 else None
        return first is not None and first[0] == ir.CONST
    return operation in (ir.IF, ir.NOT, ir.COMPARE, ir.DISCARD)


def _described(unit: Unit, code: Code, at: int, register: int, *, is_answer: bool = False) -> Dump:
    """What is known of an object: the names that it is made of, and the types that its parameter has."""
    wanted, variables = {register}, set[int]()
    said: list[str] = []
    is_self = False
    annotations = {each.name: each.annotation for each in code.parameters}
    types: list[str] = []
    for instruction in reversed(code.instructions[: at + 1]):
        operation = instruction[0]
        if operation == ir.STORE and instruction[1] in variables:
            wanted.add(instruction[2])
            variables.discard(instruction[1])
        elif len(instruction) > 1 and operation in _MAKING and instruction[1] in wanted and instruction[1] != -1:
            wanted.discard(instruction[1])
            wanted.update(_owners(instruction))
            wanted.difference_update(_parts_given(code, instruction) if is_answer else ())
            if operation == ir.NAME:
                name = unit.strings[instruction[2]].partition("'")[0]
                variables.add(instruction[2])
                if not said:  # what is read from it is something else
                    types += [part.removeprefix("[]").rpartition(".")[2] for part in annotations.get(name, ())]
                is_self = is_self or (bool(code.parameters) and name == code.parameters[0].name and name == "self")
                said.append(name)
            elif operation in (ir.ATTR, ir.METHOD):
                said.append(unit.strings[instruction[3]])
    return Dump(tuple(said), tuple(types), is_self and said[:1] == ["self"])


_MAKING = frozenset({ir.NAME, ir.ATTR, ir.METHOD, ir.CALL, ir.ITEM, ir.ELEMENT, ir.ITERATE, ir.OR, ir.AND, ir.SELECT})


def _owners(instruction: Instruction) -> Iterator[int]:
    """The registers that say what a value is: of a call what is called, and what it is given."""
    yield from ir.operands(instruction)


def is_of(dump: Dump, name: str, words: Collecting, *, inherits: Callable[[], bool]) -> bool:
    """Whether an object may be an instance of a class of this name, as far as names tell."""
    if name in dump.words or name in dump.types:
        return True
    if dump.is_self:
        return inherits()
    if dump.types and not set(dump.types) <= _OPEN_TYPES:
        return False
    own = set(nouns(name))
    head = dump.words[0] if dump.words else ""
    return head.lower() in words.anything or not own.isdisjoint(nouns(head))


_OPEN_TYPES = frozenset(
    {"Any", "object", "BaseModel", "Model", "T", "ModelT", "dict", "Mapping", "None", "DeclarativeBase", "Base"}
)
