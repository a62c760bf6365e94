"""What names in a code stand for, as far as bindings tell without running anything."""

from collections.abc import Iterator

from ...model import code as ir
from ...model.code import Code, Instruction
from ...model.values import NOTHING, Atoms, FunctionKey, Ref, Value
from ...model.world import Needed
from ..codes import Recent, size_of
from ..exploring import Explorer
from .body import Body

_DEEPEST = 6
_MOST_CALLERS = 20
"""Units that are looked into for calls of one function."""


class Lookup:
    """The codes of a project, what their names lead to, and who calls whom."""

    def __init__(self, explorer: Explorer) -> None:
        self.explorer = explorer
        self.units = explorer.units
        self.resolver = explorer.resolver
        self.facts = explorer.facts
        self._bodies: Recent[tuple[str, int], tuple[Body, ...]] = Recent(self.units.room)

    def bodies(self, place: tuple[str, int]) -> tuple[Body, ...]:
        """The code of a unit, and all that is nested in it."""
        known = self._bodies.get(place)
        if known is None:
            unit = self.units.unit((*place, 0))
            found: list[Body] = []
            todo: list[tuple[Code, Body | None]] = [(unit.code, None)]
            while todo:
                code, outer = todo.pop()
                body = Body((*place, len(found)), unit, code, outer)
                found.append(body)
                todo += [(nested, body) for nested in reversed(code.nested)]
            known = tuple(found)
            self._bodies.put(place, known, size_of(unit))
        return known

    def function(self, key: FunctionKey) -> Body:
        """The code of an outermost function."""
        return self.bodies(key[:2])[0]

    def nested(self, body: Body, index: int) -> Body:
        """A function or lambda that a code defines within itself, by its number there."""
        around = self.bodies(body.key[:2])
        return [each for each in around if each.outer is not None and each.outer.key == body.key][index]

    def callees(self, body: Body, ins: Instruction) -> list[FunctionKey]:
        """The functions of the project that a call may mean."""
        if ins[0] == ir.CALL:
            value = self.value(body, ins[2])
        else:
            value = self._attribute(self.value(body, ins[2]), body.strings[ins[3]])
        return [ref[1] for ref in value.refs if ref[0] == "fn"] if value is not None else []

    def externals(self, body: Body, register: int) -> list[str]:
        """The dotted names outside the project that a value may come from: ``openai.OpenAI()``."""
        value = self.value(body, register)
        return [ref[1] for ref in value.refs if ref[0] == "ext"] if value is not None else []

    def value(self, body: Body, register: int, depth: int = 0) -> Value | None:
        """What is in a register, by definitions and imports alone."""
        ins = body.maker(register)
        if ins is None or depth > _DEEPEST:
            return None
        match ins:
            case [ir.NAME, _, word]:
                return self._named(body, body.strings[word], depth)
            case [ir.ATTR, _, owner, word, _]:
                return self._attribute(self.value(body, owner, depth + 1), body.strings[word], depth + 1)
            case [ir.CALL, _, function, *_]:
                return _called(self.value(body, function, depth + 1))
            case [ir.METHOD, _, owner, word, *_]:
                return _called(self._attribute(self.value(body, owner, depth + 1), body.strings[word], depth + 1))
            case [ir.IMPORT, _, module, word, level]:
                return self._asked(
                    lambda: self.resolver.imported(
                        body.path, body.strings[module], body.strings[word] if word >= 0 else "", level
                    )
                )
            case [ir.ITEM | ir.SLICE | ir.ENTER, _, owner, *_]:
                return self.value(body, owner, depth + 1)
            case [ir.FUNCTION, _, _, unit, *_] if unit >= 0:
                return Value(refs={("fn", (body.path, unit, 0)): NOTHING})
        return None

    def _named(self, body: Body, word: str, depth: int) -> Value | None:
        here: Body | None = body
        while here is not None:
            if word in here.parameters:
                return self._self(here, word)
            if word in here.stores:
                return self.value(here, here.instructions[here.stores[word][-1]][2], depth + 1)
            here = here.outer
        if (module := self._module(body.path)) is not None and module is not body and word in module.stores:
            return self.value(module, module.instructions[module.stores[word][-1]][2], depth + 1)
        return None

    def bound_in(self, body: Body, word: str) -> Body | None:
        """The code that binds a variable that another reads: itself, one around it, or the module."""
        here: Body | None = body
        while here is not None:
            if word in here.parameters:
                return None
            if word in here.stores:
                return here
            here = here.outer
        module = self._module(body.path)
        return module if module is not None and word in module.stores else None

    def bound_to(self, body: Body, register: int) -> tuple[Body, int] | None:
        """What a variable is bound to last, and where: also one of another module, imported or read off that."""
        ins = body.maker(register)
        if ins is not None and ins[0] == ir.ATTR:
            owner = self.value(body, ins[2])
            paths = [ref[1] for ref in owner.refs if ref[0] == "module"] if owner is not None else []
            return self._stored(self._module(paths[0]), body.strings[ins[3]]) if paths else None
        if ins is None or ins[0] != ir.NAME:
            return None
        found = self._stored(self.bound_in(body, body.strings[ins[2]]), body.strings[ins[2]])
        maker = found[0].maker(found[1]) if found is not None else None
        if found is None or maker is None or maker[0] != ir.IMPORT or maker[3] < 0:
            return found
        strings = found[0].strings
        path = self.resolver.modules.find(found[0].path, strings[maker[2]], maker[4])
        return self._stored(self._module(path), strings[maker[3]]) if path is not None else None

    def _stored(self, body: Body | None, word: str) -> tuple[Body, int] | None:
        stores = body.stores.get(word, ()) if body is not None else ()
        return (body, body.instructions[stores[-1]][2]) if body is not None and stores else None

    def _module(self, path: str) -> Body | None:
        return self.bodies((path, 0))[0] if self.facts[path].heads else None

    def _self(self, body: Body, word: str) -> Value | None:
        first = body.code.parameters[0].name
        cls = self.resolver.class_of(body.key) if not body.key[2] and word == first else None
        return None if cls is None else Value(refs={("class", *cls): NOTHING})

    def _attribute(self, owner: Value | None, name: str, depth: int = 0) -> Value | None:
        for ref in owner.refs if owner is not None else ():
            if ref[0] == "ext":
                return Value(refs={("ext", f"{ref[1]}.{name}", None): NOTHING})
            if ref[0] == "module":
                module = self._module(ref[1])
                if module is not None and name in module.stores:
                    return self.value(module, module.instructions[module.stores[name][-1]][2], depth + 1)
                return self._asked(lambda path=ref[1]: self.resolver.global_name(path, name))
            if ref[0] == "class":
                return self._asked(lambda cls=(ref[1], ref[2]): self.resolver.member(cls, name))
        return None

    def _asked(self, question) -> Value | None:  # type: ignore[no-untyped-def]
        """The answer to a question; None where it would take running a body."""
        try:
            found: Value | None = question()
        except Needed:
            return None
        return found

    def callers(self, key: FunctionKey) -> Iterator[tuple[Body, int]]:
        """The calls of a function of the project: the code and where in it."""
        name = self.facts[key[0]].heads[key[1]].name
        for places in self.explorer.possible_callers(key):
            for place in places[:_MOST_CALLERS]:
                for body in self.bodies(place):
                    for index, ins in enumerate(body.instructions):
                        is_call = ins[0] in (ir.CALL, ir.METHOD) and body.called(ins) == name
                        if is_call and key in self.callees(body, ins):
                            yield body, index

    def readers(self, path: str, name: str) -> Iterator[tuple[Body, int]]:
        """Where functions read a name of a module: in it, and in modules that import it."""
        for place in self.explorer.index.holding(name)[:_MOST_CALLERS]:
            if not self.explorer.reach.reaches(place[0], path):
                continue
            for body in self.bodies(place):
                for index, ins in enumerate(body.instructions):
                    if self._reads(body, ins, path, name):
                        yield body, index

    def readers_of(self, path: str, cls: str, name: str) -> Iterator[Body]:
        """The codes that name a class and an attribute of it, in its module and in those that import it."""
        for place in self.explorer.index.holding(cls)[:_MOST_CALLERS]:
            if self.explorer.reach.reaches(place[0], path):
                yield from (body for body in self.bodies(place) if {cls, name} <= set(body.strings))

    def _reads(self, body: Body, ins: Instruction, path: str, name: str) -> bool:
        """Whether an instruction reads a name of a module."""
        if ins[0] == ir.ATTR and body.strings[ins[3]] == name:
            owner = self.value(body, ins[2])
            return owner is not None and ("module", path) in owner.refs
        if ins[0] != ir.NAME or body.strings[ins[2]] != name:
            return False
        if body.path == path:
            return name not in body.stores and name not in body.parameters and (body.key[1] != 0 or body.key[2] != 0)
        module = self._module(body.path)
        stores = body.stores.get(name) or (module.stores.get(name) if module is not None else None)
        where = body if name in body.stores else module
        maker = where.maker(where.instructions[stores[-1]][2]) if where is not None and stores else None
        if maker is None or maker[0] != ir.IMPORT or maker[3] < 0:
            return False
        found = self.resolver.modules.find(body.path, where.strings[maker[2]], maker[4]) if where is not None else None
        return found == path


def _called(value: Value | None) -> Value | None:
    """What a call gives: of something outside the project its name with ``()``; of a class an instance."""
    if value is None:
        return None
    refs: dict[Ref, Atoms] = {}
    for ref in value.refs:
        if ref[0] == "ext":
            refs["ext", f"{ref[1]}()", None] = NOTHING
        elif ref[0] == "class":
            refs[ref] = NOTHING
    return Value(refs=refs) if refs else None
