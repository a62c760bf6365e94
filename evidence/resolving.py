"""Finds what a dotted name of the catalog stands for in a package, by reading alone: nothing is imported."""

import ast
from collections.abc import Iterable

from evidence.expressions import Expressions
from evidence.modules import FunctionNode, Module, bindings_of, statements_of
from evidence.things import Class, Dynamic, Foreign, Function, Instance, Place, Thing, Things, certain_first
from evidence.trees import (
    attribute_setters,
    bases_of,
    commented_result,
    decorators_of,
    first_parameter,
    given_back,
    is_plain,
    metaclasses_of,
    methods_of,
)
from evidence.typing_names import is_silent

_ENTERING = ("__enter__", "__aenter__", "__await__")
_HOOKS = ("__getattr__", "__getattribute__")


class Resolver(Expressions):
    """Resolves the names of one package."""

    def resolve(self, name: str) -> tuple[Things, str]:
        """What a name stands for, and the part of it that leads nowhere where it stands for nothing."""
        segments = name.split(".")
        module = self._library.module(segments[0].removesuffix("()"))
        things: Things = [module] if module else []
        for number, segment in enumerate(segments):
            if number:
                wanted = segment.removesuffix("()")
                things = self.members(things, wanted)
            if segment.endswith("()"):
                things = self.results(things)
            if not things:
                return [], ".".join(segments[: number + 1])
        return things, ""

    def is_own(self, name: str) -> bool:
        """Whether the innermost module that a name leads to is of this package, not of one that stands beside it."""
        found, at = None, ""
        for segment in name.split("."):
            at = f"{at}.{segment}" if at else segment
            module = self._library.module(at)
            if module is None:
                break
            found = module
        return found is not None and found.path.is_relative_to(self._library.folders[0])

    def bound_at(self, name: str) -> list[Place]:
        """Where the attribute at the end of a name is assigned."""
        before, _, last = name.rpartition(".")
        places: list[Place] = []
        for thing in self.resolve(before)[0]:
            match thing:
                case Module():
                    places += [Place(thing, each.node.lineno) for each in thing.bindings.get(last, ())]  # type: ignore[attr-defined]
                case Instance() | Class():
                    for ancestor in self.ancestors(thing.of if isinstance(thing, Instance) else thing):
                        places += _assignments(ancestor, last) if isinstance(ancestor, Class) else []
        return places

    def members(self, things: Iterable[Thing], name: str) -> Things:
        """What an attribute of any of these things is; ``*`` is any attribute."""
        found: Things = []
        for thing in things:
            found += self.member(thing, name)
        return certain_first(found)

    def member(self, thing: Thing, name: str) -> Things:
        """What an attribute of this thing is."""
        match thing:
            case Module():
                return self.of_module(thing, name)
            case Class():
                return self._of_class(thing, name, None)
            case Instance():
                found = self._of_class(thing.of, name, thing)
                if any(not isinstance(each, Dynamic | Foreign) for each in found):
                    return found
                return self._of_entered(thing, name) or found
            case Foreign():
                return [Foreign(f"{thing.name}.{name}", thing.place)]
            case Dynamic():
                return [thing]
        return []

    def _of_entered(self, thing: Instance, name: str) -> Things:
        """What is an attribute only of what the object is within ``with`` or after ``await``."""
        for entering in _ENTERING:
            entered = [each for each in self.results(self._of_class(thing.of, entering, thing)) if each != thing]
            found = self.members([each for each in entered if isinstance(each, Instance)], name)
            if found:
                return found
        return []

    def of_module(self, module: Module, name: str) -> Things:
        """What an attribute of a module is."""
        scope = self.module_scope(module)
        found = self.values(module.bindings.get(name, ()), scope)
        for star in module.stars:
            other = self._library.module(star)
            found += self.of_module(other, name) if other and other is not module else []
        # A function may have the name of the module that defines it; both can be imported.
        submodule = self._library.module(f"{module.name}.{name}")
        if found or submodule:
            return certain_first([*found, *([submodule] if submodule else [])])
        return _dynamics(module, name)

    def _of_class(self, owner: Class, name: str, instance: Instance | None) -> Things:
        key = (owner, name, instance is None)
        if key not in self._known:
            self._known[key] = []
            self._known[key] = self._look_in_class(owner, name, instance)
        return self._known[key]

    def _look_in_class(self, owner: Class, name: str, instance: Instance | None) -> Things:
        ancestors = self.ancestors(owner)
        if name == "*":
            return self._all_of(ancestors, instance)
        for ancestor in ancestors:
            if isinstance(ancestor, Foreign):
                continue
            found = self._of_body(ancestor, name, owner, instance)
            if found:
                return found
        found = []
        for ancestor in ancestors:
            if isinstance(ancestor, Class):
                found += self._assigned_in_methods(ancestor, name, owner)
        if not found and instance is None:
            for ancestor in ancestors:
                found += self._of_metaclass(ancestor, name) if isinstance(ancestor, Class) else []
        found = found or (self._assigned_elsewhere(owner, name) if instance else [])
        # Python looks for its own methods in classes only.
        return found or ([] if name.startswith("__") else self._by_hook(ancestors, owner, instance))

    def _of_metaclass(self, owner: Class, name: str) -> Things:
        """What the class of a class gives it."""
        found: Things = []
        for node in metaclasses_of(owner.node):
            for thing in self.evaluate(node, owner.scope):
                if isinstance(thing, Class) and any(
                    name in bindings_of(each.node.body) for each in self.ancestors(thing) if isinstance(each, Class)
                ):
                    found += self._of_class(thing, name, Instance(thing))
        return found

    def _all_of(self, ancestors: list[Class | Foreign], instance: Instance | None) -> Things:
        """All attributes of an object, those that a hook makes last."""
        owner = ancestors[0]
        assert isinstance(owner, Class)
        names: dict[str, None] = {}
        for ancestor in ancestors:
            if isinstance(ancestor, Class):
                names.update(dict.fromkeys(bindings_of(ancestor.node.body)))
                for method in methods_of(ancestor.node):
                    names.update(dict.fromkeys(bindings_of(method.body, first_parameter(method))))
        found: Things = []
        for name in names:
            if not name.startswith("__"):
                found += self._of_class(owner, name, instance)
        return [*found, *self._by_hook(ancestors, owner, instance)]

    def _of_body(self, ancestor: Class, name: str, owner: Class, instance: Instance | None) -> Things:
        """What the body of a class binds, seen from an object or from the class."""
        found: Things = []
        bound = bindings_of(ancestor.node.body).get(name, [])
        functions = [each.node for each in bound if isinstance(each.node, ast.FunctionDef | ast.AsyncFunctionDef)]
        if functions:
            return self._method(functions, ancestor, owner, instance)
        values = self.values(bound, self.body_scope(ancestor))
        later = ancestor.scope.module.attributes.get((ancestor.node.name, name), ())
        for thing in [*values, *self.values(later, self.module_scope(ancestor.scope.module))]:
            if isinstance(thing, Function) and not thing.bound and instance:
                found.append(Function(thing.scope, thing.node, thing.owner or owner, True, thing.overloads))
            else:
                found.append(thing)
        return found

    def _method(self, nodes: list[FunctionNode], ancestor: Class, owner: Class, instance: Instance | None) -> Things:
        """A method, or what a property gives."""
        marks = {id(node): decorators_of(node) for node in nodes}
        own = [node for node in nodes if not marks[id(node)] & {"setter", "deleter", "overload"}]
        overloads = tuple(node for node in nodes if "overload" in marks[id(node)])
        node = (own or nodes)[-1]
        named = marks[id(node)]
        bound = "staticmethod" not in named and (instance is not None or not is_plain(named))
        method = Function(self.body_scope(ancestor), node, owner, bound, overloads)
        if instance is not None and any("property" in mark.lower() for mark in named):
            return self.results([method])
        return [method]

    def _assigned_in_methods(self, ancestor: Class, name: str, owner: Class) -> Things:
        found: Things = []
        for method in methods_of(ancestor.node):
            bound = bindings_of(method.body, first_parameter(method)).get(name, ())
            if bound:
                function = Function(self.body_scope(ancestor), method, owner, bound=True)
                values = self.values(bound, self.function_scope(function))
                place = Place(ancestor.scope.module, bound[0].node.lineno)  # type: ignore[attr-defined]
                found += values or [Dynamic(place, "assigned")]
        return certain_first(found)

    def _by_hook(self, ancestors: list[Class | Foreign], owner: Class, instance: Instance | None) -> Things:
        """What a hook for attributes gives, or a base that is not of the package."""
        found: Things = []
        for ancestor in ancestors:
            if isinstance(ancestor, Foreign):
                found.append(ancestor)
                continue
            for method in methods_of(ancestor.node):
                if method.name in _HOOKS:
                    found += self.results([Function(self.body_scope(ancestor), method, owner, instance is not None)])
                    found.append(Dynamic(Place(ancestor.scope.module, method.lineno), method.name))
            for call in attribute_setters(ancestor.node):
                found.append(Dynamic(Place(ancestor.scope.module, call.lineno), "setattr"))
            found += self._by_others(ancestor, owner)
        return certain_first(found)

    def _by_others(self, ancestor: Class, owner: Class) -> Things:
        """The functions to which an object hands itself, and that give it attributes."""
        found: Things = []
        for method in methods_of(ancestor.node):
            scope = self.function_scope(Function(self.body_scope(ancestor), method, owner, bound=True))
            for call in (each for each in ast.walk(method) if isinstance(each, ast.Call)):
                if any(isinstance(each, ast.Name) and each.id == first_parameter(method) for each in call.args):
                    for thing in self.evaluate(call.func, scope):
                        setting = attribute_setters(thing.node) if isinstance(thing, Function) else ()
                        found += [Dynamic(Place(thing.scope.module, each.lineno), "setattr") for each in setting]  # type: ignore[union-attr]
        return found

    def _assigned_elsewhere(self, owner: Class, name: str) -> Things:
        """What a method of another class gives an object: ``self.lists.members.tags = Tags()``."""
        found: Things = []
        for module in self._library.modules():
            for node, method, target, value in module.far_assignments.get(name, ()):
                function = Function(
                    self.body_scope(Class(self.module_scope(module), node)),
                    method,
                    Class(self.module_scope(module), node),
                    bound=True,
                )
                scope = self.function_scope(function)
                if Instance(owner) in self.evaluate(target, scope):
                    found += self.evaluate(value, scope)
        return found

    def ancestors(self, owner: Class) -> list[Class | Foreign]:
        """A class and all above it; of those outside the package what may have attributes that matter."""
        found: list[Class | Foreign] = [owner]
        for base in bases_of(owner.node):
            inner = base.value if isinstance(base, ast.Subscript) else base
            for thing in self.evaluate(inner, owner.scope):
                if isinstance(thing, Class) and thing not in found:
                    found += [each for each in self.ancestors(thing) if each not in found]
                elif isinstance(thing, Foreign) and not is_silent(thing.name):
                    found.append(thing)
        return found

    def results(self, things: Iterable[Thing]) -> Things:
        """What calling any of these things gives."""
        found: Things = []
        for thing in things:
            match thing:
                case Class():
                    found.append(Instance(thing))
                case Function():
                    found += self._result(thing)
                case Instance():
                    found += self.results(self._of_class(thing.of, "__call__", thing))
                case Foreign():
                    found.append(Foreign(f"{thing.name}()", thing.place))
                case Dynamic():
                    found.append(thing)
        return certain_first(found)

    def _result(self, function: Function) -> Things:
        key = (function.scope, id(function.node), function.owner, function.constants)
        if key not in self._known:
            self._known[key] = []
            self._known[key] = self._find_result(function)
        return self._known[key]

    def _find_result(self, function: Function) -> Things:
        scope = self.function_scope(function)
        node = function.node
        if isinstance(node, ast.Lambda):
            return self.evaluate(node.body, scope)
        found: Things = []
        for each in (node, *function.overloads):
            returned = each.returns or commented_result(each)
            found += self.instances(returned, scope) if returned else []
        owner = function.owner
        if owner and "classmethod" in decorators_of(node):
            # What makes an object of a class says at times no more than one of its bases.
            above = self.ancestors(owner)[1:]
            found += [Instance(owner) for each in found if isinstance(each, Instance) and each.of in above][:1]
        inferred = [thing for value in given_back(node) for thing in self.evaluate(value, scope)]
        if all(isinstance(each, Dynamic | Foreign) for each in found):
            return certain_first([*found, *inferred])
        # What is given back may be more than what is promised.
        return certain_first([*found, *(each for each in inferred if self._is_below(each, found))])

    def _is_below(self, thing: Thing, others: Things) -> bool:
        """Whether a thing is an object of a class below those of others."""
        above = self.ancestors(thing.of) if isinstance(thing, Instance) else []
        return any(isinstance(each, Instance) and each.of in above for each in others)


def _assignments(owner: Class, name: str) -> list[Place]:
    """Where a class and its methods assign an attribute."""
    bodies = [bindings_of(owner.node.body)]
    bodies += [bindings_of(method.body, first_parameter(method)) for method in methods_of(owner.node)]
    nodes = [each.node for bound in bodies for each in bound.get(name, ())]
    return [Place(owner.scope.module, node.lineno) for node in nodes]  # type: ignore[attr-defined]


def _dynamics(module: Module, name: str) -> Things:
    """What in a module may give it an attribute that its body does not bind."""
    found: Things = []
    # A hook that loads lazily has a table of all that it loads.
    texts = {node.value for node in ast.walk(module.tree) if isinstance(node, ast.Constant)}
    for node in statements_of(module.tree.body):
        if name in texts and isinstance(node, ast.FunctionDef) and node.name == "__getattr__":
            found.append(Dynamic(Place(module, node.lineno), "__getattr__"))
        elif isinstance(node, ast.Expr | ast.Assign) and _is_setting(node):
            found.append(Dynamic(Place(module, node.lineno), "setattr"))
    if module.path.suffix in {".so", ".pyd"}:
        found.append(Dynamic(Place(module, 1), "compiled"))
    return found


def _is_setting(statement: ast.Expr | ast.Assign) -> bool:
    """Whether a statement of a module gives it attributes, or puts something else in its place."""
    target = statement.value if isinstance(statement, ast.Expr) else statement.targets[0]
    return ast.unparse(target).startswith(("setattr(", "globals()", "vars()", "sys.modules["))
