"""Whether a handler lets only those in who have signed in: by itself, by what stands before it, by the settings."""

from collections.abc import Iterator
from functools import cached_property, partial

from ...catalog.choosing import Control, words_of
from ...model import code as ir
from ...model.values import FunctionKey, Ref
from .bodies import Body, Branch
from .handlers import Handler, Handlers, decorators_of
from .names import Reader

_DEFAULTS = "DEFAULT_PERMISSION_CLASSES"
_MIDDLEWARE = "MIDDLEWARE"
_UNAUTHORIZED = frozenset({401, 403})
_BEFORE = "before_request"
_DEEPEST = 4
"""Dependencies of dependencies that are followed."""


class Logins:
    """Finds the handlers that ask for a login."""

    def __init__(self, handlers: Handlers, control: Control) -> None:
        self.handlers = handlers
        self.reader = handlers.reader
        self.names = handlers.reader.units.catalog.names
        self.phrases = control.of("login.phrases")
        self.opened = control.of("login.open")
        self.asking = control.of("login.asking")
        self.checks = control.of("login.checks")
        self.current = control.of("login.current")
        self.carried = control.of("login.carried")
        self.leaving = control.of("choices.leaving")
        self.written = control.logins

    def asks(self, handler: Handler) -> bool:
        """Whether only those who have signed in come to a handler."""
        parent = self.reader.units.facts[handler.key[0]].heads[handler.key[1]].parent
        said = [name for each in handler.decorators for name in (each.name, *each.names)]
        is_open = any(name in self.opened for name in said)
        if not handler.is_class and parent > 0 and not is_open:
            around = self.handlers.described((handler.key[0], parent, 0))
            if self.asks(around._replace(members=())):
                return True
            is_open = self._says_who(around) and not self._says_who(handler)
        if any(name in self.phrases or self._is_signed_in(name) for name in self._standing(handler)):
            return True
        if any(map(self._turns_away, self._before(handler))):
            return True
        if any(self._asks_inside(self.reader.body(key)) for key in handler.members):
            return True
        return not is_open and not self._says_who(handler) and self._asks_by_default(handler)

    def _standing(self, handler: Handler) -> Iterator[str]:
        """The names of decorators, mixins and permissions."""
        decorators = list(handler.decorators)
        if handler.is_class:
            decorators += [each for key in handler.members for each in decorators_of(self.reader, key)]
        for each in decorators:
            texts = each.texts if each.name in ("requires", "has_permission") else ()
            own = [each.name] if each.name != "permission_classes" else []
            own += [name for name in each.keywords if name in self.written["keywords"]]
            is_open = any(name in self.opened for name in each.names)
            yield from (name for name in (*own, *each.names, *texts) if name not in self.opened and not is_open)
        yield from sorted(self.handlers.wrappers(handler.key))
        yield from self._of_router(handler.key)
        yield from handler.bases
        for name, said in handler.attributes:
            if name in self.written["saying"] and not any(each in self.opened for each in said):
                yield from said

    def _of_router(self, key: FunctionKey) -> Iterator[str]:
        """What the router of a handler is told to call first: ``APIRouter(dependencies=[Depends(current_user)])``."""
        parent, registers = _decorating(self.reader, key)
        routers = {parent.variable(_called_by(parent, register)) for register in registers}
        made = {each for router in routers for each in parent.stores.get(router, ())}
        for call in parent.calls:
            for name in ("dependencies", "guards") if call.register in made else ():
                listed = call.keywords.get(name, -1)
                yield from (word for each in parent.behind(listed, filled=False) for word in parent.said(each))

    def _before(self, handler: Handler) -> Iterator[FunctionKey]:
        """The functions of the project that are called before a handler: its decorators, those of its blueprint."""
        keys = [handler.key, *(handler.members if handler.is_class else ())]
        for key in keys:
            parent, registers = _decorating(self.reader, key)
            for register in registers:
                yield from self._named(parent, register)
                router = parent.variable(_called_by(parent, register))
                yield from self._hooks.get((parent.path, router), ()) if router else ()

    def _named(self, body: Body, register: int) -> Iterator[FunctionKey]:
        """The functions of the project that a decorator is, or that it is given."""
        maker = body.makers.get(register)
        if maker is None:
            return
        if maker[0] in (ir.CALL, ir.METHOD, ir.SEQUENCE):
            for each in body.operands(register):
                yield from self._named(body, each)
        elif maker[0] in (ir.NAME, ir.ATTR):
            for ref in self.reader.meaning(body, register).refs:
                if ref[0] == "fn":
                    yield ref[1]

    @cached_property
    def _hooks(self) -> dict[tuple[str, str], list[FunctionKey]]:
        """What is called before each request of a blueprint or application, by its module and name."""
        found: dict[tuple[str, str], list[FunctionKey]] = {}
        paths = {path for path, _ in self.reader.units.index.holding(_BEFORE)}
        for path in sorted(paths):
            heads = self.reader.units.facts[path].heads
            for key in ((path, head.index, 0) for head in heads if head.kind == "function"):
                parent, registers = _decorating(self.reader, key)
                for chain in map(parent.chain, registers):
                    if chain and len(chain) == 2 and chain[1] == _BEFORE:
                        found.setdefault((path, chain[0]), []).append(key)
        return found

    def _turns_away(self, key: FunctionKey) -> bool:
        """Whether a function, or what it gives back, turns away whoever has not signed in."""
        return any(self._refuses(body) for body in self.reader.bodies(key))

    def _refuses(self, body: Body) -> bool:
        return any(self._stops(body, branch) and self._is_about_login(body, branch) for branch in body.branches)

    def _stops(self, body: Body, branch: Branch) -> bool:
        """Whether a branch leaves on one side, and not just for those who have signed in: they are sent elsewhere."""
        side = body.leaving_side(branch)
        if side is None or side[0] != branch.start or not self._is_granted(body, branch.condition):
            return side is not None
        rest = (branch.middle, len(body.instructions))
        return self._says_unauthorized(body, rest) or any(ins[0] == ir.RAISE for ins in body.instructions[slice(*rest)])

    def _is_granted(self, body: Body, condition: int) -> bool:
        """Whether a condition alone says that somebody has signed in: ``request.user.is_authenticated``."""
        maker = body.makers.get(condition)
        said = body.said(condition) if maker is not None and maker[0] in (ir.ATTR, ir.METHOD) else ()
        return any(word in self.checks and "anonymous" not in word for word in said)

    def _is_about_login(self, body: Body, branch: Branch) -> bool:
        """Whether a condition asks who has signed in."""
        behind = list(body.behind(branch.condition, filled=False))
        said = [word for each in behind for word in body.said(each)]
        if any(word in self.checks for word in said):
            return True
        is_session = any(words_of(word)[-1:] == ("session",) for word in said)
        if is_session and any(self.names.person(each) for word in said for each in words_of(word)):
            return True
        if is_session or any(word in self.carried for word in said):
            return self._says_unauthorized(body, body.leaving_side(branch) or (0, 0))
        owners = {body.makers[each][2] for each in behind if body.makers[each][0] in (ir.ATTR, ir.METHOD)}
        asked = [body.chain(each) for each in behind if body.makers[each][0] == ir.ATTR and each not in owners]
        return any(each and each[-2] in self.written["keeping"] and self.names.person(each[-1]) for each in asked)

    def _says_unauthorized(self, body: Body, part: tuple[int, int]) -> bool:
        """Whether a part of a body says that somebody has to sign in."""
        start, end = part
        made = [body.constant(ins[1]) for ins in body.instructions[start:end] if ins[0] == ir.CONST]
        if any(start < call.at < end and call.name in self.written["answers"] for call in body.calls):
            return True
        return any(isinstance(each, str | int) and each in _UNAUTHORIZED | self.written["pages"] for each in made)

    # In the handler itself

    def _asks_inside(self, body: Body) -> bool:
        """Whether the handler turns away whoever has not signed in, or is given whoever has."""
        for parameter in body.code.parameters:
            if any(self._is_signed_in(word) for mark in parameter.marks for word in mark if word):
                return True
        if any(self.asking.make_up(words_of(call.name)) for call in body.calls):
            return True
        asked = list(self._asked_for(body))
        if any(self._is_signed_in(name) for name, _, _ in asked):
            return True
        depended = [key for _, outer, register in asked for key in self._named(outer, register)]
        if any(map(self._turns_away, depended)) or self._is_identified(body, 0):
            return True
        return any(self._turns_from(body, branch) for branch in body.branches)

    def _turns_from(self, body: Body, branch: Branch) -> bool:
        """Whether a branch turns away whoever has not signed in, also of those who bring a token."""
        if not self._stops(body, branch) or not self._is_about_login(body, branch):
            return False
        said = [word for each in body.behind(branch.condition, filled=False) for word in body.said(each)]
        tokens = _tokens(body)
        made = body.makers.get(branch.condition, (ir.NAME,))
        is_missed = made[0] in (ir.NOT, ir.COMPARE) or any("anonymous" in word for word in said)
        return not tokens or (is_missed and tokens.isdisjoint(said))

    def _asked_for(self, body: Body) -> Iterator[tuple[str, Body, int]]:
        """What a framework is asked to call for the parameters, by its name: ``Depends(current_user)``."""
        for outer, register in (*self.reader.default_registers(body).values(), *self._annotated(body)):
            chain = outer.chain(register)
            if chain and chain[-1].removesuffix("()") in self.written["injecting"] and chain[-1].endswith("()"):
                for each in outer.operands(register)[1:]:
                    yield (outer.chain(each) or [""])[-1], outer, each

    def _annotated(self, body: Body) -> Iterator[tuple[Body, int]]:
        """What the types of parameters are annotated with: ``Member = Annotated[int, Depends(member)]``."""
        named = dict.fromkeys(each for parameter in body.code.parameters for each in parameter.annotation)
        for name in (each for each in named if "." not in each):
            for other, register in self.reader.text(body, name):
                made = other.makers.get(register)
                if made is not None and made[0] == ir.ITEM and (other.chain(made[2]) or [""])[-1] == "Annotated":
                    yield from ((other, each) for each in other.operands(made[3]))

    def _is_identified(self, body: Body, depth: int) -> bool:
        """Whether a parameter comes from what reads a login off the request: by itself, or by what it depends on."""
        for ref in self._injected(body) if depth < _DEEPEST else ():
            if ref[0] == "ext" and ref[1].rpartition(".")[0] in self.written["reading"] and ref[1].endswith("()"):
                return True
            if ref[0] == "fn" and self._is_identified(self.reader.body(ref[1]), depth + 1):
                return True
        return False

    def _injected(self, body: Body) -> Iterator[Ref]:
        """What a framework calls for the parameters of a function."""
        for _, outer, register in self._asked_for(body):
            yield from self.reader.meaning(outer, register).refs
        marks = [mark for parameter in body.code.parameters for mark in parameter.marks]
        for head, *rest in (name.split(".") for call, name in marks if call in self.written["injecting"] and name):
            typed = partial(self.reader.resolver.typed, body.path, head, tuple(rest))
            yield from self.reader.units.answer(typed).refs

    def _is_signed_in(self, name: str) -> bool:
        """Whether a name means whoever has signed in: ``current_user``, or another person who is the current one."""
        words = words_of(name)
        is_person = "current" in words[:-1] and self.names.person(words[-1])
        return is_person or name in self.current

    # By the settings of the project

    def _says_who(self, handler: Handler) -> bool:
        """Whether a handler says itself who may use it."""
        return any(name == "permission_classes" for name, _ in handler.attributes) or any(
            each.name == "permission_classes" or any("permission" in name for name in each.names)
            for each in handler.decorators
        )

    def _asks_by_default(self, handler: Handler) -> bool:
        is_rest = any(base.endswith(tuple(self.written["rest"])) for base in handler.bases) or any(
            each.name in ("api_view", "action") for each in handler.decorators
        )
        return self._asks_everywhere or (is_rest and self._asks_rest)

    @cached_property
    def _asks_rest(self) -> bool:
        """Whether the settings of Django REST framework ask for a login where a view does not say who may use it."""
        return any(text.rpartition(".")[2] in self.phrases for text in self._settings(_DEFAULTS))

    @cached_property
    def _asks_everywhere(self) -> bool:
        """Whether a middleware of the settings asks for a login: Django's, or one of the project without exceptions."""
        return any(
            text in self.written["middlewares"] or self._turns_all_away(text) for text in self._settings(_MIDDLEWARE)
        )

    def _turns_all_away(self, dotted: str) -> bool:
        """Whether a middleware of the project turns away whoever has not signed in, whatever is asked for."""
        module, _, name = dotted.rpartition(".")
        path = self.reader.resolver.modules.find("", module, 0) if module else None
        if path is None:
            return False
        heads = self.reader.units.facts[path].heads
        named = {head.index for head in heads if head.name == name and head.parent <= 0}
        own = [head for head in heads if head.kind == "function" and not named.isdisjoint((head.index, head.parent))]
        bodies = [body for head in own for body in self.reader.bodies((path, head.index, 0))]
        return any(map(self._refuses, bodies)) and not any(map(self._makes_exceptions, bodies))

    def _makes_exceptions(self, body: Body) -> bool:
        """Whether some handlers may be left open: by settings, patterns, marks, or a path that speaks of leaving."""
        texts = [text for each in body.makers for text in body.said(each)]
        named = [text for each in body.makers for text in self._of_module(body, each)]
        return not self.written["opening"].isdisjoint(texts) or any(
            self.leaving.found(words_of(text)) for text in (*texts, *named)
        )

    def _of_module(self, body: Body, register: int) -> Iterator[str]:
        maker = body.makers[register]
        for other, top in self.reader.text(body, body.unit.strings[maker[2]]) if maker[0] == ir.NAME else ():
            yield from (text for each in other.behind(top, filled=False) for text in other.said(each))

    def _settings(self, name: str) -> Iterator[str]:
        """What the settings list under a name."""
        for path, unit in self.reader.units.index.holding(name):
            body = self.reader.body((path, unit, 0))
            registers = list(body.stores.get(name, ()))
            for maker in body.makers.values():
                if maker[0] == ir.DICT:
                    registers += [value for key, value in maker[2] if key >= 0 and body.constant(key) == name]
            yield from (text for each in registers for inner in body.behind(each) for text in body.said(inner))


def _decorating(reader: Reader, key: FunctionKey) -> tuple[Body, list[int]]:
    """The body in which a function or class is defined, and the registers of what decorates it."""
    parent = reader.body((key[0], max(reader.units.facts[key[0]].heads[key[1]].parent, 0), 0))
    for ins in parent.instructions:
        if ins[0] == ir.FUNCTION and ins[3] == key[1]:
            return parent, ins[5]
        if ins[0] == ir.CLASS and ins[2] == key[1]:
            return parent, ins[4]
    return parent, []


def _called_by(body: Body, register: int) -> int:
    """What a decorator is a method of: the blueprint of ``@pages.post("/leave")``."""
    maker = body.makers.get(register)
    return maker[2] if maker is not None and maker[0] in (ir.METHOD, ir.ATTR) else -1


def _tokens(body: Body) -> set[str]:
    """The parameters by which something is known of the person without a login."""
    names = {parameter.name for parameter in body.code.parameters}
    return {name for name in names if "token" in name or "signature" in name or name == "key"}
