"""Finds what a dotted name of the catalog stands for in a package, by reading alone: nothing is imported."""

import ast
import builtins
from collections.abc import Iterable

from evidence.modules import Binding, FunctionNode, Library, Module, bindings_of
from evidence.things import Alias, Class, Dynamic, Foreign, Function, Instance, Place, Scope, Thing
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
    read_type,
)
from evidence.typing_names import HOLDERS, INNER, TYPE_NAMES, is_silent

_ENTERING = ("__enter__", "__aenter__", "__await__")
_HOOKS = ("__getattr__", "__getattribute__")
_MOST = 24
"""So many things a name may stand for at most; what is beyond is left out."""

Things = list[Thing]


class Resolver:
    """Resolves the names of one package."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[object, Things] = {}
        self._scopes: dict[object, Scope] = {}

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

    # Members

    def members(self, things: Iterable[Thing], name: str) -> Things:
        """What an attribute of any of these things is; ``*`` is any attribute."""
        found: Things = []
        for thing in things:
            found += self.member(thing, name)
        return _certain_first(found)

    def member(self, thing: Thing, name: str) -> Things:
        """What an attribute of this thing is."""
        match thing:
            case Module():
                return self._of_module(thing, name)
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

    def _of_module(self, module: Module, name: str) -> Things:
        scope = self._scope(module)
        found = self._values(module.bindings.get(name, ()), scope)
        if found and not module.stars:
            return found
        # A module may import a name, and then everything of a module that has a better one.
        for star in module.stars:
            other = self._library.module(star)
            found += self._of_module(other, name) if other and other is not module else []
        if module.bindings.get(name) and found:
            return found
        submodule = self._library.module(f"{module.name}.{name}")
        if found or submodule:
            return [*found, *([submodule] if submodule else [])]
        return _dynamics(module)

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
        return found or self._by_hook(ancestors, owner, instance)

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
        for thing in self._values(bound, self._body_scope(ancestor)):
            if isinstance(thing, Function) and thing.owner is None and instance:
                found.append(Function(thing.scope, thing.node, owner, True, thing.overloads))
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
        method = Function(self._body_scope(ancestor), node, owner, bound, overloads)
        if instance is not None and any("property" in mark for mark in named):
            return self.results([method])
        return [method]

    def _assigned_in_methods(self, ancestor: Class, name: str, owner: Class) -> Things:
        found: Things = []
        for method in methods_of(ancestor.node):
            bound = bindings_of(method.body, first_parameter(method)).get(name, ())
            if bound:
                function = Function(self._body_scope(ancestor), method, owner, bound=True)
                values = self._values(bound, self.function_scope(function))
                place = Place(ancestor.scope.module, bound[0].node.lineno)  # type: ignore[attr-defined]
                found += values or [Dynamic(place, "assigned")]
        return _certain_first(found)

    def _by_hook(self, ancestors: list[Class | Foreign], owner: Class, instance: Instance | None) -> Things:
        """What a hook for attributes gives, or a base that is not of the package."""
        found: Things = []
        for ancestor in ancestors:
            if isinstance(ancestor, Foreign):
                found.append(ancestor)
                continue
            for method in methods_of(ancestor.node):
                if method.name in _HOOKS:
                    found += self.results([Function(self._body_scope(ancestor), method, owner, instance is not None)])
                    found.append(Dynamic(Place(ancestor.scope.module, method.lineno), method.name))
            for call in attribute_setters(ancestor.node):
                found.append(Dynamic(Place(ancestor.scope.module, call.lineno), "setattr"))
        return _certain_first(found)

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

    # Results

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
        return _certain_first(found)

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
        given = [each for value in given_back(node) for each in self.evaluate(value, scope)]
        if any(not isinstance(each, Dynamic | Foreign) for each in found):
            # A method that says it gives its base gives what it was called on: cls().
            return [*found, *(each for each in given if isinstance(each, Instance) and each.of == function.owner)]
        return _certain_first([*found, *given])

    # Expressions

    def evaluate(self, node: ast.expr, scope: Scope) -> Things:
        """What an expression may be."""
        match node:
            case ast.Name():
                return self._look_up(node, scope)
            case ast.Attribute():
                return self.members(self.evaluate(node.value, scope), node.attr)
            case ast.Call():
                return self._call(node, scope)
            case ast.Await() | ast.NamedExpr() | ast.Starred():
                return self.evaluate(node.value, scope)
            case ast.BoolOp():
                return [thing for value in node.values for thing in self.evaluate(value, scope)]
            case ast.IfExp():
                return [*self.evaluate(node.body, scope), *self.evaluate(node.orelse, scope)]
            case ast.Lambda():
                return [Function(scope, node)]
            case ast.Subscript():
                things = self.evaluate(node.value, scope)
                generic = any(isinstance(each, Class) for each in things)
                typed = any(isinstance(each, Foreign) and each.name in TYPE_NAMES for each in things)
                return things if generic else [Alias(scope, node)] if typed else [_dynamic(node, scope, "subscript")]
            case ast.BinOp(op=ast.BitOr()):
                return [Alias(scope, node)]
            case ast.Constant(value=str()):
                return [Alias(scope, node)]
        return []

    def _call(self, node: ast.Call, scope: Scope) -> Things:
        functions = self.evaluate(node.func, scope)
        name = next((each.name for each in functions if isinstance(each, Foreign)), "")
        arguments = node.args
        if name == "builtins.getattr" and len(arguments) > 1:
            attribute = _constant(arguments[1], scope)
            if attribute:
                return self.members(self.evaluate(arguments[0], scope), attribute)
            return [_dynamic(node, scope, "getattr")]
        if name == "builtins.super":
            owner = _owner_of(scope)
            return [Instance(each) for each in self.ancestors(owner)[1:] if isinstance(each, Class)] if owner else []
        if name == "typing.cast" and arguments:
            return self.instances(arguments[0], scope)
        if name == "builtins.type" and len(arguments) == 1:
            return [each.of for each in self.evaluate(arguments[0], scope) if isinstance(each, Instance)]
        if name in HOLDERS and arguments:
            return self.evaluate(arguments[0], scope)
        if name == "functools.partial" and arguments:
            return [_with_given(each, len(arguments) - 1) for each in self.evaluate(arguments[0], scope)]
        return self.results(functions)

    def instances(self, node: ast.expr, scope: Scope) -> Things:
        """What is of a type: the objects that an annotation allows."""
        match node:
            case ast.Constant(value=str(text)):
                try:
                    return self.instances(ast.parse(text.strip(), mode="eval").body, scope)
                except SyntaxError:
                    return []
            case ast.BinOp(op=ast.BitOr()):
                return [*self.instances(node.left, scope), *self.instances(node.right, scope)]
            case ast.Subscript():
                return self._of_generic(node, scope)
        found: Things = []
        for thing in self.evaluate(node, scope):
            match thing:
                case Class():
                    found.append(Instance(thing))
                case Alias():
                    found += self.instances(thing.node, thing.scope)
                case Foreign() if thing.name in {"typing.Self", "typing.TypeVar()"}:
                    owner = _owner_of(scope)
                    found += [Instance(owner)] if owner else []
                case Foreign() if not is_silent(thing.name):
                    found.append(thing)
                case Foreign() if thing.name == "typing.Any":
                    found.append(_dynamic(node, scope, "any type"))
                case Dynamic():
                    found.append(thing)
        return found

    def _of_generic(self, node: ast.Subscript, scope: Scope) -> Things:
        """What is of a type with arguments."""
        inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        outer = ast.unparse(node.value).rpartition(".")[2]
        if outer in {"Type", "type"}:
            return [each for each in self.evaluate(read_type(inner[0]), scope) if isinstance(each, Class)]
        if outer in {"Union", "Optional"}:
            return [thing for each in inner for thing in self.instances(each, scope)]
        if outer == "Callable":
            called = ast.Lambda(ast.arguments([], [], None, [], [], None, []), ast.Constant(None), lineno=node.lineno)
            return [Function(scope, called)]
        if outer in INNER:
            return self.instances(inner[INNER[outer]] if len(inner) > INNER[outer] else inner[0], scope)
        return self.instances(node.value, scope)

    # Names

    def _look_up(self, node: ast.Name, scope: Scope) -> Things:
        at: Scope | None = scope
        while at is not None:
            found = self._bound_in(node.id, at)
            if found is not None:
                return found
            at = at.parent
        place = Place(scope.module, node.lineno)
        for star in scope.module.stars:
            other = self._library.module(star)
            found = self._of_module(other, node.id) if other and other is not scope.module else []
            if found:
                return found
        return [Foreign(f"builtins.{node.id}", place)] if hasattr(builtins, node.id) else []

    def _bound_in(self, name: str, scope: Scope) -> Things | None:
        """What a scope itself binds; nothing at all, where it does not."""
        function = scope.function
        if function is None:
            body = scope.body.node.body if scope.body else None
            bound = bindings_of(body) if body is not None else scope.module.bindings
            return self._values(bound[name], scope) if name in bound else None
        if not isinstance(function.node, ast.Lambda):
            bound = bindings_of(function.node.body)
            if name in bound:
                return [*self._values(bound[name], scope), *(self._parameter(name, scope) or ())]
        return self._parameter(name, scope)

    def _parameter(self, name: str, scope: Scope) -> Things | None:
        function = scope.function
        assert function
        arguments = function.node.args
        plain = [*arguments.posonlyargs, *arguments.args]
        marks = decorators_of(function.node)
        if function.owner and plain and plain[0].arg == name and "staticmethod" not in marks:
            is_class = "classmethod" in marks or name == "cls"
            return [function.owner if is_class else Instance(function.owner)]
        for argument in (*plain, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg):
            if argument is not None and argument.arg == name:
                found = self.instances(argument.annotation, scope) if argument.annotation else []
                return found or [Dynamic(Place(scope.module, argument.lineno), "parameter")]
        return None

    def _values(self, bound: Iterable[Binding], scope: Scope) -> Things:
        found: Things = []
        for binding in bound:
            for thing in self._value(binding, scope):
                if thing not in found:
                    found.append(thing)
        return _certain_first(found)

    def _value(self, binding: Binding, scope: Scope) -> Things:
        key = (id(binding.node), binding.name, scope)
        if key not in self._known:
            self._known[key] = []
            self._known[key] = self._find_value(binding, scope)
        return self._known[key]

    def _find_value(self, binding: Binding, scope: Scope) -> Things:
        node = binding.node
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                if "overload" in decorators_of(node):
                    return []
                return [Function(scope, node)]
            case ast.ClassDef():
                return [Class(scope, node)]
            case ast.Import():
                module = self._library.module(binding.name)
                return [module or Foreign(binding.name, Place(scope.module, node.lineno))]
            case ast.ImportFrom():
                return self._imported(node, binding.name, scope)
        if binding.annotation is not None:
            found = self.instances(binding.annotation, scope)
            if any(not isinstance(each, Dynamic | Foreign) for each in found):
                return found
        if isinstance(node, ast.expr):
            return self.evaluate(node, scope)
        return []

    def _imported(self, node: ast.ImportFrom, name: str, scope: Scope) -> Things:
        base = scope.module.absolute(node.module or "", node.level)
        module = self._library.module(base)
        place = Place(scope.module, node.lineno)
        if module is None:
            # Relative imports never leave the package: what they name is not there.
            return [] if node.level else [Foreign(_python_name(base, name), place)]
        if module is scope.module:
            submodule = self._library.module(f"{base}.{name}")
            return [submodule] if submodule else []
        return self._of_module(module, name)

    # Scopes

    def _scope(self, module: Module) -> Scope:
        return self._scopes.setdefault(module.name, Scope(module))

    def _body_scope(self, owner: Class) -> Scope:
        return self._scopes.setdefault(owner, Scope(owner.scope.module, owner.scope, body=owner))

    def function_scope(self, function: Function) -> Scope:
        """Where the names of a function's body are looked up."""
        parent = function.scope.parent if function.scope.body and function.scope.parent else function.scope
        key = (function.scope, id(function.node), function.owner, function.constants)
        return self._scopes.setdefault(key, Scope(function.scope.module, parent, function))


def _constant(node: ast.expr, scope: Scope) -> str:
    """A text that stands there, or that the function was given for a parameter."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Name) and scope.function:
        return dict(scope.function.constants).get(node.id, "")
    return ""


def _assignments(owner: Class, name: str) -> list[Place]:
    """Where a class and its methods assign an attribute."""
    bodies = [bindings_of(owner.node.body)]
    bodies += [bindings_of(method.body, first_parameter(method)) for method in methods_of(owner.node)]
    nodes = [each.node for bound in bodies for each in bound.get(name, ())]
    return [Place(owner.scope.module, node.lineno) for node in nodes]  # type: ignore[attr-defined]


def _owner_of(scope: Scope | None) -> Class | None:
    while scope is not None:
        if scope.body or (scope.function and scope.function.owner):
            return scope.body or (scope.function.owner if scope.function else None)
        scope = scope.parent
    return None


def _dynamics(module: Module) -> Things:
    """What in a module may give it attributes that its body does not name."""
    found: Things = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef) and node.name == "__getattr__" and node in module.tree.body:
            found.append(Dynamic(Place(module, node.lineno), "__getattr__"))
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in {"setattr", "globals().update"}:
            found.append(Dynamic(Place(module, node.lineno), "setattr"))
    if module.path.suffix in {".so", ".pyd"}:
        found.append(Dynamic(Place(module, 1), "compiled"))
    return found


def _dynamic(node: ast.expr, scope: Scope, why: str) -> Dynamic:
    return Dynamic(Place(scope.module, node.lineno), why)


def _certain_first(things: Iterable[Thing]) -> Things:
    known = list(dict.fromkeys(things))
    return sorted(known, key=lambda each: isinstance(each, Dynamic | Foreign))[:_MOST]


def _with_given(thing: Thing, count: int) -> Thing:
    if isinstance(thing, Function):
        return Function(thing.scope, thing.node, thing.owner, thing.bound, thing.overloads, thing.given + count)
    return thing


def _python_name(module: str, name: str) -> str:
    """The name of what another package offers; what backports offer has the name of Python's own."""
    return f"{'typing' if module == 'typing_extensions' else module}.{name}"
