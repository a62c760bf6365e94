"""What the name of a called function says of its answer, where its body says nothing."""

from collections.abc import Iterable, Sequence

from ...catalog.schema import ConsentName, Sink
from ...model.values import NOTHING, Atoms, FunctionKey, Obj, Ref, Site, Sym, Value
from ..consent import asking
from ..exposures.hosts import text_of
from ..frame import Frame
from ..values import instances
from ..values.guards import consented, for_purpose, granted, refused, says_consent, truth
from ..values.naming import field_label, is_identifier, is_person, named
from ..values.reading import external
from ..values.shared import answer_in, context, put_answer
from .arguments import Arguments, by_parameter

_LONGEST_TOPIC = 40
"""Characters of a constant that may name a purpose; what is longer is a text."""
_ADDRESSES = frozenset(
    {"base_url", "api_base", "azure_endpoint", "endpoint", "endpoint_url", "server_url", "host", "url"}
)
"""Parameters by which a client is told whom to talk to."""
_OF_CONTEXT = frozenset({"get", "set"})
HANDLERS = "exception_handlers"
"""The parameter by which an application is told what handles the exceptions of which class."""
_BEFORE = frozenset({"dependencies", "permission_classes"})
"""Parameters by which a route is told what to call before its handler."""
PERMITTING = "rest_framework.decorators.permission_classes"
"""The decorator that says so."""


def declared(frame: Frame, *names: str, arguments: Arguments | None = None) -> Value | None:
    """What the catalog, or the project's settings, say of the answer of a function of these names."""
    for name in names:
        if name in frame.catalog.flows.giving_handled:
            from .. import raising  # perf: little of what is raised is shown so

            return raising.given(frame, name)
        if arguments is not None and name in frame.names.prompts:
            return _prompted(frame, name, arguments)
        said = frame.names.consent(name) if name in frame.names.own else None
        if name in frame.names.consent_functions:
            said = ConsentName(True, "any")
        if said is not None:
            true, false = consented(said.granted, said.purpose)
            return Value(true=true, false=false, noun=name.rpartition(".")[2])
    return None


def _prompted(frame: Frame, dotted: str, arguments: Arguments) -> Value | None:
    """What somebody says who is asked in words."""
    texts = [const for value in arguments.positional[:2] for const in value.consts if isinstance(const, str)]
    said = next(filter(None, map(frame.names.hints.agreed_by, texts)), None)
    if said is None:
        return None
    true, false = consented(said.granted, said.purpose)
    return Value(true=true, false=false, noun=dotted.rpartition(".")[2])


def named_result(frame: Frame, function: Value, result: Value, arguments: Arguments, site: Site) -> Value:
    """What the name of the called function says when its body says nothing."""
    if function.choice is not None and result.choice is None:
        result = result.but(choice=_of_either(frame, function, function.choice, arguments, site))
    if not function.noun:
        return result
    result = _with_instances(frame, function.noun, result, arguments)
    is_answer = frame.names.consent(function.noun) is not None and not frame.objects(result)
    is_of_choices = frame.names.is_holder(function.noun) and not is_answer
    is_of_choices = is_of_choices and not (result.consts or says_consent(result))
    if (is_identifier(function.noun) and not result.noun) or (is_of_choices and not frame.names.is_holder(result.noun)):
        result = result.but(noun=function.noun)  # user_token() gives an id, under whatever key it is handed over
    result = _with_consent(frame, function.noun, function, result, arguments)
    return _opaque(frame, function, function.noun, result, arguments)


def _of_either(
    frame: Frame, function: Value, sides: tuple[Value, Value], arguments: Arguments, site: Site
) -> tuple[Value, Value]:
    """What two functions give between which consent decides: ``RATES[user.shares_data](nights)``."""
    from .calling import call  # perf: a cycle, and rare

    held = ({ref: atoms for ref, atoms in function.refs.items() if ref in side.refs} for side in sides)
    agreed, refusing = (call(frame, Value(refs=refs), arguments, site, site) for refs in held)
    return agreed, refusing


def named_method_result(
    frame: Frame, owner: Value, name: str, result: Value, arguments: Arguments, site: Site
) -> Value:
    """As ``named_result``, for a method: ``get_email()`` gives an e-mail."""
    if name in _OF_CONTEXT and owner.refs and (channel := context(owner)) is not None:
        for value in arguments.positional if name == "set" else ():
            put_answer(frame, channel, value, site)
        return answer_in(frame, channel, result) if name == "get" else result
    result = _with_instances(frame, name, instances.of_foreign(frame, name, result, arguments), arguments)
    if frame.is_curious and not (result.consts or says_consent(result)) and is_person(frame, owner):
        result = _by_name(frame, owner, name, result, site)
    result = _opaque(frame, owner, name, _with_consent(frame, name, owner, result, arguments), arguments)
    if result.labels or result.clean or result.consts or says_consent(result) or not name.startswith("get_"):
        return result
    label = field_label(frame, name[4:], owner)
    if label is None or any(ref[0] in ("fn", "of", "obj") for ref in result.refs):
        return result
    return named(frame, result, name[4:], owner, site)


def _opaque(frame: Frame, owner: Value, name: str, answer: Value, arguments: Arguments) -> Value:
    """The answer of a call that may be a question for consent, where nothing tells what it is."""
    # perf: this is asked of every call.
    if answer.clean or answer.labels or answer.consts or not (arguments.positional or arguments.keywords):
        return answer
    if not frame.names.may_be_asked(owner.noun, name) or says_consent(answer) or not frame.world.meets_trackers():
        return answer
    from ..consent import opaque  # perf: few calls ask so

    return opaque.asked(frame, owner, answer, arguments)


def _by_name(frame: Frame, owner: Value, name: str, result: Value, site: Site) -> Value:
    """What methods of this name say of consent, where nothing tells the class of whom they are called on."""
    return told_by_all(frame, instances.methods_by_name(frame, owner, name), result, site)


def told_by_all(frame: Frame, keys: Sequence[FunctionKey], result: Value, site: Site) -> Value:
    """What a call says of consent that may be of any of these functions: what all of them say."""
    summaries = [summary for key in keys if (summary := frame.world.summary(key, site)) is not None]
    said = [each.returns for each in summaries if says_consent(each.returns)]
    if not said or len(said) < len(keys):
        return result
    true, false = (
        frozenset.intersection(*(frozenset(atom for atom in side or () if atom.sym is None) for side in sides))
        for sides in ([each.true for each in said], [each.false for each in said])
    )
    return result.but(true=true, false=false)


def _with_instances(frame: Frame, name: str, result: Value, arguments: Arguments) -> Value:
    """A call that is given a class of the project, or a query over one, may give its instances."""
    flows = frame.catalog.flows
    if not arguments.positional or (name not in flows.one_by_class and name not in flows.many_by_class):
        return result
    # What stands below a parameter may be anything: it does not say that this is no query.
    if any(ref[0] in ("of", "obj", "all") and not isinstance(ref[1], Sym) for ref in result.refs):
        return result
    found = instances.given_for(frame, name, arguments.positional[0])
    return result if found is None else result.but(refs={**result.refs, **found.refs}, clean=False)


def _with_consent(frame: Frame, name: str, owner: Value, result: Value, arguments: Arguments) -> Value:
    if not result.consts and not says_consent(result):
        found = frame.names.consent(name)
        is_told = found is not None
        if found is None:
            found, result = _put_together(frame, name, owner, result, arguments)
        if found is not None and not any(_is_thing(ref, is_told=is_told) for ref in result.refs):
            true, false = consented(found.granted, found.purpose)
            result = result.but(true=true, false=false, noun=name)
    if (result.true or result.false) and says_consent(result):
        result = _on_both_sides(frame, name, result)
        purpose = purpose_among(frame, _asked_of(name, arguments))
        if purpose is not None:
            result = for_purpose(result, purpose)
    return result


def _asked_of(name: str, arguments: Arguments) -> Sequence[Value]:
    """The arguments of a question; what is given where there is no such key is none: ``get("choice", "necessary")``."""
    is_looked_up = name == "get" and any(
        isinstance(const, str) for value in arguments.positional[:1] for const in value.consts
    )
    return arguments.positional[:1] if is_looked_up else arguments.every()


def _put_together(
    frame: Frame, name: str, owner: Value, result: Value, arguments: Arguments
) -> tuple[ConsentName | None, Value]:
    """What a call says of consent by its name and its topic or owner together, and what its result goes by."""
    topic = _topic_among(frame, name, arguments) if arguments.positional or arguments.keywords else ""
    found = frame.names.consent(f"{name}_{topic}") if topic else None  # accepts("analytics")
    if found is None and arguments.positional and frame.names.hints.answers(name):
        found = frame.names.consent(_key_among(frame, arguments))
    if found is None and topic and len(arguments.positional) > 1:
        given = [(*value.consts, value.prefix)[0] for value in arguments.positional[:2]]
        texts = [const for const in given if isinstance(const, str)]
        found = (
            frame.names.chosen(texts[0], texts[1]) if len(texts) > 1 else None
        )  # getboolean("privacy", "statistics")
    if found is None and owner.noun != name:
        found = asking.answered(frame, owner, name, topic)
    if found is None and topic and result.noun in ("", name) and frame.names.topic(topic) is not None:
        guard = f"{name}_{topic}"  # @requires_consent("analytics")
        return None, result.called(guard if frame.names.consent_guard(guard) is not None else topic)
    if found is None and result.noun == name and not frame.names.is_plain(owner.noun):
        return None, result.called(owner.noun) if frame.names.hands_over(owner.noun, name) else result
    return found, result


def _is_thing(ref: Ref, *, is_told: bool) -> bool:
    """Whether an answer is an object, whose truth is no answer; of a parameter it may be one, if its name tells it."""
    return ref[0] in ("of", "obj", "gen") and (is_told or type(ref[1]) is not Sym)


def _on_both_sides(frame: Frame, name: str, result: Value) -> Value:
    """What the name says where the body leaves one answer open: one of several refusals, or of several reasons."""
    if result.true and result.false:
        return result
    found = frame.names.consent(name) if result.true == NOTHING or result.false == NOTHING else None
    if found is None:
        return result
    true, false = consented(found.granted, found.purpose)
    known = result.true or result.false or NOTHING
    side = granted(known) if bool(result.true) is found.granted else refused(known)
    return result.but(true=result.true or true, false=result.false or false) if side else result


def _topic_among(frame: Frame, name: str, arguments: Arguments) -> str:
    """The constant, or the member of an enumeration, among the arguments of a call that names a purpose."""
    names = frame.names
    for value in _asked_of(name, arguments):
        for const in value.consts:
            if isinstance(const, str) and len(const) <= _LONGEST_TOPIC and names.purpose(const) is not None:
                return const
        if value.noun.isupper() and names.purpose(value.noun) is not None:
            return value.noun
    return ""


def _key_among(frame: Frame, arguments: Arguments) -> str:
    """The key that says as a whole what stands under it: ``store.sismember("guide:optouts", user)``."""
    first = arguments.positional[0]
    for const in (*first.consts, first.prefix):
        if isinstance(const, str) and len(const) <= _LONGEST_TOPIC:
            for key in (const, const.strip(":").rpartition(":")[2]):
                if key and frame.names.consent(key) is not None:
                    return key
    return ""


def purpose_among(frame: Frame, values: Iterable[Value]) -> str | None:
    """The purpose that a constant or an enum member among the arguments of a call names."""
    for value in values:
        for const in value.consts:
            if isinstance(const, str) and len(const) <= _LONGEST_TOPIC:
                purpose = frame.names.purpose(const)
                if purpose is not None:
                    return purpose
        if value.noun and value.noun.isupper() and (purpose := frame.names.purpose(value.noun)) is not None:
            return purpose
    return None


def external_result(
    frame: Frame, sink: Sink | None, dotted: str, origin: Site, held: Atoms, arguments: Arguments, site: Site
) -> Value:
    """What a package's function gives, of which nothing else is known: it goes by the name of what was called."""
    called = f"{dotted}()"
    if dotted in frame.catalog.configured:
        held |= _configured(frame, dotted, arguments)
    result = external(called, origin, held)
    for value in arguments.positional:
        if value.elements_held:
            result = result.but(elements_held=value.elements_held)  # session.scalars(query) finds whom the query does
            break
    channels = frame.catalog.channels
    is_object = (
        dotted in channels.registrars
        or dotted in channels.observers
        or dotted in channels.catchers
        or dotted.rpartition(".")[2].lstrip("_")[:1].isupper()
        or called in frame.catalog.builders
    )
    if is_object or dotted == PERMITTING or not _BEFORE.isdisjoint(arguments.keywords):
        return _external_object(frame, sink, result, arguments, site)
    return result


def _configured(frame: Frame, dotted: str, arguments: Arguments) -> Atoms:
    """What must hold for a client to send, by the switches of the configuration that it is handed."""
    held: Atoms = NOTHING
    for attribute, off_when in frame.catalog.configured[dotted].items():
        for value in arguments.every():
            for _, obj in frame.objects(value):
                if attribute in obj.fields:
                    held |= truth(obj.fields[attribute])[off_when] or NOTHING
    return held


def _external_object(frame: Frame, sink: Sink | None, result: Value, arguments: Arguments, site: Site) -> Value:
    """An instance of a third party's class carries what it was made of."""
    fields = {f"#{index}": value for index, value in enumerate(arguments.positional)}
    if sink is not None:
        # What is handed over by place has the name that the package gives it: to_emails, traits.
        fields = {name: value for name, given in by_parameter(sink.signature, arguments).items() for _, value in given}
    fields.update(arguments.keywords)
    if HANDLERS in arguments.keywords:
        from .. import catching  # perf: few applications are made with handlers

        catching.tabled(frame, arguments.keywords[HANDLERS], site)
    for key, value in arguments.keywords.items():
        if key in _ADDRESSES and (address := text_of(value)):
            frame.found.endpoints[site] = address
    made = frame.make(Obj("external", None, fields, arguments.rest or arguments.star, site))
    return made.but(refs={**made.refs, **result.refs})
