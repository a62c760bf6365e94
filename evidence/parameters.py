"""The parameters of a callable as they stand in its package."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from evidence.modules import FunctionNode, bindings_of
from evidence.resolving import Resolver
from evidence.things import Class, Foreign, Function, Instance, Place, Thing

_FIELD_MAKERS = {"dataclass", "define", "frozen", "attrs", "s", "attributes", "mutable"}
_FAR = 4
"""So many functions that hand their parameters on are followed."""

# How documentation names a parameter: ":param str email: …" or "email (str): …", "email: …" at the start of a line.
_DOCUMENTED = re.compile(
    r":param (?:[^:]*\s)?(\w+):|^\s*(?:[-*]\s*)?`*\*{0,2}(\w+)`*\s*(?:\([^)]*\)\s*)?:", re.MULTILINE
)


class Written(NamedTuple):
    """A callable as it stands in a package."""

    place: Place
    text: str
    """Its parameters without annotations, without the one that is taken already, with those that it hands on."""
    keywords: dict[str, Place]
    """Keywords that ``**`` takes by name, and where each is named."""
    rest: Place | None = None
    """Where ``**`` takes what is named nowhere."""


def written(thing: Thing, resolver: Resolver) -> Iterator[Written]:
    """The ways in which a callable is written: its own definition and its overloads; none of what cannot be called."""
    match thing:
        case Function():
            for node in (thing.node, *thing.overloads):
                yield _of_function(thing, node, resolver, 0)
        case Class():
            yield from _of_class(thing, resolver)
        case Instance():
            for each in resolver.member(thing, "__call__"):
                if isinstance(each, Function):
                    yield from written(each, resolver)


def _of_class(owner: Class, resolver: Resolver) -> Iterator[Written]:
    ancestors = resolver.ancestors(owner)
    makers = [each for each in resolver.member(Instance(owner), "__init__") if isinstance(each, Function)]
    makers = makers or [each for each in resolver.member(Instance(owner), "__new__") if isinstance(each, Function)]
    if makers:
        yield from (each for maker in makers[:1] for each in written(maker, resolver))
        return
    fields: dict[str, bool] = {}
    makes_fields = any(isinstance(each, Foreign) for each in ancestors)
    for ancestor in reversed([each for each in ancestors if isinstance(each, Class)]):
        decorators = [each.func if isinstance(each, ast.Call) else each for each in ancestor.node.decorator_list]
        if {ast.unparse(each).rpartition(".")[2] for each in decorators} & _FIELD_MAKERS:
            makes_fields = True
        for name, bound in bindings_of(ancestor.node.body).items():
            annotation = bound[-1].annotation
            if annotation is not None and "ClassVar" not in ast.unparse(annotation) and not name.startswith("_"):
                fields[name] = not isinstance(bound[-1].node, ast.AnnAssign)
    names = sorted(fields, key=lambda name: fields[name]) if makes_fields else []
    yield Written(owner.place, ", ".join(f"{name}=None" if fields[name] else name for name in names), {})


def _of_function(function: Function, node: FunctionNode | ast.Lambda, resolver: Resolver, depth: int) -> Written:
    place = Place(function.scope.module, node.lineno)
    own = _bare(node.args, (1 if function.bound else 0) + function.given)
    way = Written(place, ast.unparse(own), {}, place if own.kwarg or own.vararg else None)
    if not node.args.kwarg or isinstance(node, ast.Lambda):
        return way
    if node.args.kwarg.annotation is not None:
        keywords = _unpacked(node.args.kwarg.annotation, function, resolver)
        if keywords:
            return way._replace(keywords=keywords, rest=None)
    named = _named_in_body(function, node)
    handed = next(_handed_on(function, node, resolver, depth), None) if depth < _FAR else None
    if handed is None:
        return way._replace(keywords=named)
    target, call = handed
    return Written(place, ast.unparse(_joined(own, target.text, call)), {**named, **target.keywords}, target.rest)


def _bare(arguments: ast.arguments, taken: int) -> ast.arguments:
    """Parameters without annotations and without the first ones."""
    copy = ast.parse(f"def f({ast.unparse(arguments)}): 0").body[0]
    assert isinstance(copy, ast.FunctionDef)
    for each in ast.walk(copy.args):
        if isinstance(each, ast.arg):
            each.annotation = None
    for group in (copy.args.posonlyargs, copy.args.args):
        while taken and group:
            group.pop(0)
            taken -= 1
    # A default that belonged to a parameter taken away goes with it.
    spare = len(copy.args.defaults) - len(copy.args.posonlyargs) - len(copy.args.args)
    copy.args.defaults = copy.args.defaults[max(spare, 0) :]
    return copy.args


def _handed_on(
    function: Function, node: FunctionNode, resolver: Resolver, depth: int
) -> Iterator[tuple[Written, ast.Call]]:
    """The functions of the package to which ``**`` goes on, and the calls of them."""
    assert node.args.kwarg
    rest = node.args.kwarg.arg
    scope = resolver.function_scope(function)
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and any(k.arg is None and _is_name(k.value, rest) for k in call.keywords):
            for thing in resolver.evaluate(call.func, scope):
                if isinstance(thing, Function) and thing.node is not node:
                    yield _of_function(_given_texts(thing, call), thing.node, resolver, depth + 1), call
                elif isinstance(thing, Class):
                    yield from ((way, call) for way in _of_class(thing, resolver))


def _given_texts(function: Function, call: ast.Call) -> Function:
    """A function that knows which of its parameters a call gives a text."""
    names = [each.arg for each in (*function.node.args.posonlyargs, *function.node.args.args)][int(function.bound) :]
    pairs = zip(names, call.args, strict=False)
    texts = [(n, v.value) for n, v in pairs if isinstance(v, ast.Constant) and isinstance(v.value, str)]
    return replace(function, constants=tuple(texts))


def _joined(own: ast.arguments, target: str, call: ast.Call) -> ast.arguments:
    """Parameters of a function, and those of another one to which it hands on what its stars take."""
    function = ast.parse(f"lambda {target}: 0", mode="eval").body
    assert isinstance(function, ast.Lambda)
    plain = [each for each in call.args if not isinstance(each, ast.Starred)]
    other = _bare(function.args, len(plain))
    taken = {keyword.arg for keyword in call.keywords}
    taken |= {each.arg for each in (*own.posonlyargs, *own.args, *own.kwonlyargs)}
    positional = [*other.posonlyargs, *other.args]
    values: list[ast.expr | None] = [None] * (len(positional) - len(other.defaults)) + list(other.defaults)
    more = [pair for pair in zip(positional, values, strict=True) if pair[0].arg not in taken]
    rest = [pair for pair in zip(other.kwonlyargs, other.kw_defaults, strict=True) if pair[0].arg not in taken]
    result = _bare(own, 0)
    if own.vararg:
        # What has no default cannot stand behind what has one.
        behind = bool(own.defaults)
        result.args += [each for each, _ in more]
        result.defaults += [value or ast.Constant(None) for _, value in more if value or behind]
    else:
        rest = [*more, *rest]
    result.kwonlyargs += [each for each, _ in rest]
    result.kw_defaults += [value for _, value in rest]
    result.vararg = other.vararg if own.vararg else None
    result.kwarg = other.kwarg
    return result


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _unpacked(annotation: ast.expr, function: Function, resolver: Resolver) -> dict[str, Place]:
    """The keys of a typed dict that ``**`` is declared to take."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        annotation = ast.parse(annotation.value, mode="eval").body
    if not isinstance(annotation, ast.Subscript) or not ast.unparse(annotation.value).endswith("Unpack"):
        return {}
    found: dict[str, Place] = {}
    for thing in resolver.instances(annotation.slice, function.scope):
        if isinstance(thing, Instance):
            for ancestor in resolver.ancestors(thing.of):
                if isinstance(ancestor, Class):
                    for name, bound in bindings_of(ancestor.node.body).items():
                        line = getattr(bound[0].node, "lineno", ancestor.node.lineno)
                        found.setdefault(name, Place(ancestor.scope.module, line))
    return found


def _named_in_body(function: Function, node: FunctionNode) -> dict[str, Place]:
    """The keywords that a function names as texts or in its documentation."""
    found: dict[str, Place] = {}
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            if each.value.isidentifier():
                found.setdefault(each.value, Place(function.scope.module, each.lineno))
            for match in _DOCUMENTED.finditer(each.value):
                line = each.lineno + each.value.count("\n", 0, match.start(match.lastindex or 0))
                found.setdefault(match[1] or match[2], Place(function.scope.module, line))
    return found
