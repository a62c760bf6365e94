"""What the text of a message says, as far as it is written: in the code, in what it calls, and in templates."""

from collections.abc import Callable, Iterator

from ...catalog.choosing import Phrases, words_of
from ...model import code as ir
from ...model.tuples import NamedTuple
from ...model.values import FunctionKey
from ..templates import Templates
from .bodies import Body, Call
from .names import Reader

_DEEPEST = 4
FILLING = frozenset({"update", "set_content", "add_alternative", "attach_alternative", "attach", "add_attachment"})
"""Methods by which a message gets its texts."""
_ENDS = (".html", ".txt", ".mjml", ".jinja", ".jinja2", ".j2", ".mako", ".md")
_QUERYING = frozenset({"filter", "exclude", "filter_by", "where", "get", "all", "first", "objects"})


class Content(NamedTuple):
    """What leads to some registers."""

    said: list[str]
    templates: list[str]
    """The names of templates."""
    parameters: set[str]
    """Those that callers fill with most of the text."""
    is_known: bool
    """Whether the text is all there to be read."""


class Contents:
    """Reads the texts of messages."""

    def __init__(self, reader: Reader, templates: Templates, of: Callable[[str], Phrases]) -> None:
        self.reader = reader
        self.templates = templates
        self.of = of

    def of_registers(self, body: Body, registers: tuple[int, ...]) -> Content:
        """What leads to some registers of a body."""
        content = Content([], [], set(), True)
        seen: set[tuple[int, int]] = set()
        for register in registers:
            self._say(body, register, content, seen, 0)
        known = all(self._is_known(body, register, content.parameters, 0) for register in registers)
        return content._replace(is_known=known)

    def _say(self, body: Body, register: int, content: Content, seen: set[tuple[int, int]], depth: int) -> None:
        if register < 0 or (id(body), register) in seen or depth > _DEEPEST * 20:
            return
        seen.add((id(body), register))
        maker = body.makers.get(register)
        if maker is None:
            return
        for text in body.said(register):
            content.said.append(text)
            if text.endswith(_ENDS) and "\n" not in text:
                content.templates.append(text)
                content.said.extend(self.templates.named(text))
        operation = maker[0]
        if operation == ir.ITERATE or (operation == ir.METHOD and body.unit.strings[maker[3]] in _QUERYING):
            return
        for operand in body.operands(register):
            self._say(body, operand, content, seen, depth + 1)
        if operation == ir.NAME:
            self._say_name(body, body.unit.strings[maker[2]], content, seen, depth)
        elif operation == ir.ATTR:
            for other, each in self._of_class(body, register):
                self._say(other, each, content, seen, depth + 1)
        elif operation in (ir.CALL, ir.METHOD):
            for other, each in self._returned(body, register):
                self._say(other, each, content, seen, depth + 10)

    def _say_name(self, body: Body, name: str, content: Content, seen: set[tuple[int, int]], depth: int) -> None:
        for each in (*body.stores.get(name, ()), *body.fills.get(name, ())):
            self._say(body, each, content, seen, depth + 1)
        if name not in body.stores:
            for other, each in self.reader.text(body, name):
                self._say(other, each, content, seen, depth + 1)

    def _of_class(self, body: Body, register: int) -> Iterator[tuple[Body, int]]:
        """Where the class of ``self`` sets an attribute that is read."""
        maker = body.makers[register]
        chain = body.chain(register)
        cls = self.reader.resolver.class_of(body.key)
        if chain is None or len(chain) != 2 or chain[0] not in ("self", "cls") or cls is None:
            return
        for path, unit in self.reader.units.answer(lambda: self.reader.resolver.bases(cls)):
            other = self.reader.body((path, unit, 0))
            for each in other.stores.get(body.unit.strings[maker[3]], ()):
                yield other, each

    def _returned(self, body: Body, register: int) -> Iterator[tuple[Body, int]]:
        """What a function of the project that is called gives back."""
        call = next((each for each in body.calls if each.register == register), None)
        for key in self.reader.callees(body, call) if call is not None else ():
            other = self.reader.body(key)
            yield from ((other, each) for each in _returned_by(other))

    # Whether all of it is there

    def _is_known(self, body: Body, register: int, opened: set[str], depth: int) -> bool:
        """Whether nothing that may be most of a text comes from where nobody can read it, but for parameters."""
        maker = body.makers.get(register)
        if maker is None or depth > 3 * _DEEPEST:
            return False
        operation = maker[0]
        if operation == ir.CONST:
            return True
        if operation == ir.NAME:
            return self._is_known_name(body, body.unit.strings[maker[2]], opened, depth)
        if operation == ir.ATTR:
            if self._is_kept(body, register):
                return True
            found = list(self._of_class(body, register))
            return bool(found) and all(self._is_known(other, each, opened, depth + 1) for other, each in found)
        if operation == ir.TEXT:
            return all(self._is_known(body, part, opened, depth + 1) for part in maker[2] if self._is_most(body, part))
        if operation in (ir.CALL, ir.METHOD):
            return self._is_known_call(body, register, opened, depth)
        if operation in (ir.ITERATE, ir.ITEM, ir.YIELD):
            return False
        operands = body.operands(register)
        if operation == ir.BINARY:
            operands = [each for each in operands if self._is_most(body, each)]
        return all(self._is_known(body, each, opened, depth + 1) for each in operands)

    def _is_kept(self, body: Body, register: int) -> bool:
        """Whether a text is one that a promotion keeps, looked up here and handed on: it holds nobody's own way out."""
        chain = body.chain(register) or [""]
        return len(chain) == 2 and chain[0] in body.stores and self.of("promotions.kept").rest(words_of(chain[0])) == ()

    def _is_most(self, body: Body, register: int) -> bool:
        """Whether a part of a text may be most of it: by its name, or where it is put together itself."""
        maker = body.makers.get(register)
        if maker is None or maker[0] in (ir.CONST, ir.TEXT, ir.BINARY):
            return True
        chain = body.chain(register) or [""]
        return self.of("promotions.parts").found(words_of(chain[-1])[-1:]) is not None

    def _is_known_name(self, body: Body, name: str, opened: set[str], depth: int) -> bool:
        stored = body.stores.get(name, ())
        if any(self._is_letter(body, each) for each in stored):
            return self._is_known_letter(body, name, opened, depth)
        if stored:
            # "body += footer" reads what it binds: that is no other source.
            others = [each for each in stored if not _is_onto_itself(body, each, name)]
            return all(self._is_known(body, each, opened, depth + 1) for each in others)
        if body.has_parameter(name):
            opened.add(name)
            return True
        found = self.reader.text(body, name)
        return bool(found) and all(self._is_known(other, each, opened, depth + 1) for other, each in found)

    def _is_letter(self, body: Body, register: int) -> bool:
        """Whether something is a mail that is filled in later: ``EmailMessage()``."""
        call = next((each for each in body.calls if each.register == register), None)
        return call is not None and self.reader.dotted(body, call) in self.reader.units.catalog.control.mails["letters"]

    def _is_known_letter(self, body: Body, name: str, opened: set[str], depth: int) -> bool:
        """Whether all is known that a mail of this name is filled with."""
        calls = [call for call in body.calls if call.name in FILLING and call.arguments]
        texts = [call.arguments[0] for call in calls if call.owner >= 0 and body.variable(call.owner) == name]
        return bool(texts) and all(self._is_known(body, each, opened, depth + 1) for each in texts)

    def _is_known_return(self, body: Body, call: Call, opened: set[str], depth: int) -> bool:
        """Whether all is known that functions of the project give back here, by what this call hands to them."""
        for key in self.reader.callees(body, call):
            other = self.reader.body(key)
            inner: set[str] = set()
            if not all(self._is_known(other, each, inner, depth + 1) for each in _returned_by(other)):
                return False
            given = handed(self.reader, key, call)
            if not all(self._is_known(body, given[each], opened, depth + 1) for each in inner if each in given):
                return False
            opened.update(inner - given.keys())
        return True

    def _is_known_call(self, body: Body, register: int, opened: set[str], depth: int) -> bool:
        call = next(each for each in body.calls if each.register == register)
        if any(True for _ in self._returned(body, register)):
            return self._is_known_return(body, call, opened, depth)
        parameters = self.reader.units.catalog.control.messages.get(self.reader.dotted(body, call))
        if parameters is not None:
            parts = [*zip(parameters, call.arguments, strict=False), *call.keywords.items()]
            texts = [each for name, each in parts if self.of("promotions.body").rest(words_of(name)) == ()]
            return bool(texts) and all(self._is_known(body, each, opened, depth + 1) for each in texts)
        words = words_of(call.name)
        if self.of("promotions.rendering").found(words) is not None:
            is_there = self._template_of(body, register)
            if is_there is not None:
                return is_there
            if call.arguments and body.parameter(call.arguments[0]):
                opened.add(body.parameter(call.arguments[0]))
                return True
            if call.owner >= 0:
                return self._is_known(body, call.owner, opened, depth + 1)  # Template("Half price!").render(name=name)
        if self.of("promotions.passing").found(words) is None:
            return False
        given = [*call.given(), *([call.owner] if call.owner >= 0 and call.name != "get" else [])]
        return any(self._is_known(body, each, opened, depth + 1) for each in given)

    def _template_of(self, body: Body, register: int) -> bool | None:
        """Whether the template that a call renders is one of the project's; None where it names none."""
        texts = [text for each in body.behind(register, stops={ir.ITERATE}) for text in body.said(each)]
        named = [text for text in texts if text.endswith(_ENDS)]
        return any(self.templates.named(text) for text in named) if named else None


def _returned_by(body: Body) -> Iterator[int]:
    for ins in body.instructions:
        if ins[0] == ir.RETURN or (ins[0] == ir.YIELD and ins[2] >= 0):
            yield ins[1] if ins[0] == ir.RETURN else ins[2]


def handed(reader: Reader, key: FunctionKey, call: Call) -> dict[str, int]:
    """What a call hands to a function, by the names of its parameters."""
    parameters = [each.name for each in reader.body(key).code.parameters if each.kind in ("p", "k")]
    own = parameters[1:] if reader.resolver.class_of(key) is not None else parameters
    return dict(zip(own, call.arguments, strict=False)) | call.keywords


def _is_onto_itself(body: Body, register: int, name: str) -> bool:
    maker = body.makers.get(register)
    return maker is not None and maker[0] == ir.BINARY and any(body.variable(each) == name for each in maker[3:5])
