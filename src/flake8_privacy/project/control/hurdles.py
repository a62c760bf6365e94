"""What stands between a person and a way out: a login, a reason, a call, a fee, a delay, one more confirmation."""

import re
from collections.abc import Iterator

from ...catalog.choosing import Control, words_of
from ...catalog.words import nouns
from ...model import code as ir
from ...model.code import Instruction
from .bodies import Body, Branch, Call
from .handlers import Handler, Handlers
from .logins import Logins

LOGIN = "login"

_CALLING = re.compile(
    r"\b(call|phone|telephone|ring|dial)(ing)?\b.{0,40}(\bus\b|\{|\d{3}|\bnumber|\bhotline|\bline\b|\bservice|\bsupport"
    r"|\bteam|\bdesk|\boffice|\bcent(er|re)|$)|\bby (phone|telephone|post|fax|letter)\b|\b(write|send)( us)? a letter\b"
    r"|\bin writing\b|\bvisit (us|a|an|any|one|our|your|the)\b.{0,20}\b(store|shop|branch|office)\b|\bin person\b",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_DELAY = 24 * 3600.0
"""Seconds that a choice may take to be carried out."""
_UNITS = {"seconds": 1.0, "minutes": 60.0, "hours": 3600.0, "days": 86400.0, "weeks": 604800.0}
_NOW = frozenset({"now()", "utcnow()", "today()", "localtime()", "time()"})
_FOLDS = {"Add": lambda a, b: a + b, "Sub": lambda a, b: a - b, "Mult": lambda a, b: a * b}
_ENOUGH = 2
"""Confirmations that are one too many."""
_REQUIRING = frozenset({"Form", "Body", "Query"})


class Hurdles:
    """Finds the hurdles of a handler."""

    def __init__(self, handlers: Handlers, control: Control) -> None:
        self.handlers = handlers
        self.reader = handlers.reader
        self.logins = Logins(handlers, control)
        self.of = control.of

    def found(self, handler: Handler) -> dict[str, str]:
        """What stands in the way, by kind, in a few words; a login among them."""
        found: dict[str, str] = {}
        if self.logins.asks(handler):
            found[LOGIN] = "a login"
        bodies = [body for key in handler.members for body in self.reader.bodies(key)]
        for body in bodies:
            for kind, words in (*self._of_body(body), *self._of_parameters(body)):
                found.setdefault(kind, words)
        for kind, words in self._of_forms(handler):
            found.setdefault(kind, words)
        return found

    # What is done

    def is_effect(self, call: Call) -> bool:
        """Whether a call carries something out."""
        return self.of("hurdles.effects").found(words_of(call.name)) is not None

    def _takes_effect(self, body: Body) -> bool:
        """Whether a handler carries the choice out at once: it takes away, or sets something to no."""
        taking = self.of("hurdles.taking")
        taken = any(taking.found(words_of(call.name)) is not None for call in body.calls)
        return taken or any(body.constant(each) in (False, ..., "") for _, each in _put(body))

    def _has_effect(self, body: Body) -> bool:
        """Whether a handler carries anything out, whatever it says besides."""
        stores = any(ins[0] == ir.STORE_ATTR for ins in body.instructions)
        return stores or any(map(self.is_effect, body.calls))

    # What is asked for

    def _of_body(self, body: Body) -> Iterator[tuple[str, str]]:
        for branch in body.branches:
            yield from self._of_branch(body, branch)
        if len(self._confirmations(body)) >= _ENOUGH:
            yield "steps", "repeated confirmation"
        for call in body.calls:
            if self._charges(call) or self._makes_payment(body, call):
                yield "fee", "a fee"
            if self._delays(body, call) or self._starts_late(body, call):
                yield "delay", "a delay"
        if self._is_put_off(body):
            yield "delay", "a delay"
        reasons = self.of("hurdles.reasons")
        for register, maker in body.makers.items():
            if maker[0] == ir.ITEM and isinstance(key := body.constant(maker[3]), str) and key in reasons:
                owner = (body.chain(maker[2]) or [""])[-1].removesuffix("()")
                is_read = self.of("hurdles.read").rest(words_of(owner)) == ()
                if is_read and not self._is_optional(body, register):
                    yield "reason", "a reason that must be given"
        if any(_CALLING.search(text) for text in _texts(body)) and not self._has_effect(body):
            yield "call", "a call or a letter"

    def _is_optional(self, body: Body, register: int) -> bool:
        """Whether a key is only read where it is there."""
        index = next(i for i, ins in enumerate(body.instructions) if body.makers.get(register) is ins)
        return any(branch.start < index < branch.end for branch in body.branches)

    def _of_branch(self, body: Body, branch: Branch) -> Iterator[tuple[str, str]]:
        side = body.leaving_side(branch)
        if side is None:
            return
        said = [word for each in body.behind(branch.condition) for word in body.said(each)]
        own = [
            word for each in body.behind(branch.condition, filled=False, stops={ir.NAME}) for word in body.said(each)
        ]
        made = body.makers.get(branch.condition)
        is_refused = made is not None and made[0] in (ir.NOT, ir.COMPARE, ir.OR)
        if made is not None and made[0] == ir.AND:  # "if request.method == 'POST' and not request.POST.get('reason')"
            lacking = [each for each in made[2:4] if (body.makers.get(each) or (-1,))[0] == ir.NOT]
            own = [word for each in body.behind(*lacking, filled=False, stops={ir.NAME}) for word in body.said(each)]
            is_refused = bool(lacking)
        if is_refused and any(word in self.of("hurdles.surveys") for word in said):
            yield "survey", "a survey"
        elif is_refused and any(word in self.of("hurdles.reasons") for word in own):
            yield "reason", "a reason that must be given"
        if _counts(body, branch.condition) and any(word in self.of("hurdles.steps") for word in own):
            yield "steps", "repeated confirmation"

    def _confirmations(self, body: Body) -> set[str]:
        """The keys of a request under which it must say that the person is sure."""
        steps = self.of("hurdles.steps")
        found: set[str] = set()
        for branch in body.branches:
            if body.leaving_side(branch) is None:
                continue
            for register in body.behind(branch.condition, filled=False, stops={ir.NAME}):
                keys = (body.constant(each) for each in _keys(body.makers.get(register)))
                found.update(key for key in keys if isinstance(key, str) and steps.found(words_of(key)) is not None)
        return found

    def _charges(self, call: Call) -> bool:
        words = nouns(call.name)
        undoing = self.of("hurdles.undoing").found(words)
        return self.of("hurdles.charging").found(words) is not None and undoing is None

    def _makes_payment(self, body: Body, call: Call) -> bool:
        """Whether a call makes a payment by the class of such: ``stripe.PaymentIntent.create(amount=500)``."""
        if call.owner < 0 or self.of("hurdles.making").rest(words_of(call.name)) != ():
            return False
        made = (body.chain(call.owner) or [""])[-1]
        words = words_of(made)
        undoing = self.of("hurdles.undoing").found(words)
        return made[:1].isupper() and self.of("hurdles.charging").found(words) is not None and undoing is None

    def _delays(self, body: Body, call: Call) -> bool:
        delaying = self.of("hurdles.delaying")
        for name, register in call.keywords.items():
            if name in delaying and self._seconds(body, register) > _LONGEST_DELAY:
                return True
        units = [(name, each) for name, each in call.keywords.items() if name in _UNITS]
        if units and delaying.found(words_of(call.name)):
            return sum(_UNITS[name] * (self.number(body, each) or 0.0) for name, each in units) > _LONGEST_DELAY
        if call.name in delaying or call.name == "sleep":
            return any(self._seconds(body, register) > (0 if call.name == "sleep" else _LONGEST_DELAY)
                       for register in call.given())  # fmt: skip
        return False

    def _is_put_off(self, body: Body) -> bool:
        """Whether all that is done is to write down a day to come: ``JOBS.append(now() + timedelta(days=21))``."""
        if self._takes_effect(body):
            return False
        expiring = self.of("hurdles.expiring")
        given = [register for name, register in _put(body) if name not in expiring]
        return any(self._is_to_come(body, each) for each in body.behind(*given, filled=False))

    def _is_to_come(self, body: Body, register: int) -> bool:
        """Whether a value is now and more than a day: ``timezone.now() + timedelta(weeks=2)``."""
        maker = body.makers.get(register)
        if maker is None or maker[0] != ir.BINARY or not body.unit.strings[maker[2]].startswith("Add"):
            return False
        is_now = any((body.chain(each) or [""])[-1] in _NOW for each in maker[3:5])
        return is_now and any(self._of_timedelta(body, each) > _LONGEST_DELAY for each in maker[3:5])

    def _starts_late(self, body: Body, call: Call) -> bool:
        """Whether what a call starts waits before it does anything: ``create_task(leave_later())``."""
        started = (*self.reader.callees(body, call), *self.reader.handed(body, call))
        bodies = [self.reader.body(key) for key in started]
        waiting = [(each, inner) for each in bodies for inner in each.calls if inner.name == "sleep"]
        times = (self._seconds(each, register) for each, inner in waiting for register in inner.given())
        return any(seconds > _LONGEST_DELAY for seconds in times)

    def _seconds(self, body: Body, register: int) -> float:
        """How long an argument says to wait; nothing where that cannot be read."""
        number = self.number(body, register)
        if number is not None:
            return number
        return max((self._of_timedelta(body, each) for each in body.behind(register, filled=False)), default=0.0)

    def _of_timedelta(self, body: Body, register: int) -> float:
        body, register = self._meant(body, register)
        maker = body.makers.get(register)
        if maker is None or maker[0] not in (ir.CALL, ir.METHOD) or (body.chain(register) or [""])[-1] != "timedelta()":
            return 0.0
        call = next(each for each in body.calls if each.register == register)
        pairs = [("days", call.arguments[0])] if call.arguments else []
        pairs += list(call.keywords.items())
        return sum(_UNITS.get(name, 0.0) * (self.number(body, each) or 0.0) for name, each in pairs)

    def number(self, body: Body, register: int, depth: int = 0) -> float | None:
        """A number that is written, or made of such, also under a name of the module; None for any other."""
        constant = body.constant(register)
        if isinstance(constant, int | float) and not isinstance(constant, bool):
            return float(constant)
        maker = body.makers.get(register)
        if maker is None or depth > 6:
            return None
        if maker[0] == ir.BINARY and body.unit.strings[maker[2]] in _FOLDS:
            left, right = (self.number(body, each, depth + 1) for each in maker[3:5])
            return None if left is None or right is None else _FOLDS[body.unit.strings[maker[2]]](left, right)
        meant = self._meant(body, register)
        return None if meant == (body, register) else self.number(*meant, depth + 1)

    def _meant(self, body: Body, register: int) -> tuple[Body, int]:
        """What a name stands for that is bound once, here or in the module; any other value is itself."""
        maker = body.makers.get(register)
        if maker is None or maker[0] != ir.NAME:
            return body, register
        name = body.unit.strings[maker[2]]
        own = [(body, each) for each in body.stores.get(name, ())] or self.reader.text(body, name)
        return own[0] if len(own) == 1 else (body, register)

    # What parameters and forms require

    def _of_parameters(self, body: Body) -> Iterator[tuple[str, str]]:
        """A reason that the framework asks for: ``reason: str = Form(...)``, or a schema with such a field."""
        reasons = self.of("hurdles.reasons")
        defaults = self.reader.default_registers(body)
        for parameter in body.code.parameters:
            if parameter.name in reasons:
                if parameter.name in defaults:
                    outer, register = defaults[parameter.name]
                    is_required = _is_required(outer, register)
                else:
                    is_required = bool(parameter.annotation) and "None" not in parameter.annotation
                if is_required:
                    yield "reason", "a reason that must be given"
            for ref in self.reader.resolver.types(body.path, parameter.annotation) if parameter.annotation else ():
                if ref[0] == "of" and self._requires_reason((ref[1], ref[2], 0)):
                    yield "reason", "a reason that must be given"

    def _of_forms(self, handler: Handler) -> Iterator[tuple[str, str]]:
        """A form or serializer, named by the class or made in the handler, that requires a reason."""
        bodies = [self.reader.body(key) for key in (*handler.members, *([handler.key] if handler.is_class else []))]
        for body in bodies:
            names = [register for register, maker in body.makers.items() if maker[0] in (ir.NAME, ir.ATTR)]
            for register in names:
                if (body.chain(register) or ["a"])[-1][:1].isupper():
                    for ref in self.reader.meaning(body, register).refs:
                        if ref[0] == "class" and self._requires_reason((ref[1], ref[2], 0)):
                            yield "reason", "a reason that must be given"

    def _requires_reason(self, key: tuple[str, int, int]) -> bool:
        """Whether a form or schema has a field for a reason that may not be left empty."""
        body = self.reader.body(key)
        reasons = self.of("hurdles.reasons")
        bases = self.reader.units.answer(lambda: self.reader.resolver.external_bases(key[:2]))
        is_form = any("form" in base.lower() or "serializer" in base.lower() for base in bases)
        is_schema = any(base.endswith(("BaseModel", "Struct", "Schema")) for base in bases)
        for name, registers in body.stores.items():
            if name in reasons and is_form:
                call = next((each for each in body.calls if each.register == registers[-1]), None)
                if call is not None:
                    required = call.keywords.get("required")
                    return required is None or body.constant(required) is not False
        annotated = dict(body.unit.annotations)
        return is_schema and any(
            name in reasons and "None" not in types and self._has_no_value(body, name)
            for name, types in annotated.items()
        )

    def _has_no_value(self, body: Body, name: str) -> bool:
        """Whether a field of a schema has no default: none at all, or ``Field(min_length=20)``."""
        if name not in body.stores:
            return True
        call = next((each for each in body.calls if each.register == body.stores[name][-1]), None)
        return call is not None and call.name.lower().endswith("field") and _is_without_default(body, call)


def _is_required(body: Body, register: int) -> bool:
    """Whether ``Form(...)`` or ``Body()`` is a default without a value."""
    chain = body.chain(register) or [""]
    if chain[-1].removesuffix("()") not in _REQUIRING or not chain[-1].endswith("()"):
        return False
    return _is_without_default(body, next(each for each in body.calls if each.register == register))


def _is_without_default(body: Body, call: Call) -> bool:
    """Whether what declares a field or parameter gives it no value: ``Form(...)``, ``Field(min_length=20)``."""
    given = call.arguments[0] if call.arguments else call.keywords.get("default", -1)
    if "default_factory" in call.keywords:
        return False
    maker = body.makers.get(given)
    return maker is None or (maker[0] == ir.CONST and isinstance(body.unit.constants[maker[2]], list))


def _counts(body: Body, condition: int) -> bool:
    """Whether a condition compares with a number that only somebody who came several times reaches."""
    for register in body.behind(condition, filled=False, stops={ir.NAME}):
        maker = body.makers.get(register)
        if maker is not None and maker[0] == ir.COMPARE:
            numbers = [body.constant(each) for each in maker[3]]
            if any(isinstance(each, int) and not isinstance(each, bool) and each >= _ENOUGH for each in numbers):
                return True
    return False


def _keys(maker: Instruction | None) -> list[int]:
    """The register of what something is looked up by: ``form["sure"]``, ``form.get("sure")``."""
    if maker is None:
        return []
    return [maker[3]] if maker[0] == ir.ITEM else maker[4][:1] if maker[0] == ir.METHOD else []


def _texts(body: Body) -> list[str]:
    """All texts of a body, those of an f-string put together with braces for what is filled in."""
    joined = []
    for maker in body.makers.values():
        if maker[0] == ir.TEXT:
            parts = [body.constant(part) for part in maker[2]]
            joined.append("".join(part if isinstance(part, str) else "{}" for part in parts))
    return [*joined, *(each for each in body.unit.constants if isinstance(each, str))]


def _put(body: Body) -> Iterator[tuple[str, int]]:
    """What is put into attributes and handed to calls, with the name of the attribute, parameter or call."""
    for ins in body.instructions:
        if ins[0] == ir.STORE_ATTR:
            yield body.unit.strings[ins[2]], ins[3]
    for call in body.calls:
        yield from ((call.name, each) for each in call.arguments)
        yield from ((f"{call.name}_{name}", each) for name, each in call.keywords.items())
