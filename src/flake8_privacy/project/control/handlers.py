"""Request handlers: functions and classes that a web framework calls, how they are reached, what stands before them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from ...catalog.choosing import Control, words_of
from ...model import code as ir
from ...model.tuples import NamedTuple
from ...model.values import FunctionKey, Site
from .bodies import Body, Call
from .names import Reader


class Decorator(NamedTuple):
    """What stands before a function or class, by the last part of its name, and the texts and names it is given."""

    name: str
    texts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    """By which names it is given something."""


class Handler(NamedTuple):
    """A function or class that answers requests."""

    key: FunctionKey
    name: str
    qualname: str
    site: Site
    """Its ``def`` or ``class``."""
    is_class: bool
    routes: tuple[str, ...]
    """The paths that lead to it, as far as they are written."""
    methods: frozenset[str]
    """In small letters; empty where they are not said."""
    decorators: tuple[Decorator, ...]
    bases: tuple[str, ...]
    """The last parts of the names of all its bases, mixins included, those outside the project too."""
    attributes: tuple[tuple[str, tuple[str, ...]], ...]
    """The names and texts that a class gives its attributes: ``permission_classes``."""
    members: tuple[FunctionKey, ...]
    """The function itself, or the methods of the class."""

    def words(self) -> tuple[str, ...]:
        """The words of its name."""
        return words_of(self.name)


class Handlers:
    """Finds the handlers of a project."""

    def __init__(self, reader: Reader, control: Control) -> None:
        self.reader = reader
        self.control = control
        self.facts = reader.units.facts
        self._known: dict[FunctionKey, Handler | None] = {}
        self._routed: dict[FunctionKey, list[str]] | None = None
        self._wrapped: dict[FunctionKey, list[frozenset[str]]] = {}

    def handler(self, key: FunctionKey) -> Handler | None:
        """The handler that a function or class is; None for one that no framework calls."""
        if key not in self._known:
            self._known[key] = self.reader.units.answer(partial(self._handler, key))
        return self._known[key]

    def around(self, key: FunctionKey) -> Handler | None:
        """The handler that a function is or belongs to: the class of a view's method, the function around."""
        key = (key[0], key[1], 0)
        found = self.handler(key)
        parent = self.facts[key[0]].heads[key[1]].parent
        return found if found is not None or parent <= 0 else self.handler((key[0], parent, 0))

    def described(self, key: FunctionKey) -> Handler:
        """A function or class as a handler, whether a framework calls it or not."""
        head = self.facts[key[0]].heads[key[1]]
        is_class = head.kind == "class"
        body = self.reader.body(key)
        decorators = tuple(decorators_of(self.reader, key))
        bases = tuple(self.reader.units.answer(partial(self._bases, key))) if is_class else ()
        attributes = tuple(_attributes(body)) if is_class else ()
        members = tuple(self._methods(key)) if is_class else (key,)
        methods = {each.name for each in decorators if each.name in self.control.route_methods}
        methods |= {text.lower() for each in decorators for text in each.texts if text.isupper()}
        if is_class:
            names = {self.facts[path].heads[unit].name for path, unit, _ in members}
            methods |= names & self.control.route_methods
        routes = [text for each in decorators if self._routes(each) for text in each.texts if not text.isupper()]
        return Handler(
            key, head.name, head.qualname, body.site(body.code.span), is_class, tuple(routes), frozenset(methods),
            decorators, bases, attributes, members,
        )  # fmt: skip

    def _handler(self, key: FunctionKey) -> Handler | None:
        head = self.facts[key[0]].heads[key[1]]
        found = self.described(key)
        routed = self._reached().get(key, ())
        found = found._replace(routes=(*found.routes, *(route for route in routed if route not in found.routes)))
        if found.is_class:
            is_view = any(base.endswith(self.control.view_bases) for base in found.bases)
            return found if is_view or routed else None
        if head.parent > 0 and self.facts[key[0]].heads[head.parent].kind == "class":
            is_routed = any(self._routes(each) for each in found.decorators)
            return found if is_routed or routed else None
        parameters = self.reader.body(key).code.parameters
        asks = bool(parameters) and parameters[0].name in self.control.request_parameters
        return found if asks or routed or any(self._routes(each) for each in found.decorators) else None

    def _routes(self, decorator: Decorator) -> bool:
        is_called = bool(decorator.texts or decorator.names)
        return decorator.name in self.control.route_decorators and (
            is_called or decorator.name in ("api_view", "action")
        )

    def _bases(self, key: FunctionKey) -> Iterator[str]:
        resolver = self.reader.resolver
        for cls in resolver.bases(key[:2])[1:]:
            yield resolver.class_name(cls)
        for dotted in resolver.external_bases(key[:2]):
            yield dotted.replace("()", "").rpartition(".")[2]
        parent = self.reader.body((key[0], max(self.facts[key[0]].heads[key[1]].parent, 0), 0))
        for ins in parent.instructions:
            if ins[0] == ir.CLASS and ins[2] == key[1]:
                yield from (names[-1] for register in ins[3] if (names := parent.chain(register)))

    def _methods(self, key: FunctionKey) -> Iterator[FunctionKey]:
        for head in self.facts[key[0]].heads:
            if head.parent == key[1] and head.kind == "function":
                yield (key[0], head.index, 0)

    def reached(self) -> Mapping[FunctionKey, Sequence[str]]:
        """All handlers that paths are put before, with these."""
        return self.reader.units.answer(self._reached)

    def wrappers(self, key: FunctionKey) -> frozenset[str]:
        """What a handler is wrapped in wherever a path is put before it: ``path("x/", login_required(view))``."""
        self.reached()
        around = self._wrapped.get(key)
        return frozenset.intersection(*around) if around else frozenset()

    def _reached(self) -> dict[FunctionKey, list[str]]:
        """The paths that calls put before handlers: those of ``urls.py``, of routers and of applications."""
        if self._routed is None:
            self._routed = {}
            for body in self._routing():
                for call in body.calls:
                    if call.name in self.control.route_calls:
                        self._note_route(body, call, self._routed)
        return self._routed

    def _routing(self) -> Iterator[Body]:
        """The bodies that put handlers behind paths."""
        places = {place for word in self.control.route_modules for place in self.reader.units.index.holding(word)}
        places |= {(path, 0) for path in self.facts if path.rpartition("/")[2] in ("urls.py", "routes.py")}
        for path, unit in sorted(places):
            if self.facts[path].heads and self.facts[path].heads[unit].kind != "class":
                yield self.reader.body((path, unit, 0))

    def _note_route(self, body: Body, call: Call, found: dict[FunctionKey, list[str]]) -> None:
        texts = [text for register in call.given() if isinstance(text := body.constant(register), str)]
        for register in call.given():
            wrappers = frozenset(_wrappers(body, register))
            for target in self._target(body, register):
                known = found.setdefault(target, [])
                known += [text for text in texts[:1] if text not in known]
                self._wrapped.setdefault(target, []).append(wrappers)

    def _target(self, body: Body, register: int) -> Iterator[FunctionKey]:
        """The handler that an argument is: a function, a class, ``View.as_view()``, ``login_required(view)``."""
        maker = body.makers.get(register)
        if maker is None:
            return
        if maker[0] == ir.METHOD and body.unit.strings[maker[3]] in ("as_view", "as_asgi"):
            yield from self._target(body, maker[2])
        elif maker[0] == ir.CALL:
            for inner in body.operands(register)[1:]:
                yield from self._target(body, inner)
        elif maker[0] in (ir.NAME, ir.ATTR):
            for ref in self.reader.meaning(body, register).refs:
                if ref[0] == "fn":
                    yield ref[1]
                elif ref[0] == "class":
                    yield (ref[1], ref[2], 0)


def _wrappers(body: Body, register: int) -> Iterator[str]:
    """The names of the calls that a handler is handed through: ``login_required(View.as_view())``."""
    maker = body.makers.get(register)
    if maker is not None and maker[0] == ir.CALL:
        yield (body.chain(maker[2]) or [""])[-1].replace("()", "")
        for each in body.operands(register)[1:]:
            yield from _wrappers(body, each)


def decorators_of(reader: Reader, key: FunctionKey) -> Iterator[Decorator]:
    """What stands before a function or class, in order."""
    parent = reader.body((key[0], max(reader.units.facts[key[0]].heads[key[1]].parent, 0), 0))
    for ins in parent.instructions:
        is_this = (ins[0] == ir.FUNCTION and ins[3] == key[1]) or (ins[0] == ir.CLASS and ins[2] == key[1])
        for register in (ins[5] if ins[0] == ir.FUNCTION else ins[4]) if is_this else ():
            yield _decorator(parent, register)


def _decorator(body: Body, register: int) -> Decorator:
    """A decorator by its name; ``method_decorator(login_required, name="dispatch")`` by what it is given."""
    chain = body.chain(register)
    name = chain[-1].replace("()", "") if chain else ""
    maker = body.makers.get(register)
    if maker is None or maker[0] not in (ir.CALL, ir.METHOD):
        return Decorator(name)
    given = list(body.behind(*body.operands(register)[1:], filled=False))
    texts = tuple(text for each in sorted(given) if isinstance(text := body.constant(each), str))
    read = {body.makers[each][2] for each in given if body.makers[each][0] == ir.ATTR}
    names = tuple(
        body.unit.strings[made[2] if made[0] == ir.NAME else made[3]]
        for each in sorted(given)
        if (made := body.makers[each])[0] in (ir.NAME, ir.ATTR) and each not in read  # not the module of "module.Name"
    )
    keywords = maker[4] if maker[0] == ir.CALL else maker[5]
    return Decorator(name, texts, names, tuple(body.unit.strings[word] for word, _ in keywords if word >= 0))


def _attributes(body: Body) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The attributes of a class body with all that their values name."""
    for name, registers in body.stores.items():
        said = [text for register in registers for each in body.behind(register) for text in body.said(each)]
        yield name, tuple(said)
