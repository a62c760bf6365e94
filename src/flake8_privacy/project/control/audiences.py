"""Whom a message goes to: those who asked for it, those whom it concerns, or everybody."""

import re
from collections.abc import Callable, Iterator

from ...catalog.choosing import Phrases, words_of
from ...catalog.names import Names
from ...catalog.words import split
from ...model import code as ir
from ...model.code import Instruction
from ...model.tuples import NamedTuple
from ...parse import sql
from .bodies import Body, Call
from .erased import Models
from .names import Reader

_DEEPEST = 24
_NAMED = frozenset({ir.NAME, ir.ATTR})
_CHOOSING = r"(?i)\b(join|where|having)\b"
_WRAPPING = frozenset({"list", "tuple", "set", "sorted", "iter", "enumerate", "chunked", "batched", "tqdm", "islice",
                       "reversed", "zip", "aiter", "grouper", "chain", "as_completed"})  # fmt: skip


_PUTTING = frozenset({"append", "add", "extend", "insert", "appendleft", "put", "put_nowait"})


class Source(NamedTuple):
    """Where addressees come from: ``whole`` (everybody), ``some``, or a ``parameter``; ``name`` says who or which."""

    kind: str
    name: str


class Audiences:
    """Follows addressees back to where they come from."""

    def __init__(self, reader: Reader, names: Names, of: Callable[[str], Phrases]) -> None:
        self.reader = reader
        self.names = names
        self.of = of
        self.models = Models(reader, names, of)

    def sources(self, body: Body, register: int, at: int) -> Iterator[Source]:
        """Where the persons behind a register come from, for a call at some place; those chosen on the way are some."""
        seen: set[int] = set()
        todo = [register]
        while todo:
            current = todo.pop()
            if current < 0 or current in seen:
                continue
            seen.add(current)
            maker = body.makers.get(current)
            if maker is None:
                continue
            operation = maker[0]
            if operation == ir.NAME:
                name = body.unit.strings[maker[2]]
                todo += body.stores.get(name, ())
                if name not in body.stores and self._is_parameter(body, name):
                    kind = "some" if self.is_chosen(body, 0, at, {current}, name) else "parameter"
                    yield Source(kind, name)
            elif operation == ir.ITERATE:
                found = self._population(body, maker[2], 0)
                start, end = self._loop_of(body, current)
                inside = [at] if start < at < end else self._added_at(body, start, end, current)
                if found is not None and all(self.is_chosen(body, start, each, {current}) for each in inside):
                    found = found._replace(kind="some")
                yield from [found] if found is not None else ()
            elif operation in (ir.METHOD, ir.CALL):
                found = self._population(body, current, 0)
                if found is not None:
                    yield found
                else:
                    todo += body.operands(current)[1 if self._is_one(body, current) else 0 :]
            else:
                todo += body.operands(current)

    def _is_parameter(self, body: Body, name: str) -> bool:
        return any(parameter.name == name for parameter in body.code.parameters)

    def _is_one(self, body: Body, register: int) -> bool:
        """Whether a call looks somebody up: who that is its arguments say."""
        maker = body.makers[register]
        name = body.unit.strings[maker[3]] if maker[0] == ir.METHOD else (body.chain(register) or [""])[-1]
        return self.of("audiences.one").make_up(words_of(name.removesuffix("()")))

    def _loop_of(self, body: Body, register: int) -> tuple[int, int]:
        at = next(i for i, ins in enumerate(body.instructions) if ins is body.makers[register])
        around = [loop for loop in body.loops if loop[0] < at < loop[1]]
        return max(around, default=(at, at))

    def _added_at(self, body: Body, start: int, end: int, person: int) -> list[int]:
        """Where a comprehension adds to its result, or a loop puts what it makes of a person into a list."""
        added = next((i for i in range(end - 1, start, -1) if body.instructions[i][0] == ir.ADD), None)
        if added is not None:
            return [added]
        calls = [call for call in body.calls if start < call.at < end and call.name in _PUTTING]
        return [call.at for call in calls if person in body.behind(*call.given(), filled=False)] or [end]

    def is_chosen(self, body: Body, start: int, at: int, persons: set[int], name: str = "") -> bool:
        """Whether a condition on the way to a place chooses persons, by what they agreed to or by what they are."""
        for branch in body.branches:
            leaves = body.leaving_side(branch) is not None and branch.end <= at
            if branch.start < start or not (branch.start < at < branch.end or leaves):
                continue
            behind = list(body.behind(branch.condition, filled=False, stops={ir.ITERATE}))
            said = [word for each in behind for word in body.said(each)]
            if any(self.names.consent(word) is not None or self.names.is_holder(word) for word in said):
                return True
            is_about = not persons.isdisjoint(behind) or (bool(name) and name in said)
            if is_about and self._says_more(body, behind):
                return True
        return False

    def _says_more(self, body: Body, behind: list[int]) -> bool:
        """Whether a condition asks for more than that somebody is there and can be reached."""
        asked = [
            word
            for each in behind
            if body.makers[each][0] in (ir.ATTR, ir.METHOD, ir.CONST)
            for word in body.said(each)
        ]
        neutral = self.of("audiences.neutral")
        return not asked or any(neutral.rest(words_of(word)) != () for word in asked if words_of(word))

    # Queries

    def _population(self, body: Body, register: int, depth: int) -> Source | None:
        """All whom a query gives: everybody or some; None for what is no query of persons."""
        is_some = is_found = False
        for _ in range(_DEEPEST):
            maker = body.makers.get(register)
            if maker is None or depth > 3:
                return None
            operation = maker[0]
            if is_found and (name := self._collection(body, maker)):
                return Source("some" if is_some else "whole", name)
            if operation == ir.NAME:
                return self._population_of_name(body, body.unit.strings[maker[2]], depth, is_some=is_some)
            if operation in (ir.ITEM, ir.SLICE):
                register = maker[2]
            elif operation == ir.ATTR:
                name = body.unit.strings[maker[3]]
                owner = body.chain(maker[2])
                if owner and self._is_class(owner[-1]):
                    is_some = is_some or self.of("audiences.managers").rest(words_of(name)) != ()
                elif self.names.person(name) and owner and owner[-1] in ("db", "database"):
                    return Source("some" if is_some else "whole", name)
                register = maker[2]
            elif operation in (ir.CALL, ir.METHOD):
                call = next(each for each in body.calls if each.register == register)
                returned = self._returned(body, call, depth) or self._of_statement(body, call)
                if returned is not None:
                    return returned._replace(kind="some") if is_some else returned
                onward = self._onward(body, call)
                if onward is None:
                    return None
                register, chooses = onward
                is_found = call.name == "find"
                is_some = is_some or chooses
            else:
                return None
        return None

    def _collection(self, body: Body, maker: Instruction) -> str:
        """The people whose documents a collection holds, by its name: ``guests``, ``db["guests"]``."""
        if maker[0] == ir.ITEM:
            said = body.constant(maker[3])
            name = said if isinstance(said, str) else ""
        else:
            name = body.unit.strings[maker[2] if maker[0] == ir.NAME else maker[3]] if maker[0] in _NAMED else ""
        is_many = words_of(name) != split(name)
        return name if is_many and self.names.person(name) else ""

    def _of_statement(self, body: Body, call: Call) -> Source | None:
        """Whom a statement in SQL gives: ``execute("select email from customers")``."""
        for register in call.arguments[:1]:
            texts = [body.constant(each) for each in body.behind(register, filled=False)]
            for text in [*texts, *self._texts_named(body, register)]:
                found = sql.asked(text) if isinstance(text, str) else None
                if found is not None and self.names.person_class(found[0]):
                    return Source("some" if self._is_choosing(found[1]) else "whole", found[0])
        return None

    def _texts_named(self, body: Body, register: int) -> Iterator[object]:
        maker = body.makers.get(register)
        if maker is not None and maker[0] == ir.NAME:
            for other, each in self.reader.text(body, body.unit.strings[maker[2]]):
                yield from (other.constant(inner) for inner in other.behind(each, filled=False))

    def _is_choosing(self, rest: str) -> bool:
        """Whether what follows the table leaves out more than those who cannot be reached."""
        found = re.search(_CHOOSING, rest)
        if found is None or found[1].lower() == "join":
            return found is not None
        neutral = self.of("audiences.neutral")
        columns = sql.chosen_by(rest)
        return not columns or any(neutral.rest(words_of(column)) != () for column in columns)

    def _onward(self, body: Body, call: Call) -> tuple[int, bool] | None:
        """What a call's result is taken from, and whether it leaves somebody out; None where it gives no query."""
        words = words_of(call.name)
        if call.owner < 0:
            is_known = call.name in _WRAPPING or call.name == "select"
            return (call.arguments[0], False) if is_known and call.arguments else None
        if self.of("audiences.one").make_up(words):
            return None
        named = [each for each in call.arguments if self._is_class((body.chain(each) or [""])[-1])]
        if call.name in ("query", "select", "find_all") and named:
            return named[0], False
        if call.name in ("execute", "scalars", "stream", "stream_scalars", "exec") and call.arguments:
            return call.arguments[0], False
        if call.name == "find":
            return call.owner, not self._finds_all(body, call)
        if self.of("audiences.choosing").make_up(words):
            return call.owner, not self._is_neutral(body, call)
        return call.owner, self.of("audiences.whole").rest(words) != ()

    def _is_neutral(self, body: Body, call: Call) -> bool:
        """Whether a filter leaves out only those who cannot be reached."""
        neutral = self.of("audiences.neutral")
        keys = [*call.keywords]
        for register in call.arguments:
            behind = body.behind(register, filled=False)
            keys += [body.unit.strings[body.makers[each][3]] for each in behind if body.makers[each][0] == ir.ATTR]
        return bool(keys) and all(neutral.rest(words_of(key)) == () for key in keys if not self._is_class(key))

    def _finds_all(self, body: Body, call: Call) -> bool:
        """Whether documents are asked for by nothing, or by what leaves out only those who cannot be reached."""
        if not call.arguments:
            return not call.keywords
        made = body.makers.get(call.arguments[0])
        if made is None or made[0] != ir.DICT:
            return False
        neutral = self.of("audiences.neutral")
        keys = [body.constant(key) for key, _ in made[2]]
        return all(isinstance(key, str) and neutral.rest(words_of(key)) == () for key in keys)

    def _population_of_name(self, body: Body, name: str, depth: int, *, is_some: bool) -> Source | None:
        if self._is_class(name):
            return Source("some" if is_some else "whole", name)
        for register in body.stores.get(name, ()):
            found = self._population(body, register, depth + 1)
            if found is not None:
                return found._replace(kind="some") if is_some else found
        if name not in body.stores and self._is_parameter(body, name):
            return Source("some" if is_some else "parameter", name)
        return None

    def _returned(self, body: Body, call: Call, depth: int) -> Source | None:
        for key in self.reader.callees(body, call):
            other = self.reader.body(key)
            for ins in other.instructions:
                if ins[0] == ir.RETURN:
                    found = self._population(other, ins[1], depth + 1)
                    if found is not None and found.kind != "parameter":
                        return found
        return None

    def _is_class(self, name: str) -> bool:
        """Whether a name is that of a class of people, of whom nothing says that they asked for anything."""
        is_willing = self.of("audiences.willing").found(words_of(name)) is not None
        is_person = self.models.is_name_of_people(name) or self.of("audiences.devices").make_up(words_of(name))
        return name[:1].isupper() and is_person and not is_willing
