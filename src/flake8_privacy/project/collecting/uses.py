"""How code uses a name: whether it reads what is called so, or only mentions or writes it."""

import re
from collections.abc import Callable, Iterator

from ...catalog.schema import Collecting
from ...model import code as ir
from ...model.code import Code, Instruction, Unit

_IN_TEXT = r"\{{[^}}]*\b{name}\b|%\({name}\)|\.{name}\b|\${name}\b"
_POINTING = frozenset({"source", "accessor", "attribute", "field_name"})
_FILLING_IN = frozenset({"format", "format_map"})
_QUERY = re.compile(r"\b(?:SELECT|WHERE|ORDER BY|GROUP BY|JOIN|RETURNING)\b", re.IGNORECASE)
_SETTING_UP = frozenset({"fields", "errors", "initial", "widgets", "labels", "base_fields", "declared_fields"})
"""Attributes of a form below which its fields are set up."""


Skipped = Callable[[Code, Instruction], bool]


def reads(unit: Unit, name: str, words: Collecting, *, is_body: bool, skipped: Skipped | None = None) -> bool:
    """Whether a unit reads a name. A body of a class only declares with the calls whose results it binds.

    ``skipped`` says of an access whether it counts for nothing.
    """
    return any(_reads(unit, code, name, words, is_body=is_body, skipped=skipped) for code in codes_of(unit.code))


def codes_of(code: Code) -> Iterator[Code]:
    """A code and those nested in it."""
    yield code
    for inner in code.nested:
        yield from codes_of(inner)


def _reads(unit: Unit, code: Code, name: str, words: Collecting, *, is_body: bool, skipped: Skipped | None) -> bool:
    constants: set[int] = set()
    for instruction in code.instructions:
        operation = instruction[0]
        if operation == ir.CONST:
            const = unit.constants[instruction[2]]
            if isinstance(const, str) and name in const and _says(const, name):
                constants.add(instruction[1])
        elif (
            operation in (ir.ATTR, ir.METHOD)
            and unit.strings[instruction[3]] in (name, f"get_{name}_display")
            and (operation == ir.METHOD or skipped is None or not skipped(code, instruction))
        ):
            return True
        if operation in (ir.CALL, ir.METHOD) and _asks(unit, instruction, name, words):
            return True
        is_declaring = is_body and operation in (ir.CALL, ir.METHOD)
        if constants and is_declaring and _points(unit, instruction, constants):
            return True
        if constants and not is_declaring and _uses(unit, code, instruction, constants, words):
            is_access = operation == ir.ITEM or (operation == ir.METHOD and unit.strings[instruction[3]] == "get")
            if not (is_access and skipped is not None and skipped(code, instruction)):
                return True
    return False


def _says(const: str, name: str) -> bool:
    """Whether a text names a field: as it is, in a path of a query, or in a text that is filled in or asked."""
    if const == name or name in const.split("__") or name in const.removeprefix("-").split("."):
        return True
    if len(const) <= len(name) + 1 or not re.search(rf"\b{name}\b", const):
        return False
    return bool(re.search(_IN_TEXT.format(name=name), const) or _QUERY.search(const))


def _asks(unit: Unit, instruction: Instruction, name: str, words: Collecting) -> bool:
    """Whether a call asks for records by a keyword of that name."""
    is_method = instruction[0] == ir.METHOD
    for word, _ in instruction[5 if is_method else 4]:
        keyword = unit.strings[word] if word >= 0 else ""
        if keyword == name and is_method and unit.strings[instruction[3]] in words.querying:
            return True
        if "__" in keyword and name in keyword.split("__"):
            return True
    return False


def _points(unit: Unit, instruction: Instruction, constants: set[int]) -> bool:
    """Whether a declaration says which field of an object it shows: ``CharField(source="owner.work_phone")``."""
    keywords = instruction[5 if instruction[0] == ir.METHOD else 4]
    return any(register in constants and word >= 0 and unit.strings[word] in _POINTING for word, register in keywords)


def _uses(unit: Unit, code: Code, instruction: Instruction, constants: set[int], words: Collecting) -> bool:
    """Whether an instruction does more with a constant than write under it, or throw it away."""
    operation = instruction[0]
    if operation in (ir.CALL, ir.METHOD):
        is_method = operation == ir.METHOD
        if is_method and unit.strings[instruction[3]] in words.mentioning:
            return False
        if not is_method and _name_of(unit, code, instruction) in words.mentioning:
            return False
        if is_method and instruction[2] in constants and unit.strings[instruction[3]] in _FILLING_IN:
            return True
        arguments, keywords = (instruction[4], instruction[5]) if is_method else (instruction[3], instruction[4])
        if any(register in constants for register in arguments):
            return True
        return any(
            register in constants and (word < 0 or unit.strings[word] not in words.mentioning)
            for word, register in keywords
        )
    if operation == ir.ITEM and instruction[3] in constants:
        maker = maker_of(code, instruction[2])
        return maker is None or maker[0] != ir.ATTR or unit.strings[maker[3]] not in _SETTING_UP
    if operation == ir.DICT:
        return any(value in constants for _, value in instruction[2])
    if operation == ir.STORE_ITEM:
        return instruction[3] in constants
    if operation == ir.SEQUENCE:
        if any(register in constants for register in instruction[3]):
            constants.add(instruction[1])  # what is done with the list is done with the name
        return False
    if operation == ir.STORE:
        return instruction[2] in constants and unit.strings[instruction[1]] not in _DECLARING
    return operation not in (ir.DISCARD, ir.IF) and not constants.isdisjoint(ir.operands(instruction))


def lists(unit: Unit, name: str) -> bool:
    """Whether a body lists a name among its fields, or all there are."""
    return any(
        each[0] == ir.CONST and unit.constants[each[2]] in (name, "__all__") for each in unit.code.instructions
    ) or lists_all(unit)


def has_fields(unit: Unit) -> bool:
    """Whether a body says whose fields it shows, or which."""
    stored = {unit.strings[each[1]] for each in unit.code.instructions if each[0] == ir.STORE}
    return not stored.isdisjoint(("model", "fields"))


def lists_all(unit: Unit) -> bool:
    """Whether a body takes all fields of its model, or all but some."""
    stored = {unit.strings[each[1]]: each[2] for each in unit.code.instructions if each[0] == ir.STORE}
    if "model" not in stored:
        return False
    maker = maker_of(unit.code, stored["fields"]) if "fields" in stored else None
    is_all = maker is not None and maker[0] == ir.CONST and unit.constants[maker[2]] == "__all__"
    return "fields" not in stored or is_all


def answers_with(unit: Unit, name: str) -> bool:
    """Whether a unit says that an instance of a class is the answer of a handler, or that an admin shows all of it."""
    for code in codes_of(unit.code):
        for instruction in code.instructions:
            if instruction[0] not in (ir.CALL, ir.METHOD):
                continue
            is_method = instruction[0] == ir.METHOD
            arguments, keywords = instruction[4 if is_method else 3], instruction[5 if is_method else 4]
            given = [register for word, register in keywords if word >= 0 and unit.strings[word] in _ANSWERING]
            if is_method and unit.strings[instruction[3]] == "register" and len(arguments) == 1:
                given += arguments
            if any(_is_made_of(unit, code, register, name) for register in given if register >= 0):
                return True
    return False


def _is_made_of(unit: Unit, code: Code, register: int, name: str) -> bool:
    """Whether a name stands in an expression: ``list[Customer]``."""
    todo = [register]
    while todo:
        maker = maker_of(code, todo.pop())
        if maker is not None:
            if maker[0] in (ir.NAME, ir.ATTR) and unit.strings[maker[2 if maker[0] == ir.NAME else 3]] == name:
                return True
            todo += ir.operands(maker)
    return False


_ANSWERING = frozenset({"response_model", "response", "responses", "return_dto", "output_type", "queryset"})
_DECLARING = frozenset({"fields", "exclude", "update_fields", "read_only_fields", "unique_together", "index_together"})
"""Names of lists that say of what something consists."""


def _name_of(unit: Unit, code: Code, call: Instruction) -> str:
    """The bare name of what is called, where it is a variable."""
    maker = maker_of(code, call[2])
    return unit.strings[maker[2]] if maker is not None and maker[0] == ir.NAME else ""


def maker_of(code: Code, register: int) -> Instruction | None:
    """The instruction that fills a register."""
    for instruction in code.instructions:
        if instruction[0] in _FILLING and instruction[1] == register:
            return instruction
    return None


_FILLING = frozenset(
    {ir.CONST, ir.NAME, ir.ATTR, ir.ITEM, ir.CALL, ir.METHOD, ir.DICT, ir.SEQUENCE, ir.ELEMENT, ir.ITERATE}
)
