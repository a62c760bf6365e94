"""Functions that erase a person's data, and what they leave: fields, the whole person, third parties that know them."""

from collections.abc import Iterator

from ...catalog.choosing import Control, words_of
from ...catalog.loader import Catalog
from ...model import code as ir
from ...model.events import ErasureEvent
from ...model.tuples import NamedTuple
from ...model.values import FunctionKey
from ...parse import sql
from .bodies import Body, Call
from .erased import Models, Traces
from .handlers import Handler, Handlers
from .optouts import OptOuts

_DEEPEST = 4
"""Calls within calls that are followed."""
_DELETING_VIEWS = ("DeleteView", "DestroyAPIView", "DestroyModelMixin", "ModelViewSet")
_OVERRIDING = frozenset({"delete", "form_valid", "destroy", "perform_destroy", "post"})
_CHANGING = frozenset({"update", "set", "update_one", "find_one_and_update", "update_many"})
_KEEPING = frozenset({"save", "asave", "full_clean"})
_READING = frozenset({"get", "head", "options"})
_CHANGING_ONLY = frozenset({"post", "delete", "require_POST"})
"""Methods of requests that change something, as decorators name them."""
_PLAIN_VIEWS = frozenset({"View", "APIView", "MethodView", "Resource", "HTTPEndpoint", "HTTPMethodView"})
"""Classes of views that do nothing by themselves."""
_PLAIN_TYPES = frozenset({"int", "str", "UUID", "bool", "Request", "HttpRequest", "None"})
"""Types of parameters that no framework calls anything for."""
_CHANGES = frozenset({ir.STORE_ATTR, ir.STORE_ITEM, ir.RAISE, ir.DELETE})
_STATEMENTS = ("delete from", "truncate ")


class Effects(NamedTuple):
    """What is done to the person in a function and all that it calls."""

    soft: set[str]
    """Fields that only put the person out of sight."""
    blanked: set[str]
    """Fields that are overwritten."""
    owners: set[tuple[str, int]]
    """The classes whose fields these are."""
    done: set[str]
    """``deleted`` where the person is taken away, ``unknown`` where something may do all of it."""
    asked: set[str]
    """Third parties that are asked to delete; empty text for all of them."""
    calls: list[str]
    """The names of what is called."""


class Erasures:
    """Finds the functions that erase a person's data, and those that do so by half."""

    def __init__(self, handlers: Handlers, optouts: OptOuts, catalog: Catalog, control: Control) -> None:
        self.handlers = handlers
        self.reader = handlers.reader
        self.optouts = optouts
        self.catalog = catalog
        self.names = catalog.names
        self.control = control
        self.of = control.of
        self.models = Models(self.reader, self.names, self.of)
        self.traces = Traces(self.reader, catalog, self.models, self.of)

    def events(self) -> Iterator[ErasureEvent]:
        """The outermost functions and views that erase, and leave something."""
        found = list(self._erasing())
        inner = {key for handler in found for key in self._reached(handler) if key not in handler.members}
        for handler in found:
            if not set(handler.members) & inner:
                kept = self._kept(handler)
                if kept:
                    yield ErasureEvent(handler.site, handler.qualname, handler.name, *kept)

    def _erasing(self) -> Iterator[Handler]:
        facts = self.handlers.facts
        views: set[tuple[str, int]] = set()
        for path in facts:
            for head in facts[path].heads:
                key = (path, head.index, 0)
                if head.kind == "module" or (path, head.parent) in views:
                    continue
                is_named = self.optouts.kind_of_name(head.name) == "erase"
                is_named = is_named or self.models.is_one_of_people(self.optouts.erased_by_name(head.name))
                if not is_named and not (self.optouts.is_bare_erasure(head.name) and self._is_of_person(key)):
                    continue
                if head.kind == "class":
                    view = self.handlers.handler(key)
                    if view is not None:
                        views.add((path, head.index))
                        yield view
                elif not self._is_about_group(key):
                    yield self.handlers.described(key)

    def _is_of_person(self, key: FunctionKey) -> bool:
        """Whether a function is a method of the class of a person, or of a view of such: ``queryset = Patron.…``."""
        heads = self.handlers.facts[key[0]].heads
        around = max(heads[key[1]].parent, 0)
        if heads[around].kind != "class" or self._looks_after_people(heads[around].name):
            return heads[around].kind == "class"
        view = self.handlers.handler((key[0], around, 0))
        served = self.of("erasure.served")
        said = (
            text for name, texts in (view.attributes if view is not None else ()) if name in served for text in texts
        )
        return any(map(self.models.is_name_of_people, said))

    def _looks_after_people(self, name: str) -> bool:
        """Whether a class of this name is of people, or keeps the records of such: ``GardenerService``."""
        words = words_of(name)
        whose = self.of("erasure.serving").rest(words)
        is_theirs = whose == words[: len(whose)] != words and self.models.is_one_of_people(whose)
        return self.names.person_class(name) or is_theirs

    def _is_about_group(self, key: FunctionKey) -> bool:
        """Whether somebody is taken out of something, and not erased."""
        groups, cls = self.of("erasure.groups"), self.reader.resolver.class_of(key)
        named = [each.name for each in self.reader.body(key).code.parameters]
        named += [self.reader.resolver.class_name(cls)] if cls is not None else []
        return any(groups.found(words_of(name)) for name in named)

    def _reached(self, handler: Handler) -> Iterator[FunctionKey]:
        for key in handler.members:
            for body in self.reader.bodies(key):
                for call in body.calls:
                    yield from (*self.reader.callees(body, call), *self.reader.handed(body, call))

    # What is left

    def _kept(self, handler: Handler) -> tuple[str, tuple[str, ...]] | None:
        """What an erasure leaves, by kind, with names: fields, third parties, or the person as a whole."""
        effects = Effects(set(), set(), set(), set(), set(), [])
        seen: set[FunctionKey] = set()
        for key in handler.members:
            self._collect(key, effects, seen, 0)
        for key in self.traces.listening():
            self._collect(key, effects, seen, _DEEPEST)
        if "unknown" in effects.done:
            return None
        if self._is_deleting_view(handler):
            effects.done.add("deleted")
        if "deleted" not in effects.done:
            left = self._fields_left(effects)
            if not effects.blanked and not effects.soft:
                return ("nothing", ()) if self._only_answers(handler, effects) else None
            if not effects.blanked:
                return "hidden", tuple(sorted(effects.soft))
            if left or left is None:
                return ("fields", left) if left else None
        told = self.traces.holding(effects.owners) - effects.asked
        names = sorted(self.catalog.recipients[key].name for key in told)
        return ("third parties", tuple(names)) if names and "" not in effects.asked else None

    def _only_answers(self, handler: Handler, effects: Effects) -> bool:
        """Whether a handler of requests that change something says that it is done, and does nothing."""
        if self.handlers.handler(handler.key) is None or not self._is_asked_to_change(handler):
            return False
        bodies = [self.reader.body(key) for key in handler.members]
        if any(ins[0] in _CHANGES for body in bodies for ins in body.instructions):
            return False
        answering = self.of("erasure.answering")
        says = any(ins[0] in (ir.DICT, ir.CALL, ir.METHOD) for body in bodies for ins in body.instructions)
        return says and all(answering.rest(words_of(each)) == () for each in effects.calls)

    def _is_asked_to_change(self, handler: Handler) -> bool:
        """Whether requests to a handler change something: those of a class that inherits nothing which answers them."""
        facts = self.handlers.facts
        if handler.is_class:
            names = {facts[path].heads[unit].name for path, unit, _ in handler.members}
            return not names.isdisjoint(_CHANGING_ONLY) and _PLAIN_VIEWS.issuperset(handler.bases)
        body = self.reader.body(handler.key)
        types = {name for each in body.code.parameters for name in each.annotation}
        if self.reader.default_registers(body) or not types <= _PLAIN_TYPES:
            return False  # what a framework calls for a parameter may do it all
        named = {each.name for each in handler.decorators} | {
            text.lower() for each in handler.decorators for text in each.texts if text.isupper()
        }
        return not named.isdisjoint(_CHANGING_ONLY) and named.isdisjoint(_READING)

    def _is_deleting_view(self, handler: Handler) -> bool:
        facts = self.handlers.facts
        own = {facts[path].heads[unit].name for path, unit, _ in handler.members}
        return any(base.endswith(_DELETING_VIEWS) for base in handler.bases) and _OVERRIDING.isdisjoint(own)

    def _fields_left(self, effects: Effects) -> tuple[str, ...] | None:
        """The personal fields of the classes at hand that stay; None where no class is known."""
        known = [cls for cls in sorted(effects.owners) if self.models.fields(cls)]
        if not known:
            return None
        return tuple(name for cls in known for name in self.models.fields(cls) if name not in effects.blanked)

    # What is done

    def _collect(self, key: FunctionKey, effects: Effects, seen: set[FunctionKey], depth: int) -> None:
        key = (key[0], key[1], 0)
        if key in seen or depth > _DEEPEST:
            return
        seen.add(key)
        for body in self.reader.bodies(key):
            self._writes(body, effects)
            for text in self._texts(body):
                self._stated(text, effects)
            for call in body.calls:
                is_told = self._set(body, call, effects)
                self._called(body, call, effects)
                effects.asked.update(self.traces.asked_by(body, call))
                if is_told or call.name in _KEEPING:
                    continue  # what it fills in by the way erases nothing
                callees = self.reader.callees(body, call) or self.models.methods(body, call)
                for callee in (*callees, *self.reader.handed(body, call)):
                    self._collect(callee, effects, seen, depth + 1)

    def _texts(self, body: Body) -> Iterator[str]:
        """The texts of a body, and those that its calls are given under a name of a module: ``execute(sql.ERASE)``."""
        named = [
            const
            for call in body.calls
            for register in call.given()
            if (body.makers.get(register) or (ir.CONST,))[0] in (ir.NAME, ir.ATTR)
            for const in self.reader.meaning(body, register).consts
        ]
        yield from (text for text in (*body.unit.constants, *named) if isinstance(text, str))

    def _stated(self, text: str, effects: Effects) -> None:
        """What a statement of SQL does: it deletes rows, or writes into those of people."""
        if text.lower().lstrip().startswith(_STATEMENTS):
            effects.done.add("deleted")
        found = sql.written(text) if sql.is_statement(text) else None
        for name, _ in found.values if found is not None and self.names.person(found.table) else ():
            if self.of("erasure.soft").make_up(words_of(name)):
                effects.soft.add(name)
            elif self._is_personal(name):
                effects.blanked.add(name)

    def _writes(self, body: Body, effects: Effects) -> None:
        """Fields of the person that are assigned."""
        for ins in body.instructions:
            if ins[0] == ir.STORE_ATTR and self._is_person(body, ins[1]):
                self._written(body, body.unit.strings[ins[2]], ins[1], effects)
            elif ins[0] == ir.STORE_ITEM and self._is_person(body, ins[1]):
                name = body.constant(ins[2])
                if isinstance(name, str):
                    self._written(body, name, ins[1], effects)
                else:
                    effects.done.add("unknown")

    def _written(self, body: Body, name: str, owner: int, effects: Effects) -> None:
        if self.of("erasure.soft").make_up(words_of(name)) and self.names.field(name) is None:
            effects.soft.add(name)
            return
        effects.blanked.add(name) if self._is_personal(name) else None
        cls = self.models.of(body, owner)
        effects.owners.update([cls] if cls is not None and self._is_personal(name) else [])

    def _is_personal(self, name: str) -> bool:
        return self.names.field(name) is not None

    def _is_person(self, body: Body, register: int) -> bool:
        """Whether something may be the person: by its name, or as ``self`` in the class of persons."""
        chain = body.chain(register)
        if chain is None:
            return False
        noun = chain[-1].removesuffix("()")
        if noun == "self":
            cls = self.reader.resolver.class_of(body.key)
            is_of_people = cls is not None and self.models.keeps_people(cls)
            return is_of_people or (cls is not None and self.models.fields(cls) != ())
        words = words_of(noun)
        selves = self.of("erasure.selves")
        return self.names.person(noun) or selves.found(words[-1:]) is not None or self.models.is_person(body, register)

    def _is_of_people(self, body: Body, register: int) -> bool:
        """Whether something is people or a statement about their table: ``sa.update(users).where(…)``."""
        if self.models.is_person(body, register) or self._is_person(body, register):
            return True
        chain = body.chain(register) or [""]
        is_statement = any(name == "update()" for name in chain)
        return is_statement and any(self._is_person(body, each) for each in self.models.roots(body, register))

    def _set(self, body: Body, call: Call, effects: Effects) -> bool:
        """Whether a call sets fields of the person that it names: ``users.update(active=False)``."""
        if call.name not in ("update", "aupdate", "values", "set") or not call.keywords:
            return False
        of_them = [each for each in (call.owner, *call.arguments[:1]) if each >= 0]
        person = next((each for each in of_them if self._is_of_people(body, each)), None)
        for name in call.keywords if person is not None else ():
            self._written(body, name, person or 0, effects)
        return person is not None

    def _called(self, body: Body, call: Call, effects: Effects) -> None:
        aliases = {alias: name for name, alias in self.handlers.facts[body.path].aliases}
        effects.calls.append(aliases.get(call.name, call.name))
        words = words_of(call.name)
        if call.name == "setattr":
            effects.done.add("unknown")
        if call.name in _CHANGING:
            self._changed(body, call, effects)
        is_known = bool(self.reader.callees(body, call)) or (call.owner < 0 and self._is_outside(body, call))
        if self.of("erasure.deleting").found(words) is not None and not is_known:
            is_deletion = self._is_deletion(body, call)
            if is_deletion:
                effects.done.add("deleted")
                cls = self.models.of(body, call.owner) if call.owner >= 0 else None
                effects.owners.update([cls] if cls is not None and self.models.keeps_people(cls) else [])
        elif self.of("erasure.complete").found(words) is not None and not is_known and call.owner < 0:
            effects.done.add("unknown")
        elif call.name in ("delay", "apply_async", "send", "send_robust", "enqueue", "publish", "dispatch", "emit"):
            self._sent_on(body, call, effects)

    def _changed(self, body: Body, call: Call, effects: Effects) -> None:
        """Fields that a document gets by a dict: ``users.update_one({"_id": key}, {"$set": {"email": None}})``."""
        if call.owner < 0 or not (self.models.is_person(body, call.owner) or self._is_person(body, call.owner)):
            return
        for register in call.arguments[len(call.arguments) > 1 :]:
            for each in body.behind(register, filled=False):
                maker = body.makers.get(each)
                for key, _ in maker[2] if maker is not None and maker[0] == ir.DICT else ():
                    name = body.constant(key) if key >= 0 else None
                    if isinstance(name, str) and not name.startswith("$"):
                        self._written(body, name, call.owner, effects)

    def _is_outside(self, body: Body, call: Call) -> bool:
        return self.reader.dotted(body, call).startswith(("django.", "flask.", "builtins."))

    def _sent_on(self, body: Body, call: Call, effects: Effects) -> None:
        """A task or signal whose function nobody knows may do the rest."""
        said = [word for each in (call.owner, *call.given()) for word in body.said(each)]
        if any(word in self.of("erasure.complete") for word in said) and not self.reader.handed(body, call):
            effects.done.add("unknown")

    def _is_deletion(self, body: Body, call: Call) -> bool:
        """Whether a call takes the person away, and not something that is kept of them."""
        if call.owner < 0:
            return True  # somebody else's function whose name says so
        chain = body.chain(call.owner) or [""]
        given = [each for each in call.given() if self._is_person(body, each)]
        if "super()" in chain or self._is_person(body, call.owner):
            return True
        is_store = bool(given) and call.name in ("delete", "remove", "purge", "erase", "destroy", "expunge")
        is_service = not self.models.is_known(body, call.owner) and chain[-1] in ("session", "db", "repo", "repository")
        words = words_of(chain[-1])
        return is_store or is_service or any(map(self.names.person, words[-1:]))
