"""Consent that is granted unless refused: fields, options and lookups whose default says yes."""

from collections.abc import Iterable, Iterator

from ..catalog.schema import ConsentName
from ..catalog.words import split
from ..model import code as ir
from ..model.code import Instruction
from ..model.summaries import ConsentDefault
from ..model.values import Site, Value
from .calls.arguments import Arguments
from .frame import Frame
from .values.state import all_of

_DEFAULTS = ("default", "initial", "default_val", "default_value", "server_default", "load_default", "missing")
_OF_SERVER = "server_default"
_NEAR = 16
"""Instructions in which what a column is told is written."""
_FIRST_IS_DEFAULT = frozenset({"Field", "Option", "Query", "Form", "Body", "Argument", "Cookie"})
_ASKED_OF_PERSONS = (
    "request",
    "form",
    "post",
    "prefs",
    "preferences",
    "consents",
    "choices",
    "cookies",
    "args",
    "user",
)
_OPERATORS = frozenset(
    {"settings", "config", "conf", "cfg", "environ", "env", "headers", "meta", "options", "defaults", "secrets"}
)
_FILLED_IN = (
    "signup",
    "registration",
    "signupform",
    "registrationform",
    "signupdata",
    "registrationdata",
    "subscription",
)
"""How classes end whose fields a person fills in."""
_ENVIRONMENTS = frozenset({"pydantic_settings.BaseSettings", "pydantic.BaseSettings", "pydantic.v1.BaseSettings"})
"""Classes whose fields are set by the environment."""
_OF_TOOLS = frozenset({"telemetry", "usage"})
"""What a tool sends home of its user, who fills in such a class as well."""
_TWINS = (
    *(("unsubscribed", "subscribed"), ("opted_out", "opted_in"), ("opt_out", "opt_in"), ("optout", "optin")),
    *(("denied", "granted"), ("refused", "granted"), ("declined", "accepted"), ("rejected", "accepted")),
    *(("withdrawn", "granted"), ("revoked", "granted"), ("refused", "accepted"), ("withdrawn", "given")),
)
"""How a refusal is called, and the agreement that it takes back."""
_TOPICS = frozenset({"block_", "stop_", "off_"})
"""What refuses where it stands in front, and may as well be what a class is about."""
_CONFIRMED = ("confirmed", "confirmation")
"""How a field begins that says that somebody has confirmed what they asked for."""
_ACTIONS = frozenset({"store_true", "store_false", "store_const", "count"})


def field(frame: Frame, name: str, register: int, value: Value, site: Site) -> None:
    """A name in a class body: a column, a form field, a field of a data class."""
    names = frame.names
    if name.isupper() or (names.default(name) is None and names.choice(name) is None):
        return
    default = _declared(frame, name, register, value)
    if default is None or (_OF_TOOLS.isdisjoint(split(name)) and _is_environment(frame)):
        return
    consent = names.default(name) or (_chosen(frame, name) if _is_form(frame, register) else None)
    if consent is not None and not consent.granted and _has_twin(frame, name):
        return
    _judge(frame, name, consent, default, site, "field")


def _has_twin(frame: Frame, name: str) -> bool:
    """Whether a class keeps the granting side beside the refusing one: nobody grants by not having refused yet."""
    fields = frame.world.record_fields(frame.key[:2])
    topic = f"{name.partition('_')[0]}_"
    if topic in _TOPICS and sum(field.startswith(topic) for field in fields) > 1:
        return True  # beside "block_type", "block_tracking" is of blocks
    if any(field.startswith(_CONFIRMED) for field in fields):
        return True  # whoever is on the list has asked for it, and once more by a link
    twins = (name.replace(refused, granted) for refused, granted in _TWINS if refused in name)
    return any(twin in fields for twin in twins)


def _is_environment(frame: Frame) -> bool:
    """Whether an operator sets the fields of this class by the environment."""
    return not _ENVIRONMENTS.isdisjoint(frame.world.external_bases(frame.key[:2]))


def _maker(frame: Frame, register: int) -> Instruction | None:
    """The call that filled a register just now."""
    maker: Instruction = frame.code.instructions[frame.counter - 1] if frame.counter else []
    return maker if maker and maker[0] in (ir.CALL, ir.METHOD) and maker[1] == register else None


def _declared(frame: Frame, name: str, register: int, value: Value) -> Value | None:
    """The default that a field's declaration gives it."""
    maker = _maker(frame, register)
    if maker is None:
        # Without an annotation it is a constant of the class, which no person chooses.
        is_annotated = any(annotated == name for annotated, _ in frame.unit.annotations)
        return _constant_behind(frame, register) or value if is_annotated else None
    arguments, keywords = (maker[3], maker[4]) if maker[0] == ir.CALL else (maker[4], maker[5])
    named = {frame.strings[key]: frame.registers[filled] for key, filled in keywords if key >= 0}
    for key in _DEFAULTS:
        if key in named:
            default: Value = named[key]
            return _of_server(frame, keywords) if key == _OF_SERVER else default
    if arguments and arguments[0] >= 0 and _called(frame, maker) in _FIRST_IS_DEFAULT:
        first: Value = frame.registers[arguments[0]]
        return first
    return None


def _of_server(frame: Frame, keywords: list[list[int]]) -> Value:
    """What the database puts there: ``server_default=text("true")``, or a text that is an answer to it ("1")."""
    filled = next(filled for key, filled in keywords if key >= 0 and frame.strings[key] == _OF_SERVER)
    value: Value = frame.registers[filled]
    for maker in frame.code.instructions[max(frame.counter - _NEAR, 0) : frame.counter]:
        if maker[0] in (ir.CALL, ir.METHOD) and maker[1] == filled and _called(frame, maker) == "text":
            value = all_of([frame.registers[each] for each in maker[3 if maker[0] == ir.CALL else 4] if each >= 0])
    return Value(consts=("true",)) if value.consts in (("1",), ("t",)) else value


def _constant_behind(frame: Frame, register: int) -> Value | None:
    """What a module sets a name to that a field takes for its default (``TELEMETRY_ON``)."""
    maker: Instruction = frame.code.instructions[frame.counter - 1] if frame.counter else []
    if not maker or maker[0] != ir.NAME or maker[1] != register:
        return None
    found = frame.world.global_name(frame.path, frame.strings[maker[2]])
    return found if found is not None and found.consts else None


def _called(frame: Frame, maker: Instruction) -> str:
    return frame.strings[maker[3]] if maker[0] == ir.METHOD else frame.registers[maker[2]].noun


def _chosen(frame: Frame, name: str) -> ConsentName | None:
    """The choice that a bare topic is; of what is necessary nobody chooses."""
    choice = frame.names.choice(name)
    return choice if choice is not None and choice.purpose != "functional" else None


def _is_form(frame: Frame, register: int) -> bool:
    """Whether a field belongs to a form that a person fills in, or to what keeps a person's choices."""
    cls = frame.world.class_name(frame.key[:2])
    if frame.names.is_holder(cls) or "".join(split(cls)).removesuffix("request").endswith(_FILLED_IN):
        return True
    maker = _maker(frame, register)
    if maker is None:
        return False
    owner: Value = frame.registers[maker[2]]
    dotted = [ref[1] for ref in owner.refs if ref[0] == "ext"]
    return any("forms" in name.split(".") or name.startswith("wtforms.") for name in dotted)


def option(frame: Frame, arguments: Arguments, site: Site) -> None:
    """An option of a command or of a user's configuration: ``option("--consent/--no-consent", default=True)``."""
    default = next((arguments.keywords[key] for key in _DEFAULTS if key in arguments.keywords), None)
    texts = list(_said_first(arguments)) if default is not None else []
    if default is None or not texts or any(not text or text.isupper() or " " in text for text in texts):
        return
    action = arguments.keywords.get("action")
    if action is not None and not _ACTIONS.isdisjoint(const for const in action.consts if isinstance(const, str)):
        return
    names = [text.partition("/")[0].lstrip("-").rpartition(".")[2] for text in texts]
    kept = arguments.keywords.get("dest")
    # What the answer is kept as says it where the option does not: "--stats", dest="usage_statistics".
    for word in (*names, *(const for const in (kept.consts if kept is not None else ()) if isinstance(const, str))):
        consent = frame.names.default(word)
        if consent is not None and consent.granted:
            _judge(frame, word, consent, default, site, "option")
            return


def _said_first(arguments: Arguments) -> Iterator[str]:
    """The names of an option: the first text, and others that stand beside it (``"-t", "--telemetry"``)."""
    first = ""
    for value in arguments.positional:
        text = value.consts[0] if len(value.consts) == 1 else None
        if not isinstance(text, str) or (first and not first.startswith("-")):
            return
        yield text
        first = first or text


def lookup(frame: Frame, owner: Value, key: Value, default: Value, site: Site) -> None:
    """``prefs.get("tracking_consent", True)``: nothing said is taken for a yes."""
    if len(key.consts) != 1 or not isinstance(key.consts[0], str) or key.consts[0].isupper():
        return
    name = key.consts[0]
    source = owner.noun.lower().strip("_")
    if source in _OPERATORS or source.endswith(("_settings", "_config", "headers", "environ")):
        return
    consent = frame.names.consent(name)
    if consent is None and source.endswith(_ASKED_OF_PERSONS):
        consent = _chosen(frame, name)
    _judge(frame, name, consent, default, site, "lookup")


def _judge(frame: Frame, name: str, consent: ConsentName | None, default: Value, site: Site, kind: str) -> None:
    if consent is None:
        return
    answers = _answers(frame, default)
    if answers and all(answer is consent.granted for answer in answers):
        frame.found.consent_defaults[site, name] = ConsentDefault(frame.key, site, name, kind)


def _answers(frame: Frame, default: Value) -> list[bool | None]:
    """What a default says: a yes or no, a word for it, a member of an enumeration (1 is a number, not a yes)."""
    consts: Iterable[object] = default.consts
    if any(ref[0] == "ext" and ref[1].endswith(".true()") for ref in default.refs):
        return [True]  # as SQLAlchemy writes it
    if not default.consts and default.noun.isupper():
        consts = (default.noun,)
    return [
        frame.names.answer(const) if isinstance(const, bool) or (isinstance(const, str) and len(const) > 1) else None
        for const in consts
    ]
