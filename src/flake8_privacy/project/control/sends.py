"""Calls that send a mail or a message, and which of what they are given is its subject, its text and its addressees."""

from collections.abc import Iterator
from functools import cached_property

from ...catalog.choosing import words_of
from ...catalog.loader import Catalog
from ...catalog.schema import Recipient
from ...model import code as ir
from ...model.tuples import NamedTuple
from ...model.values import FunctionKey, Site
from ..names.meanings import SDK, SEND
from .bodies import Body, Call
from .contents import FILLING, handed
from .names import Reader

_PUSH = frozenset({"push", "push notifications", "push messaging"})
_DEEPEST = 3
"""Parts of a message within each other that are looked into."""
_ROW = ("subject", "body", "sender", "to")
"""What stands in a row of those that ``send_mass_mail`` is given."""


class Send(NamedTuple):
    """One call that sends."""

    body: Body
    call: Call
    carrier: str
    """Who carries it, for messages; empty for the project's own mail."""
    is_push: bool
    subject: tuple[int, ...]
    text: tuple[int, ...]
    to: tuple[int, ...]
    extra: tuple[int, ...]
    """Whatever else goes along: headers, options."""
    named: tuple[str, ...]
    """The names of all parts."""

    @property
    def key(self) -> FunctionKey:
        """The function in which it stands."""
        return self.body.key

    @property
    def site(self) -> Site:
        """Where the name of the sink stands."""
        return self.call.place


class Sends:
    """Finds the calls of a project that send."""

    def __init__(self, reader: Reader, catalog: Catalog) -> None:
        self.reader = reader
        self.catalog = catalog
        self.control = catalog.control
        self.of = self.control.of
        self._own = {name.rpartition(".")[2] for name in self.control.calls}

    def every(self) -> Iterator[Send]:
        """All of them, in order."""
        for path, unit in self._places():
            if self.reader.units.facts[path].heads[unit].kind != "class":
                yield from self.within((path, unit, 0))

    def within(self, key: FunctionKey) -> Iterator[Send]:
        """Those of one function, and of what is nested in it."""
        for body in self.reader.bodies(key):
            for call in body.calls:
                found = self._send(body, call)
                if found is not None:
                    yield found

    def _places(self) -> list[tuple[str, int]]:
        """The units that may send: by what they call, by an SDK, or in a module that has what mails are sent with."""
        index, modules = self.reader.units.index, self.modules
        places = {place for word in self.control.mails["words"] for place in index.holding(word)}
        importing = {path for root in self._carriers for path in index.importers.get(root, ())}
        for place, mask in index.masks.items():
            if place[0] in modules or (mask & (SDK | SEND) and place[0] in importing):
                places.add(place)
        for key, summary in self.reader.units.made.items():
            exits = (*(each.exit for each in summary.flows), *(each.exit for each in summary.disclosures))
            if any(self._is_carrier(each.recipient) for each in exits):
                places.add(key[:2])
        return sorted(places)

    @cached_property
    def _carriers(self) -> frozenset[str]:
        """The import roots of the packages by which messages are sent."""
        keys = [key for key in self.catalog.recipients if self._is_carrier(key)]
        return frozenset(package.root for key in keys for package in self.catalog.packages_of(key))

    def _is_carrier(self, key: str) -> bool:
        recipient = self.catalog.recipients.get(key)
        return recipient is not None and (recipient.is_delivery or _is_push(recipient))

    @cached_property
    def modules(self) -> frozenset[str]:
        """The modules that have what mails are sent with."""
        index = self.reader.units.index
        return frozenset(path for word in self.control.mails["packages"] for path, _ in index.holding(word))

    def _send(self, body: Body, call: Call) -> Send | None:
        if call.name == "email_user":
            return self._sorted(body, call, ("subject", "body"), "")._replace(to=(call.owner,))
        # perf: what a call means is asked of those only whose bare name may send.
        dotted = self.reader.dotted(body, call) if call.name in self._own or _may_carry(call) else ""
        if not dotted:
            return self._by_message(body, call)
        own = self.control.calls.get(dotted)
        if own is not None:
            return self._sorted(body, call, own, "")
        sinks = self.catalog.sinks(dotted)
        recipient = self.catalog.recipients.get(sinks[0].recipient) if sinks else None
        if recipient is None or sinks[0].kind != "send" or not self._carries(recipient, call):
            return None
        return self._sorted(body, call, sinks[0].signature.positional, recipient.key, is_push=_is_push(recipient))

    def _by_message(self, body: Body, call: Call) -> Send | None:
        """A mail that somebody is told to send of whom nothing is known: that it is one its message tells."""
        parameters = self.control.servers.get(call.name)
        if parameters is None or call.owner < 0 or self.reader.callees(body, call):
            return None
        behind = set(body.behind(*call.given()))
        made = {self.reader.dotted(body, each) for each in body.calls if each.register in behind}
        return None if made.isdisjoint(self.control.mails["letters"]) else self._sorted(body, call, parameters, "")

    def _carries(self, recipient: Recipient, call: Call) -> bool:
        """Whether a call hands a message to a carrier: no contact of a list, no event."""
        return (recipient.is_delivery or _is_push(recipient)) and _may_carry(call)

    def _sorted(
        self,
        body: Body,
        call: Call,
        parameters: tuple[str, ...],
        carrier: str,
        *,
        is_push: bool = False,
    ) -> Send:
        """What a send is given, by what it is."""
        parts: dict[str, list[int]] = {"subject": [], "body": [], "to": [], "extra": []}
        names: list[str] = []
        named = [*zip(parameters, call.arguments, strict=False), *call.keywords.items()]
        for name, register in named:
            self._sort(body, name, register, parts, names, 0)
        if call.owner >= 0 and not parameters:
            self._sort(body, "message", call.owner, parts, names, 0)
        subject, text, to, extra = (tuple(parts[kind]) for kind in ("subject", "body", "to", "extra"))
        return Send(body, call, carrier, is_push, subject, text, to, extra, tuple(names))

    def subjects(self, body: Body, register: int) -> Iterator[tuple[Body, int]]:
        """What a function of the project puts into the subject of the message that it gives back here."""
        call = next((each for each in body.calls if each.register == register), None)
        if call is None:
            return
        for key in self.reader.callees(body, call):
            other, given = self.reader.body(key), handed(self.reader, key, call)
            for made in (ins[1] for ins in other.instructions if ins[0] == ir.RETURN):
                parts: dict[str, list[int]] = {"subject": [], "body": [], "to": [], "extra": []}
                self._sort(other, "message", made, parts, [], 0)
                for each in parts["subject"]:
                    handed_over = given.get(other.parameter(each))
                    yield (other, each) if handed_over is None else (body, handed_over)

    def _sort(
        self, body: Body, name: str, register: int, parts: dict[str, list[int]], names: list[str], depth: int
    ) -> None:
        """Put an argument where it belongs; a message is taken apart into what it was made of."""
        if depth > _DEEPEST:
            return
        names.append(name)
        kind = self._kind(name)
        made = list(self._made(body, register)) if kind in ("body", "to") or not depth else []
        if not any(self._kind(part) != "extra" for part, _ in made):
            parts[kind].append(register)
            if words_of(name) == ("message",):
                parts["body"].append(register)  # as it is handed over, with all that is in it
            return
        for part, inner in made:
            self._sort(body, part, inner, parts, names, depth + 1)

    def _kind(self, name: str) -> str:
        """Whether a part of a message is its subject, its text or its addressees, by its name."""
        return next((kind for kind in ("subject", "to", "body") if self._says(kind, name)), "extra")

    def _says(self, kind: str, name: str) -> bool:
        return self.of(f"promotions.{kind}").make_up(words_of(name))

    def _made(self, body: Body, register: int) -> Iterator[tuple[str, int]]:
        """What a message, a dict of its parts, or a list of rows was made of, each part with its name."""
        for each in body.behind(register, stops={ir.ITERATE, ir.CONST}):
            maker = body.makers.get(each)
            if maker is None:
                continue
            if maker[0] in (ir.CALL, ir.METHOD):
                call = next(one for one in body.calls if one.register == each)
                if call.name in FILLING:
                    yield from (("body", given) for given in call.given())
                    continue
                parameters = self.control.messages.get(self.reader.dotted(body, call))
                if parameters is not None:
                    yield from zip(parameters, call.arguments, strict=False)
                    yield from call.keywords.items()
                elif call.owner >= 0 and self._is_message(body, call.owner):
                    yield from (("extra", given) for given in call.given())
            elif maker[0] == ir.DICT:
                for key, value in maker[2]:
                    name = body.constant(key) if key >= 0 else None
                    if isinstance(name, str) and name.lower() not in ("type", "name", "id"):
                        yield name, value
            elif maker[0] == ir.SEQUENCE and len(maker[3]) == len(_ROW) and body.unit.strings[maker[2]] == "tuple":
                yield from zip(_ROW, maker[3], strict=False)
        variable = body.variable(register)
        for ins in body.instructions:
            if ins[0] == ir.STORE_ITEM and variable and body.variable(ins[1]) == variable:
                key = body.constant(ins[2])
                yield (key if isinstance(key, str) else "extra"), ins[3]
            elif ins[0] == ir.STORE_ATTR and variable and body.variable(ins[1]) == variable:
                yield body.unit.strings[ins[2]], ins[3]

    def _is_message(self, body: Body, register: int) -> bool:
        """Whether a variable holds a message: ``message.add_header(Header("List-Unsubscribe", link))``."""
        stored = body.stores.get(body.variable(register), ())
        calls = [call for call in body.calls if call.register in stored]
        return any(self.reader.dotted(body, call) in self.control.messages for call in calls)


def _may_carry(call: Call) -> bool:
    return call.name.lower().startswith(("send", "create", "post", "publish", "message", "multi_send"))


def _is_push(recipient: Recipient) -> bool:
    return recipient.category in _PUSH or "push" in recipient.category
