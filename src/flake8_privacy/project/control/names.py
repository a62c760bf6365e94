"""What the names in a body mean: functions, classes and packages, as far as they can be read off."""

from functools import partial

from ...model import code as ir
from ...model.code import Code, Unit
from ...model.values import NOTHING, UNKNOWN, FunctionKey, Ref, Value
from ..codes import Recent, size_of
from ..names.resolver import Resolver
from ..units import Units
from .bodies import Body, Call

_DEEPEST = 8
"""Names that lead to each other are followed so far."""
_LONGEST = 12
"""Segments of an external name that are followed."""


class Reader:
    """Gives the bodies of a project, and says what their registers mean."""

    def __init__(self, units: Units, resolver: Resolver) -> None:
        self.units = units
        self.resolver = resolver
        self._bodies: Recent[FunctionKey, Body] = Recent(self.units.room)
        self._meanings: dict[tuple[FunctionKey, int], Value] = {}
        self._callees: dict[FunctionKey, dict[object, list[FunctionKey]]] = {}

    def body(self, key: FunctionKey) -> Body:
        """The body of a function, class or module; of a nested function that of the one around it."""
        key = (key[0], key[1], 0)
        known = self._bodies.get(key)
        if known is None:
            unit = self.units.unit(key)
            known = Body(key[0], key, unit, unit.code)
            self._bodies.put(key, known, size_of(unit))
        return known

    def bodies(self, key: FunctionKey) -> list[Body]:
        """The body of a function and those of the functions nested in it."""
        found = [self.body(key)]
        todo: list[tuple[Unit, Code]] = [(found[0].unit, found[0].code)]
        while todo:
            unit, code = todo.pop()
            for nested in code.nested:
                found.append(Body(key[0], found[0].key, unit, nested))
                todo.append((unit, nested))
        return found

    def meaning(self, body: Body, register: int, depth: int = 0) -> Value:
        """What a register holds, by its name; ``UNKNOWN`` for what only running the code tells."""
        return self.units.answer(partial(self._read, body, register, depth))

    def _read(self, body: Body, register: int, depth: int) -> Value:
        maker = body.makers.get(register)
        if maker is None or depth > _DEEPEST:
            return UNKNOWN
        strings, operation = body.unit.strings, maker[0]
        if operation == ir.NAME:
            return self._named(body, strings[maker[2]], depth)
        if operation == ir.ATTR:
            return self._attribute(body, self.meaning(body, maker[2], depth + 1), strings[maker[3]])
        if operation == ir.CALL:
            return self._called(self.meaning(body, maker[2], depth + 1), depth)
        if operation == ir.METHOD:
            owner = self.meaning(body, maker[2], depth + 1)
            return self._called(self._attribute(body, owner, strings[maker[3]]), depth)
        if operation == ir.IMPORT:
            name = strings[maker[3]] if maker[3] >= 0 else ""
            return self.resolver.imported(body.path, strings[maker[2]], name, maker[4])
        if operation == ir.CLASS and maker[2] >= 0:
            return Value(refs={("class", body.path, maker[2]): NOTHING})
        if operation in (ir.ENTER, ir.OR, ir.AND, ir.SELECT):
            for place in (3, 4, 2) if operation == ir.SELECT else (2,) if operation == ir.ENTER else (2, 3):
                found = self.meaning(body, maker[place], depth + 1)
                if found.refs:
                    return found
        return UNKNOWN

    def _named(self, body: Body, name: str, depth: int) -> Value:
        is_body = body.code.name.startswith("<module")
        stored = body.stores.get(name, ()) if not is_body else ()
        for register in stored:
            found = self.meaning(body, register, depth + 1)
            if found.refs:
                return found
        for parameter in body.code.parameters:
            if parameter.name == name:
                return self._parameter(body, name, parameter.annotation)
        if stored:
            return UNKNOWN
        known = self.resolver.global_name(body.path, name)
        if known is None:
            return Value(refs={("ext", f"builtins.{name}", None): NOTHING})
        return known

    def _parameter(self, body: Body, name: str, annotation: tuple[str, ...]) -> Value:
        cls = self.resolver.class_of(body.key) if not body.key[2] else None
        if cls is not None and body.code.parameters and body.code.parameters[0].name == name:
            return Value(refs={("of", *cls): NOTHING})
        return Value(refs=dict(self.resolver.types(body.path, annotation))) if annotation else UNKNOWN

    def _attribute(self, body: Body, owner: Value, name: str) -> Value:
        for ref in owner.refs:
            found = self._attribute_of(ref, name)
            if found is not None:
                return found
        return UNKNOWN

    def _attribute_of(self, ref: Ref, name: str) -> Value | None:
        if ref[0] == "module":
            return self.resolver.global_name(ref[1], name)
        if ref[0] == "ext":
            dotted = f"{ref[1]}.{name}"
            return Value(refs={("ext", dotted, None): NOTHING}) if dotted.count(".") < _LONGEST else None
        if ref[0] in ("class", "of", "all"):
            cls = self._class(ref)
            if cls is None:
                return None
            found = self.resolver.member(cls, name)
            if found is None or not found.refs:
                found = self.resolver.self_attribute(cls, name) or found
            return found
        if ref[0] == "obj":
            obj = self.resolver.shared_object(ref)
            if obj is not None and obj.cls is not None:
                return self.resolver.member(obj.cls, name) or obj.fields.get(name)
        return None

    def _class(self, ref: Ref) -> tuple[str, int] | None:
        return (ref[1], ref[2]) if len(ref) > 2 and isinstance(ref[1], str) and isinstance(ref[2], int) else None

    def _called(self, function: Value, depth: int) -> Value:
        for ref in function.refs:
            if ref[0] in ("fn", "bound"):
                return self._returned(ref[1], depth)
            if ref[0] == "ext":
                return Value(refs={("ext", f"{ref[1]}()", None): NOTHING})
            if ref[0] == "class":
                return Value(refs={("of", ref[1], ref[2]): NOTHING})
        return UNKNOWN

    def _returned(self, key: FunctionKey, depth: int) -> Value:
        """What a function of the project gives back, where that is something with a name."""
        if depth > _DEEPEST // 2:
            return UNKNOWN
        body = self.body(key)
        given = [self.meaning(body, ins[1], depth + 2) for ins in body.instructions if ins[0] == ir.RETURN]
        return next((each for each in given if each.refs), UNKNOWN)

    def called(self, body: Body, call: Call) -> Value:
        """What a call calls."""
        if call.function >= 0:
            return self.meaning(body, call.function)
        return self.units.answer(partial(self._attribute, body, self.meaning(body, call.owner), call.name))

    def dotted(self, body: Body, call: Call) -> str:
        """The qualified name of what a call calls, outside the project; empty where it is not that."""
        return next((ref[1] for ref in self.called(body, call).refs if ref[0] == "ext"), "")

    def callees(self, body: Body, call: Call) -> list[FunctionKey]:
        """The functions of the project that a call may call: by what the flow analysis knows, or by their names."""
        known = self._callees.get(body.key)
        if known is None:
            known = self._callees[body.key] = {}
            summary = self.units.made.get(body.key)
            for each in summary.calls if summary is not None else ():
                if not self.resolver.is_class(each.callee) and not each.escapes:
                    known.setdefault(each.site, []).append(each.callee)
        found = known.get(call.site)
        if found is None:
            found = [ref[1] for ref in self.called(body, call).refs if ref[0] in ("fn", "bound")]
        return found

    def handed(self, body: Body, call: Call) -> list[FunctionKey]:
        """The functions of the project that a call hands over or starts: ``task.delay(…)``, ``Thread(target=f)``."""
        registers = [*call.given(), *([call.owner] if call.owner >= 0 else [])]
        found: list[FunctionKey] = []
        for register in registers:
            maker = body.makers.get(register)
            if maker is not None and maker[0] in (ir.NAME, ir.ATTR):
                found += [ref[1] for ref in self.meaning(body, register).refs if ref[0] in ("fn", "bound")]
        return found

    def default_registers(self, body: Body) -> dict[str, tuple[Body, int]]:
        """The parameters of a function that have a default, each with where that is written."""
        if body.key[2] or self.units.facts[body.path].heads[body.key[1]].kind != "function":
            return {}
        parent = self.body((body.path, max(self.units.facts[body.path].heads[body.key[1]].parent, 0), 0))
        for ins in parent.instructions:
            if ins[0] == ir.FUNCTION and ins[3] == body.key[1]:
                return {parent.unit.strings[word]: (parent, register) for word, register in ins[4]}
        return {}

    def text(self, body: Body, name: str) -> list[tuple[Body, int]]:
        """Where a name that a body does not bind itself is bound in its module, or in the one it is imported from."""
        if name in body.stores and not body.code.name.startswith("<module"):
            return []
        module = self.body((body.path, 0, 0))
        found: list[tuple[Body, int]] = []
        for register in module.stores.get(name, ()):
            maker = module.makers.get(register)
            if maker is not None and maker[0] == ir.IMPORT and maker[3] >= 0:
                path = self.resolver.modules.find(module.path, module.unit.strings[maker[2]], maker[4])
                if path is not None and path != module.path:
                    other = self.body((path, 0, 0))
                    found += [(other, each) for each in other.stores.get(module.unit.strings[maker[3]], ())]
            else:
                found.append((module, register))
        return found
