"""What names say of values: personal fields, persons, consent."""

from functools import cache, lru_cache

from ...catalog.names import logs_in
from ...catalog.schema import IDENTIFIER, ConsentName, PersonalName
from ...catalog.words import nouns, split
from ...model import code as ir
from ...model.values import Label, Ref, Site, Step, Sym, Value
from ..frame import Frame
from .guards import consented, for_purpose, says_consent

_NO_PERSONS = frozenset({"settings", "config", "conf", "cfg", "env", "environ", "constants", "options"})
_ACCOUNTS = frozenset(
    "credentials credential creds connection conn dsn database db auth basic_auth backend smtp".split()
)
"""Whose user name is mostly that of a machine; their e-mail or password may well be a person's."""
_CONFIGURED = ("_settings", "_config", "_conf", "_cfg", "_credentials")
"""How what holds the log-in of a program may end."""
_PARSED = frozenset(
    "urllib.parse.urlparse() urllib.parse.urlsplit() yarl.URL() httpx.URL() furl.furl() "
    "sqlalchemy.make_url() sqlalchemy.engine.make_url() sqlalchemy.engine.url.make_url()".split()
)
"""Addresses taken apart."""
_SENT = frozenset(
    "data payload body form post json args kwargs params values fields info "
    "row record request event message attributes traits properties".split()
)
"""What people send in, and what is told of them, is called so."""
_JARS = frozenset({"cookies", "COOKIES", "headers", "META", "environ", "query_params", "GET", "args"})
"""What holds nothing but texts by their names."""
_PLAIN_TYPES = frozenset({"str", "bytes", "int", "float", "bool", "EmailStr"})
_IDENTIFYING = frozenset({"id", "pk", "uuid", "guid", "hash", "digest", "token"})
_SWITCHES = frozenset({"enabled", "active", "allowed", "disabled", "is_enabled", "is_disabled"})
_TEXT_TYPES = frozenset({"str", "EmailStr", "Any", "bytes", "int", "object", "NameEmail", "Text", "AnyStr"})
_CHILDS = "user.childrens"
_OF_CHILDREN = ("user.name", "user.demographic.date_of_birth", "user.contact")
"""What a child has, and no node of a tree."""
_IDS = ("id", "pk", "uuid", "guid")
_OF_MACHINES = ("user.device", "user.authorization")
"""What machines and services have as well: a variable alone does not say whose it is."""
_INSTANCES = frozenset({"of", "obj", "ext"})
"""The kinds of references that can be to an instance."""
_BLANK = frozenset({"", None})
_NEAR = 16
_LOOKED_UP = frozenset({ir.CALL, ir.METHOD, ir.ITEM, ir.ELEMENT, ir.ITERATE, ir.ATTR, ir.NAME})
_CHOSEN = frozenset({"choice", "decision", "answer"})
_OF_THINGS = frozenset({"profile", "permissions", "grants"})
_ROWS = frozenset({"objects", "_default_manager", "query"})
_CONFIGURATION = frozenset({"settings", "config", "conf", "cfg", "options", "prefs", "preferences"})
"""What a tool's user has set: below it telemetry alone is the switch."""
_TELLING_BESIDE = _ROWS | _SWITCHES | {"profile"}
"""Names that say something by whose they are."""
_RECORDS = ("_set", "_records")
"""How what a person has answered over time is called behind what was asked: ``consent_records``."""
_ANSWERS = frozenset("granted accepted given allowed enabled agreed value active is_granted status state".split())


def is_person(frame: Frame, value: Value) -> bool:
    """Whether a value stands for a natural person: by the name it has, or by its class."""
    if value.noun and frame.names.person(value.noun) and not _is_typed_thing(frame, value):
        return True
    for ref in value.refs:  # perf: a generator costs more than what it asks, and so does a call of each
        if ref[0] in _INSTANCES and is_person_ref(frame, ref):
            return True
    return False


def _is_typed_thing(frame: Frame, value: Value) -> bool:
    """Whether an everyday word names an instance of a class that is no person's, or a part of an archive."""
    things = frame.catalog.flows.of_things if value.refs and frame.names.ambiguous(value.noun) else None
    if things is None or any(ref[0] == "ext" and ref[1].partition(".")[0] in things for ref in value.refs):
        return things is not None
    classes = [ref for ref in value.refs if ref[0] == "of"]
    return bool(classes) and not any(is_person_ref(frame, ref) for ref in classes)


def is_person_ref(frame: Frame, ref: Ref) -> bool:
    """Whether a reference is an instance of a class that stands for persons."""
    kind = ref[0]
    if kind == "of":
        return _is_person_class(frame, (ref[1], ref[2]))
    if kind == "obj" and type(ref[1]) is not Sym:
        obj = frame.obj(ref)
        return obj is not None and obj.cls is not None and _is_person_class(frame, obj.cls)
    if kind == "ext" and ref[1].endswith("()"):
        last = ref[1][:-2].rpartition(".")[2]
        return last[:1].isupper() and frame.names.person_class(last)
    return False


def _is_person_class(frame: Frame, cls: tuple[str, int]) -> bool:
    """Whether a class describes persons; a profile without anything that persons have is one of settings."""
    name = frame.world.class_name(cls)
    if not frame.names.person_class(name):
        return False
    fields = frame.world.record_fields(cls) if _is_profile(name) else ()
    return not fields or any(
        frame.names.person(field) or ((found := frame.names.field(field)) is not None and found.strong)
        for field in fields
    )


def named(frame: Frame, value: Value, name: str, owner: Value | None, site: Site, *, is_key: bool = False) -> Value:
    """The value read by ``name`` from ``owner`` (None for a variable), with what the name says of it."""
    if value.noun and (value.true or value.false) and says_consent(value):
        return value.called(name) if frame.names.is_holder(name) else value
    if frame.names.is_plain(name) and not _tells_beside(frame, name, owner):
        return value if value.noun == name else value.called(name)  # perf: what most names are
    consent = frame.names.consent(name) or (_chosen(frame, value, name, owner) if owner is not None else None)
    if consent is not None and not value.labels and not frame.is_thing(name):
        true, false = consented(consent.granted, consent.purpose)
        return value.but(true=true, false=false, noun=name)
    if owner is not None and says_consent(owner):
        narrowed = _below_consent(frame, value, name, owner)
        if narrowed is not None:
            return narrowed
    if owner is not None and name in _SWITCHES:
        # "self.enabled" of a class Telemetry is "telemetry_enabled".
        consent = frame.names.consent(f"{owner.noun}_{name}") if owner.noun else None
        if consent is not None:
            true, false = consented(consent.granted, consent.purpose)
            return value.but(true=true, false=false, noun=name)
    if name in _OF_THINGS and owner is not None and _is_some_thing(frame, owner):
        name = f"{owner.noun}_{name}"  # a group has a profile as well, and a role has permissions
    is_kept = owner is not None and owner.noun in _JARS and frame.names.person(name)
    if is_kept and all(_is_open_ref(frame, ref) for ref in value.refs):
        return value.called(f"{name} (str)")  # what is kept there is a text: an id, and nobody
    value = value if value.noun.partition(" (")[0] == name else value.called(name)
    if value.labels and value.syms and owner is not None and field_label(frame, name, owner, is_key=is_key) is not None:
        return value.but(syms={})  # named here: whoever made the object need not be told again
    if value.labels or value.clean or (value.consts and not _is_left_open(frame, value, name, owner)):
        return value
    label = field_label(frame, name, owner, is_key=is_key)
    if label is None:
        found = frame.names.field(name)
        is_foreign = owner is not None and found is not None and _is_no_owner(frame, owner, found.category)
        if is_foreign and owner is not None and any(ref[0] in ("class", "module", "fn") for ref in owner.refs):
            return value.but(clean=True)
        return value.but(clean=True, syms={}) if is_foreign else value  # whoever hands it over
    step = Step(site, f"{label.name} is read", None)
    return value.but(labels={label: step}, syms={}, consts=())


def _is_left_open(frame: Frame, value: Value, name: str, owner: Value | None) -> bool:
    """Whether a field is blank only until somebody fills it in: ``email = ""`` in the body of a class."""
    if owner is None or not _BLANK.issuperset(value.consts):
        return False
    is_given = any(obj.cls is None or name in obj.fields for _, obj in frame.objects(owner))
    return not is_given and any(ref[0] in _INSTANCES for ref in owner.refs)


def _tells_beside(frame: Frame, name: str, owner: Value | None) -> bool:
    """Whether a name of which no word is known says something all the same, by whose it is."""
    if name in _TELLING_BESIDE or (owner is not None and (owner.true or owner.false) and says_consent(owner)):
        return True
    return name.endswith(_IDS) and _identifier(frame, name, owner) is not None


def _chosen(frame: Frame, value: Value, name: str, owner: Value) -> ConsentName | None:
    """A topic below an object of choices, and the records of a consent: ``cookies["analytics"]``, ``consent_set``.

    A topic that is a yes or no by default is a switch: ``telemetry: bool = False``; of a person, it is a choice.
    """
    is_set = owner.noun.lower().rpartition("_")[2] in _CONFIGURATION
    if _is_flag(value):
        topic = frame.names.topic(name) if is_person(frame, owner) else frame.names.switch(name) if is_set else None
        return frame.names.default(name) or topic
    if name in _ROWS:
        return frame.names.recorded(owner.noun) if owner.noun[:1].isupper() else frame.names.consent(owner.noun)
    if owner.noun and not value.consts and (chosen := frame.names.chosen(owner.noun, name)) is not None:
        return chosen
    if is_set:
        return frame.names.default(name)  # config["telemetry"]
    if name.endswith(_RECORDS) or (name.endswith("s") and frame.names.is_consent_record(name)):
        return frame.names.recorded(name)
    return _answered(frame, name, owner)


def _answered(frame: Frame, name: str, owner: Value) -> ConsentName | None:
    """A topic in what people send in, where their choice is handled: ``body["analytics"]`` in ``on_consent``."""
    if owner.noun.lower() not in _SENT or (frame.names.is_plain(name) and name not in _CHOSEN):
        return None
    choice = ConsentName(True, "any") if name in _CHOSEN else frame.names.choice(name)
    is_choice = choice is not None and choice.purpose != "functional" and frame.names.field(name) is None
    return choice if is_choice and frame.names.is_choosing(frame.code.name) else None


def _is_flag(value: Value) -> bool:
    """Whether a value is declared as a yes or no."""
    if value.consts:
        return all(isinstance(const, bool) for const in value.consts)
    return any(ref[0] == "ext" and ref[1].endswith("BooleanField()") for ref in value.refs)


def _is_some_thing(frame: Frame, owner: Value) -> bool:
    """Whether an owner has a name that is not a person's; ``self`` says nothing of what it stands for."""
    is_self = any(not sym.path and sym.root == frame.first_parameter for sym in owner.syms)
    return bool(owner.noun) and not is_self and not is_person(frame, owner)


def _below_consent(frame: Frame, value: Value, name: str, owner: Value) -> Value | None:
    """``user.consents.analytics`` and ``user.cookie_preferences.accepted``."""
    purpose = frame.names.purpose(name)
    if purpose is not None:
        return for_purpose(value.but(true=owner.true, false=owner.false, noun=name), purpose)
    if name in _ANSWERS or frame.names.answer(name) is True:
        return value.but(true=owner.true, false=owner.false, noun=name)
    return None


@cache
def is_identifier(name: str) -> bool:
    """Whether a name says that its value is a pseudonymous id, a digest or a token."""
    return name.lower().rpartition("_")[2] in _IDENTIFYING


def field_label(frame: Frame, name: str, owner: Value | None, *, is_key: bool = False) -> Label | None:
    """The label that a name gives, by its owner; None when it is not personal."""
    found = frame.names.field(name) or (_identifier(frame, name, owner) if name.endswith(_IDS) else None)
    if found is None or (name.isupper() and owner is not None and not is_key) or name.endswith("__"):
        return None
    if owner is None:
        is_told = found.strong and (not found.alone or _in_company(frame, name))
        return Label(found.category, name, "medium") if is_told and not logs_in(frame.strings, found.category) else None
    is_of_request = owner.noun == "environ" and (name == "REMOTE_ADDR" or name.startswith("HTTP_"))
    if not is_of_request and _is_no_owner(frame, owner, found.category):
        return None
    person = is_person(frame, owner)
    if not found.strong and (not person or _may_be_of_settings(frame, owner, name)):
        return None
    # A table and a repository have a "full_name" as well.
    if found.alone and not person and not _may_be_somebody(frame, owner.noun, name):
        return None
    text = f"{owner.noun}.{name}" if owner.noun and not is_key else f'{owner.noun}["{name}"]' if owner.noun else name
    confidence = "high" if person and not is_key else "medium"
    category = (
        _CHILDS if found.category.startswith(_OF_CHILDREN) and frame.names.is_child(owner.noun) else found.category
    )
    if is_key and name.isupper():
        confidence = "high"  # the framework's own: request.META["REMOTE_ADDR"]
    return Label(category, text, confidence)


def _may_be_somebody(frame: Frame, owner: str, name: str) -> bool:
    """Whether an owner that is called no person may be one: what is sent, or a letter where persons are spoken of."""
    return owner.rpartition("_")[2].lower() in _SENT or (len(owner) <= 1 and (not owner or _in_company(frame, name)))


def _in_company(frame: Frame, name: str) -> bool:
    """Whether code that speaks of a ``full_name`` speaks of persons as well: a table and a function have one, too."""
    names = frame.names
    return any(
        (names.person(word) and not _is_profile(word))
        or ((found := names.field(word)) is not None and found.strong and not found.alone)
        for word in frame.strings
        if word != name
    )


def _may_be_of_settings(frame: Frame, owner: Value, name: str) -> bool:
    """Whether an owner is called a profile and nothing around says that it is a person's."""
    if not _is_profile(owner.noun) or any(is_person_ref(frame, ref) for ref in owner.refs):
        return False
    return not _in_company(frame, name)


def _is_profile(name: str) -> bool:
    """Whether something is called a profile: of a person, or of settings."""
    return name.lower().removesuffix("_data").removesuffix("_info").removesuffix("s").endswith("profile")


def _identifier(frame: Frame, name: str, owner: Value | None) -> PersonalName | None:
    """A pseudonymous id, where they are followed."""
    bare, _, last = name.rpartition("_")
    if not frame.world.follows_identifiers():
        return None
    if last in _IDS and (frame.names.person(bare) if bare else owner is not None and is_person(frame, owner)):
        return PersonalName(IDENTIFIER, True)
    return None


def _is_no_owner(frame: Frame, owner: Value, category: str) -> bool:
    """Settings, modules and classes have no e-mail of a person, and a connection no user name of one."""
    noun = owner.noun.lower().lstrip("_")
    is_account = category == "user.account.username"
    is_login = is_account or category == "user.authorization.password"
    is_kept = noun in _NO_PERSONS or (is_account and noun in _ACCOUNTS) or (is_login and noun.endswith(_CONFIGURED))
    if is_kept or frame.names.is_of_nobody(owner.noun, category):
        return True
    for ref in owner.refs:
        if ref[0] in ("module", "class", "fn"):
            return True
        if ref[0] == "of" and frame.names.is_of_nobody(frame.world.class_name((ref[1], ref[2])), category):
            return True
        if is_login and ref[0] == "ext" and ref[1] in _PARSED:
            return True  # by what an address logs in
        if ref[0] == "ext" and not ref[1].endswith("()") and "()" not in ref[1] and not _is_request(ref[1]):
            return True
    return False


def _is_request(dotted: str) -> bool:
    return any(part in dotted for part in (".request", ".session", ".g.")) or dotted.endswith((".g", ".current_user"))


@lru_cache(maxsize=4096)
def is_plain_type(annotation: tuple[str, ...]) -> bool:
    """Whether an annotation says that a value is a text or a number."""
    last = {part.rpartition(".")[2] for part in annotation} - {"None"}
    return bool(last) and last <= _PLAIN_TYPES


def parameter_value(frame: Frame, name: str, kind: str, annotation: tuple[str, ...], site: Site) -> Value:
    """What is known of a parameter before any caller is: its type, and what its name says."""
    sym = Sym(frame.key, name, ())
    last = [part.rpartition(".")[2] for part in annotation]
    is_plain = is_plain_type(annotation) and kind not in ("*", "**")
    # A text is no object to write into, and no person: "author: str" is what one is called.
    noun = f"{name} ({last[0]})" if is_plain and frame.names.person(name) else name
    value = Value(syms={sym: None}, refs={} if is_plain else {("obj", sym): frozenset()}, noun=noun)
    if kind in ("*", "**"):
        return value
    consent = frame.names.consent(name)
    if consent is not None:
        true, false = consented(consent.granted, consent.purpose)
        return value.but(true=true, false=false)
    if "EmailStr" in last:
        label = Label("user.contact.email", name, "high")
        return value.but(labels={label: Step(site, f"{name} is given as an e-mail", None)}, syms={})
    if annotation and not _TEXT_TYPES & {part.removeprefix("[]") for part in last}:
        return value.but(clean=set(last) <= {"bool", "float", "datetime", "timedelta", "Decimal"})
    found = frame.names.field(name)
    if found is not None and found.strong and not logs_in(frame.strings, found.category):
        label = Label(found.category, name, "medium")
        return value.but(labels={label: Step(site, f"{name} is given", None)}, syms={})
    return value


def variable_value(frame: Frame, value: Value, name: str, register: int, site: Site) -> Value:
    """A value as its variable calls it: where nothing tells what it is, a strong name does (``email = row[1]``)."""
    found = frame.names.field(name)
    if found is None or not found.strong or found.alone or name.isupper() or found.category.startswith(_OF_MACHINES):
        return value.called(name)
    if not _is_looked_up(frame, register) or not _is_unknown(frame, value, name):
        return value.called(name)
    label = Label(found.category, name, "medium")
    return Value(labels={label: Step(site, f"{name} is what it is called", None)}, noun=name, held=value.held)


def is_several(noun: str) -> bool:
    """Whether a name is in the plural."""
    return bool(noun) and nouns(noun) != split(noun)


def of_several(frame: Frame, name: str, register: int) -> str:
    """Whom a loop's variable of one letter stands for, by what it runs over: ``for c in customers``."""
    maker = frame.code.instructions[frame.counter - 1] if frame.counter else [ir.CONST]
    if maker[0] != ir.ITERATE or maker[1] != register:
        return ""
    several: Value = frame.registers[maker[2]]
    noun = several.noun
    if not noun or frame.names.is_plain(noun) or not frame.names.person(noun) or frame.names.ambiguous(noun):
        return ""
    *_, last = nouns(noun)
    is_dict = any(obj.kind == "dict" for _, obj in frame.objects(several))
    return last if last[0] == name and is_several(noun) and not is_dict else ""


def _is_looked_up(frame: Frame, register: int) -> bool:
    """Whether a call, a key or the like gave what is in a register."""
    before = frame.code.instructions[max(0, frame.counter - _NEAR) : frame.counter]
    return any(ins[0] in _LOOKED_UP and ins[1] == register for ins in before)


def _is_unknown(frame: Frame, value: Value, name: str) -> bool:
    """Whether nothing else says what a value is; the fields of a class are declared, not looked up."""
    if value.labels or value.clean or value.consts or says_consent(value) or (frame.is_body and frame.key[1]):
        return False
    given = [value.noun, *(ref[1].removesuffix("()").rpartition(".")[2] for ref in value.refs if ref[0] == "ext")]
    if any(known.isupper() or frame.names.is_another(name, known) for known in given if known):
        return False
    return all(_is_open_ref(frame, ref) for ref in value.refs)


def _is_open_ref(frame: Frame, ref: Ref) -> bool:
    """Whether a reference leaves open what a value is: below a parameter, or what a package's function gave."""
    if ref[0] == "obj":
        return isinstance(ref[1], Sym) and frame.obj(ref) is None
    last = ref[1].rpartition(".")[2] if ref[0] == "ext" else ""
    return last.endswith(("()", "[]")) and not last.lstrip("_")[:1].isupper()
