"""Whether code only carries what a request brought into a store: under one name, and nothing else done with it."""

from collections.abc import Container

from ...catalog.schema import Collecting
from ...model import code as ir
from ...model.code import Code, Instruction, Unit
from .uses import maker_of


def is_copied(
    unit: Unit, code: Code, access: Instruction, name: str, words: Collecting, schemas: Container[str]
) -> bool:
    """Whether an access takes a name from what a request brings, and all of it goes into an object under that name.

    ``schemas`` are the classes of requests that have a field of this name.
    """
    is_attribute = access[0] == ir.ATTR
    is_brought = (
        _is_filled(unit, code, access[2], schemas) if is_attribute else _is_brought(unit, code, access[2], words)
    )
    return is_brought and _is_only_stored(unit, code, access[1], name, words, set())


def _is_filled(unit: Unit, code: Code, register: int, schemas: Container[str]) -> bool:
    """Whether an object is a form, or a parameter whose type is the schema of a request."""
    maker = maker_of(code, register)
    if maker is None or maker[0] != ir.NAME:
        return False
    name = unit.strings[maker[2]]
    types = next((each.annotation for each in code.parameters if each.name == name), ())
    return name.lower().endswith("form") or (bool(types) and all(each.rpartition(".")[2] in schemas for each in types))


def _is_brought(unit: Unit, code: Code, register: int, words: Collecting, depth: int = 0) -> bool:
    """Whether a record is what a request brings: ``request.POST``, ``form.cleaned_data``, or a variable of it."""
    maker = maker_of(code, register)
    if maker is None:
        return False
    if maker[0] in (ir.ATTR, ir.METHOD):
        name = unit.strings[maker[3]]
        return name in words.keyed or (name in words.brought and _ends_with_request(unit, code, maker[2]))
    if maker[0] == ir.NAME and depth == 0:
        stored = [each[2] for each in code.instructions if each[0] == ir.STORE and each[1] == maker[2]]
        return bool(stored) and all(_is_brought(unit, code, each, words, 1) for each in stored)
    return False


def _ends_with_request(unit: Unit, code: Code, register: int) -> bool:
    maker = maker_of(code, register)
    if maker is None or maker[0] not in (ir.NAME, ir.ATTR):
        return False
    return unit.strings[maker[2 if maker[0] == ir.NAME else 3]] in ("request", "req")


def _is_only_stored(unit: Unit, code: Code, register: int, name: str, words: Collecting, seen: set[int]) -> bool:
    """Whether a value is stored in objects under a name, and goes nowhere else."""
    seen.add(register)
    uses = [each for each in code.instructions if register in ir.operands(each)]
    return bool(uses) and all(_stores(unit, code, each, register, name, words, seen) for each in uses)


def _stores(
    unit: Unit, code: Code, use: Instruction, register: int, name: str, words: Collecting, seen: set[int]
) -> bool:
    operation = use[0]
    if operation == ir.STORE_ATTR:
        return use[3] == register and unit.strings[use[2]] == name
    if operation == ir.STORE:
        if any(use[1] in _names_of(inner) for inner in code.nested):
            return False
        reads = [each[1] for each in code.instructions if each[0] == ir.NAME and each[2] == use[1]]
        return bool(reads) and all(
            each in seen or _is_only_stored(unit, code, each, name=name, words=words, seen=seen) for each in reads
        )
    if operation in (ir.METHOD, ir.ATTR) and use[2] == register:
        is_tidied = unit.strings[use[3]] in words.tidying
        return is_tidied and _is_only_stored(unit, code, use[1], name, words, seen)
    if operation in (ir.CALL, ir.METHOD):
        is_method = operation == ir.METHOD
        keywords = use[5 if is_method else 4]
        if register in use[4 if is_method else 3] or not _makes(unit, code, use, words):
            return False
        return all(unit.strings[word] == name for word, each in keywords if each == register and word >= 0)
    return False


def _names_of(code: Code) -> set[int]:
    """The names that a nested function reads."""
    names = {each[2] for each in code.instructions if each[0] == ir.NAME}
    return names.union(*map(_names_of, code.nested))


def _makes(unit: Unit, code: Code, call: Instruction, words: Collecting) -> bool:
    """Whether a call makes or changes an object: of a class, or by a method such as ``create``."""
    if call[0] == ir.METHOD:
        name = unit.strings[call[3]]
        return name[:1].isupper() or name in words.writing
    maker = maker_of(code, call[2])
    return maker is not None and maker[0] == ir.NAME and unit.strings[maker[2]][:1].isupper()
