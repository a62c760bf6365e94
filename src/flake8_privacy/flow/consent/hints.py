"""Questions that no name asks as a whole: what all that a condition is made of says together.

What somebody agreed to may be kept and asked for in whichever way: in a row of a store, under a key, by a helper
of unknown body, in a cookie. The names and texts that a condition is made of speak of it all the same
(``store.sismember("optout", user)``). Its answer is then one that nobody can see into.
"""

import re
from collections.abc import Iterable

from ...model import code as ir
from ...model.code import Instruction
from ...model.values import OPAQUE, Sym, Value
from ...parse import sql
from ..calls.known import queries
from ..frame import Frame
from ..values.guards import PERHAPS, is_opaque, opaque
from ..values.reading import all_of_fields

_DEEPEST = 12
"""Instructions behind each other that are looked into."""
_LONGEST = 40
"""Characters of a text that may name something."""
_FROM = r"(?i)\bfrom\b"
_CONFIGURATION = frozenset({"environ", "getenv", "env", "settings", "config", "conf", "cfg"})
"""What a program is set up with: a purpose alone is the name of a service there."""
_OWN = frozenset({"", "self", "cls"})
_DEFINED = frozenset({"fn", "bound", "class", "of"})
_NO_PURPOSES = frozenset({"any", "functional"})
_EQUAL = frozenset({"Eq", "Is", "NotEq", "IsNot"})
_ANY_OF = "or_"
"""The function by which a query asks whether one of several conditions holds."""
_AMONG = frozenset({"In", "NotIn"})
_PARTS = re.compile(r"[\w-]+").findall
"""The parts of an address: ``https://consent.internal/``."""
_PURPOSES = frozenset({"purpose", "purpose_id", "purposes", "category", "categories", "topic"})
"""What is called so and is equal to one is a purpose."""


def asked(frame: Frame, register: int) -> Value:
    """A condition, or an answer, that may be about consent by all that it is made of."""
    value: Value = frame.registers[register]
    if value.consts or value.labels or not _is_untold(value):
        return value
    if not _Question(frame).is_about(register):
        return value
    found = frame.registers[register] = opaque(value)
    return found


def answered(frame: Frame, register: int) -> Value:
    """An answer that is returned or kept; a thing of the project is none."""
    value: Value = frame.registers[register]
    is_thing = any(ref[0] != "ext" and type(ref[1]) is not Sym for ref in value.refs)
    return value if is_thing else asked(frame, register)


def chosen(frame: Frame, register: int, found: Value) -> Value:
    """One of those that a query finds, which may have been asked for by their consent."""
    return found.but(held=PERHAPS) if _Selection(frame).is_about(register) else found


def _is_untold(value: Value) -> bool:
    """Whether nothing is known of what it means that a value is true."""
    if value.true is None or value.false is None:
        return False
    return all(atom.sym is not None for atom in (*value.true, *value.false)) and not is_opaque(value)


def may_hint(frame: Frame) -> bool:
    """Whether any name or text of a unit speaks of consent, so that its questions are looked into."""
    names = frame.names
    for word in frame.strings:
        if not names.is_plain(word) and (names.topic(word) or names.mentions(word) or names.is_holder(word)):
            return True
    return any(isinstance(const, str) and _mentions(frame, const) for const in frame.unit.constants)


class _Question:
    """One walk back over what a register is made of."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.names = frame.names
        self.strings = frame.strings
        self.is_topic_enough = True
        """Whether a purpose alone tells: not where it is compared with what is no answer."""

    def is_about(self, register: int, before: int = -1, depth: int = 0) -> bool:
        """Whether a register is made of what speaks of consent."""
        value: Value = self.frame.registers[register]
        if any(atom.sym in (None, OPAQUE) for atom in value.true or ()) or self._is_typed(value):
            return True
        place = self._maker(register, self.frame.counter if before < 0 else before)
        if place < 0 or depth > _DEEPEST:
            return False
        instruction = self.frame.code.instructions[place]
        judge = _JUDGES.get(instruction[0])
        return judge is not None and judge(self, instruction, place, depth + 1)

    def _is_typed(self, value: Value) -> bool:
        """Whether a value is of a class that says it: ``ConsentState``."""
        classes = [(ref[1], ref[2]) for ref in value.refs if ref[0] == "of"]
        return any(map(self.names.speaks, map(self.frame.world.class_name, classes)))

    def _is_at_home(self, value: Value) -> bool:
        """Whether something of the project stands in a module that is about consent: ``privacy.py``, ``consent/``."""
        paths = {ref[1] if ref[0] in ("class", "of") else ref[1][0] for ref in value.refs if ref[0] in _DEFINED}
        homes = {part for path in paths for part in path.removesuffix(".py").split("/")[-2:]}
        return any(self.names.speaks(home) or self.names.is_holder(home) for home in homes)

    def _is_made_of(self, value: Value) -> bool:
        """Whether an object holds an instance of a class that says it: ``AllOf(HasConsented(), NotBlocked())``."""
        parts = [part for _, obj in self.frame.objects(value) if obj.cls is not None for part in all_of_fields(obj)]
        parts += [inner for part in parts for _, obj in self.frame.objects(part) for inner in all_of_fields(obj)]
        found = [obj.cls for part in parts for _, obj in self.frame.objects(part) if obj.cls is not None]
        return any(map(self.names.speaks, map(self.frame.world.class_name, found)))

    def _maker(self, register: int, before: int) -> int:
        """Where the instruction stands that filled a register."""
        instructions = self.frame.code.instructions
        for place in range(before, -1, -1):
            instruction = instructions[place]
            if instruction[0] in ir.MAKING and instruction[1] == register:
                return place
        return -1

    def _any(self, registers: Iterable[int], place: int, depth: int) -> bool:
        return any(self.is_about(ir.unstarred(register), place, depth) for register in registers)

    def _name(self, instruction: Instruction, place: int, depth: int) -> bool:
        word = instruction[2]
        if self.names.speaks(self.strings[word].partition("'")[0]):
            return True
        for before in range(place - 1, -1, -1):
            stored = self.frame.code.instructions[before]
            if stored[0] == ir.STORE and stored[1] == word:
                return self.is_about(stored[2], before, depth)
        return False

    def _attribute(self, instruction: Instruction, place: int, depth: int) -> bool:
        _, _, owner, word, *_ = instruction
        name = self.strings[word]
        if self._is_topic_of(self.frame.registers[owner], name, self.frame.registers[instruction[1]]):
            return True
        return self.names.speaks(name) or (self.names.hints.answers(name) and self._is_kept(owner, place, depth))

    def _is_topic_of(self, owner: Value, name: str, value: Value) -> bool:
        """Whether a purpose stands with somebody, or with what they chose: ``save.analytics``, but no client."""
        if owner.noun in _OWN or owner.noun in _CONFIGURATION or self._is_otherwise(owner.noun):
            return False
        if any(type(ref[1]) is not Sym for ref in value.refs):
            return False
        topic = self.names.topic(name)
        return topic is not None and topic.purpose not in _NO_PURPOSES and self.names.mentions(name)

    def _is_kept(self, owner: int, place: int, depth: int) -> bool:
        """Whether something holds answers: by what it is called, or what it is made of."""
        noun = self.frame.registers[owner].noun
        return (bool(noun) and self.names.is_holder(noun)) or self.is_about(owner, place, depth)

    def _item(self, instruction: Instruction, place: int, depth: int) -> bool:
        _, _, owner, key, *_ = instruction
        if self.frame.registers[owner].noun in _CONFIGURATION:
            return self._set_up([key], place, depth)
        if self._is_mentioned(key):
            return not self._is_otherwise(self.frame.registers[owner].noun)
        if self._is_named(key):
            return self.is_about(owner, place, depth)
        return self._is_kept(owner, place, depth) or self.is_about(key, place, depth)

    def _is_otherwise(self, name: str) -> bool:
        """Whether something else is asked, by the name of what is asked for it."""
        return self.names.hints.is_otherwise(name) and not self.names.is_holder(name)

    def _is_named(self, register: int) -> bool:
        """Whether a constant names what is looked up: what is kept beside it says nothing then."""
        return any(isinstance(const, str) for const in self.frame.registers[register].consts)

    def _is_mentioned(self, register: int) -> bool:
        """Whether a constant, the start of a text or a member of an enumeration is a purpose, or speaks of consent."""
        value: Value = self.frame.registers[register]
        if value.noun.isupper() and self.names.mentions(value.noun):
            return True
        texts = value.consts or ((value.prefix,) if value.prefix else ())
        speaks = _mentions if self.is_topic_enough else _speaks
        return any(isinstance(text, str) and speaks(self.frame, text) for text in texts)

    def _call(self, instruction: Instruction, place: int, depth: int) -> bool:
        _, _, function, arguments, keywords, *_ = instruction
        asked: Value = self.frame.registers[function]
        noun = asked.noun
        if noun and self._is_otherwise(noun):
            return False
        if noun in _CONFIGURATION:
            return self._set_up(arguments, place, depth)
        if noun == _ANY_OF:
            return all(self.is_about(each, place, depth) for each in map(ir.unstarred, arguments))
        if noun and (self.names.speaks(noun) or (self.names.hints.answers(noun) and self._is_at_home(asked))):
            return True
        return self._by_arguments(arguments, keywords, place, depth)

    def _by_arguments(self, arguments: list[int], keywords: list[list[int]], place: int, depth: int) -> bool:
        if any(word >= 0 and self.names.speaks(self.strings[word]) for word, _ in keywords):
            return True
        given = [ir.unstarred(each) for each in (*arguments, *(register for _, register in keywords))]
        return any(map(self._is_mentioned, given)) or self._any(given, place, depth)

    def _method(self, instruction: Instruction, place: int, depth: int) -> bool:
        _, _, owner, word, arguments, keywords, *_ = instruction
        name, noun = self.strings[word], self.frame.registers[owner].noun
        if self._is_otherwise(name) or (noun and self._is_otherwise(noun)):
            return False
        if noun in _CONFIGURATION or name in _CONFIGURATION:
            return self._set_up(arguments, place, depth)
        if self.names.speaks(name) or self._by_arguments(arguments, keywords, place, depth):
            return True
        asked: Value = self.frame.registers[owner]
        if self._is_made_of(asked) or (self.names.hints.answers(name) and self._is_at_home(asked)):
            return True
        is_answer = self.names.hints.answers(name) and not any(self._is_named(ir.unstarred(each)) for each in arguments)
        return (self._is_kept if is_answer else self.is_about)(owner, place, depth)

    def _comparison(self, instruction: Instruction, place: int, depth: int) -> bool:
        _, _, operators, operands = instruction
        operator = self.strings[operators[0]]
        left, right = operands[0], operands[-1]
        if operator in _AMONG and self._is_mentioned(left):
            return not self._is_otherwise(self.frame.registers[right].noun)
        if operator in _EQUAL:
            for one, other in ((left, right), (right, left)):
                if self.frame.registers[one].noun.lower() in _PURPOSES and self._is_mentioned(other):
                    return True
            if any(self._is_other_word(each) for each in (left, right)):
                return self._without_topics(operands, place, depth)
        return self._any(operands, place, depth)

    def _is_other_word(self, register: int) -> bool:
        """Whether a constant is a word that nobody answers with: ``stats == "many"``."""
        consts = self.frame.registers[register].consts
        return bool(consts) and all(isinstance(each, str) and self.names.said(each) is None for each in consts)

    def _set_up(self, arguments: list[int], place: int, depth: int) -> bool:
        """Whether what a program is set up with speaks of consent."""
        return self._without_topics(map(ir.unstarred, arguments), place, depth)

    def _without_topics(self, registers: Iterable[int], place: int, depth: int) -> bool:
        before, self.is_topic_enough = self.is_topic_enough, False
        found = any(self._is_mentioned(each) or self.is_about(each, place, depth) for each in registers)
        self.is_topic_enough = before
        return found

    def _both(self, instruction: Instruction, place: int, depth: int) -> bool:
        return self._any(instruction[2:4], place, depth)

    def _either(self, instruction: Instruction, place: int, depth: int) -> bool:
        return all(self.is_about(register, place, depth) for register in instruction[2:4])

    def _binary(self, instruction: Instruction, place: int, depth: int) -> bool:
        _, _, operator, left, right, *_ = instruction
        if self._is_mentioned(left) or self._is_mentioned(right):
            return True  # a bit
        asks = all if self.strings[operator] == "BitOr" else any
        return asks(self.is_about(each, place, depth) for each in (left, right))

    def _chosen(self, instruction: Instruction, place: int, depth: int) -> bool:
        return self._any(instruction[2:5], place, depth)

    def _one(self, instruction: Instruction, place: int, depth: int) -> bool:
        return self.is_about(instruction[2], place, depth)

    def _dictionary(self, instruction: Instruction, place: int, depth: int) -> bool:
        parts = [register for pair in instruction[2] for register in pair if register >= 0]
        return any(map(self._is_mentioned, parts)) or self._any(parts, place, depth)

    def _text(self, instruction: Instruction, place: int, depth: int) -> bool:
        return self._is_mentioned(instruction[1]) or self._any(instruction[2], place, depth)

    def _collected(self, instruction: Instruction, place: int, depth: int) -> bool:
        """A comprehension: by what is added to it, and the conditions under which that is done."""
        register = instruction[1]
        tests = []
        for at in range(place + 1, self.frame.counter + 1):
            inner = self.frame.code.instructions[at]
            if inner[0] == ir.IF:
                tests.append((inner[1], at))
            elif inner[0] == ir.ADD and inner[1] == register:
                return any(self.is_about(each, where, depth) for each, where in (*tests, (inner[3], at)))
        return False


class _Selection(_Question):
    """One walk back over a query: whether any of its conditions speaks of consent."""

    def is_about(self, register: int, before: int = -1, depth: int = 0) -> bool:
        """Whether a register is a query, or what it gives, for which something was asked."""
        place = self._maker(register, self.frame.counter if before < 0 else before)
        if place < 0 or depth > _DEEPEST:
            return False
        instruction = self.frame.code.instructions[place]
        operation = instruction[0]
        if operation == ir.METHOD:
            return self._asked(instruction, place) or self._any([instruction[2], *instruction[4]], place, depth + 1)
        if operation == ir.CALL:
            return self._any(instruction[3], place, depth + 1)
        if operation == ir.NAME:
            return self._name(instruction, place, depth + 1)
        return operation == ir.BINARY and self._either(instruction[1:], place, depth + 1)

    def _asked(self, instruction: Instruction, place: int) -> bool:
        _, _, _, word, arguments, keywords, *_ = instruction
        asked = _Question(self.frame)
        return self.strings[word] in queries.CONDITIONS and asked._by_arguments(arguments, keywords, place, 0)


def _speaks(frame: Frame, text: str) -> bool:
    """Whether a text speaks of consent; a statement of SQL does by any name behind the columns that it gives."""
    if len(text) <= _LONGEST and " " not in text:
        return frame.names.speaks(_named(text)) or ("/" in text and any(map(frame.names.speaks, _PARTS(text))))
    behind = re.split(_FROM, text, maxsplit=1)[1:] if sql.is_statement(text) else ()
    return any(frame.names.speaks(word) for part in behind for word in sql.words(part))


def _mentions(frame: Frame, text: str) -> bool:
    """Whether a text is a purpose, or speaks of consent."""
    if len(text) > _LONGEST or " " in text:
        return _speaks(frame, text)  # perf: no sentence is a name
    return frame.names.mentions(_named(text)) or ("/" in text and _speaks(frame, text))


def _named(text: str) -> str:
    """What a key or the name of a file says, less the folders and the ending."""
    return text.rpartition("/")[2].partition(".")[0] or text


_JUDGES = {
    ir.NAME: _Question._name,
    ir.ATTR: _Question._attribute,
    ir.ITEM: _Question._item,
    ir.SLICE: _Question._one,
    ir.CALL: _Question._call,
    ir.METHOD: _Question._method,
    ir.TEXT: _Question._text,
    ir.DICT: _Question._dictionary,
    ir.BINARY: _Question._binary,
    ir.NEGATE: _Question._one,
    ir.NOT: _Question._one,
    ir.COMPARE: _Question._comparison,
    ir.AND: _Question._both,
    ir.OR: _Question._either,
    ir.SELECT: _Question._chosen,
    ir.ELEMENT: _Question._one,
    ir.ITERATE: _Question._one,
    ir.COLLECT: _Question._collected,
}
