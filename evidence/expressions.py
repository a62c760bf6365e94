"""What an expression, an annotation or a name may stand for where it is written."""

import ast
import builtins
from abc import ABC, abstractmethod
from collections.abc import Iterable

from evidence.modules import Binding, Library, Module, bindings_of
from evidence.things import (
    Alias,
    Class,
    Dynamic,
    Foreign,
    Function,
    Instance,
    Place,
    Scope,
    Thing,
    Things,
    certain_first,
)
from evidence.trees import decorators_of, read_type
from evidence.typing_names import HOLDERS, INNER, TYPE_NAMES, is_silent


class Expressions(ABC):
    """Evaluates what stands in a package; what things have, and what calling them gives, is left to the resolver."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[object, Things] = {}
        self._scopes: dict[object, Scope] = {}

    @abstractmethod
    def members(self, things: Iterable[Thing], name: str) -> Things:
        """What an attribute of any of these things is; ``*`` is any attribute."""

    @abstractmethod
    def results(self, things: Iterable[Thing]) -> Things:
        """What calling any of these things gives."""

    @abstractmethod
    def ancestors(self, owner: Class) -> list[Class | Foreign]:
        """A class and all above it; of those outside the package what may have attributes that matter."""

    @abstractmethod
    def of_module(self, module: Module, name: str) -> Things:
        """What an attribute of a module is."""

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
        if name == "builtins.type" and len(arguments) == 3 and isinstance(arguments[1], ast.Tuple):
            return [thing for base in arguments[1].elts for thing in self.evaluate(base, scope)]
        if name in HOLDERS and arguments:
            return self.evaluate(arguments[0], scope)
        if name == "functools.partial" and arguments:
            return [_with_given(each, len(arguments) - 1) for each in self.evaluate(arguments[0], scope)]
        found = self.results(functions)
        if arguments and found and all(_is_around(each) for each in found):
            wrapped: Things = [each for each in self.evaluate(arguments[0], scope) if isinstance(each, Function)]
            return wrapped or found
        return found

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
        if outer in INNER or outer.endswith("ContextManager"):
            at = INNER.get(outer, 0)
            return self.instances(inner[at] if len(inner) > at else inner[0], scope)
        return self.instances(node.value, scope)

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
            found = self.of_module(other, node.id) if other and other is not scope.module else []
            if found:
                return found
        return [Foreign(f"builtins.{node.id}", place)] if hasattr(builtins, node.id) else []

    def _bound_in(self, name: str, scope: Scope) -> Things | None:
        """What a scope itself binds; nothing at all, where it does not."""
        function = scope.function
        if function is None:
            body = scope.body.node.body if scope.body else None
            bound = bindings_of(body) if body is not None else scope.module.bindings
            return self.values(bound[name], scope) if name in bound else None
        if not isinstance(function.node, ast.Lambda):
            bound = bindings_of(function.node.body)
            if name in bound:
                return [*self.values(bound[name], scope), *(self._parameter(name, scope) or ())]
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

    def values(self, bound: Iterable[Binding], scope: Scope) -> Things:
        """What a name is that a scope binds in these ways."""
        found: Things = []
        for binding in bound:
            for thing in self._value(binding, scope):
                if thing not in found:
                    found.append(thing)
        return certain_first(found)

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
                marks = decorators_of(node)
                # A function in a function may be made for a class as well.
                found = Function(scope, node, bound="classmethod" in marks and scope.body is None)
                return [] if "overload" in marks else [found]
            case ast.ClassDef():
                return [Class(scope, node)]
            case ast.Import():
                module = self._library.module(binding.name)
                return [module or Foreign(binding.name, Place(scope.module, node.lineno))]
            case ast.ImportFrom():
                return self._imported(node, binding.name, scope)
        if binding.annotation is not None:
            typed = self.instances(binding.annotation, scope)
            if any(not isinstance(each, Dynamic | Foreign) for each in typed):
                return typed
        if isinstance(node, ast.expr):
            return self.evaluate(node, scope)
        return []

    def _imported(self, node: ast.ImportFrom, name: str, scope: Scope) -> Things:
        base = scope.module.absolute(node.module or "", node.level)
        # A package of Python 2 need not say that a module is its own.
        module = self._library.module(base) or self._library.module(scope.module.absolute(base, 1))
        place = Place(scope.module, node.lineno)
        if module is None:
            # Relative imports never leave the package: what they name is not there.
            return [] if node.level else [Foreign(_python_name(base, name), place)]
        if module is scope.module:
            submodule = self._library.module(f"{base}.{name}")
            return [submodule] if submodule else []
        return self.of_module(module, name)

    def module_scope(self, module: Module) -> Scope:
        """Where the names of a module's own body are looked up."""
        return self._scopes.setdefault(module.name, Scope(module))

    def body_scope(self, owner: Class) -> Scope:
        """Where the names of a class's body are looked up."""
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


def _owner_of(scope: Scope | None) -> Class | None:
    while scope is not None:
        if scope.body or (scope.function and scope.function.owner):
            return scope.body or (scope.function.owner if scope.function else None)
        scope = scope.parent
    return None


def _is_around(thing: Thing) -> bool:
    """Whether a thing takes anything, as what stands around another function does."""
    if isinstance(thing, Function):
        given = thing.node.args
        return isinstance(thing.node, ast.Lambda) or bool(given.vararg and given.kwarg)
    return isinstance(thing, Dynamic | Foreign)


def _with_given(thing: Thing, count: int) -> Thing:
    if isinstance(thing, Function):
        return Function(thing.scope, thing.node, thing.owner, thing.bound, thing.overloads, thing.given + count)
    return thing


def _python_name(module: str, name: str) -> str:
    """The name of what another package offers; what backports offer has the name of Python's own."""
    return f"{'typing' if module == 'typing_extensions' else module}.{name}"


def _dynamic(node: ast.expr, scope: Scope, why: str) -> Dynamic:
    return Dynamic(Place(scope.module, node.lineno), why)
