"""The shapes of what the catalog knows. All of it is plain data, read from TOML and compiled once."""

from collections.abc import Mapping

from ...model.tuples import NamedTuple

_ADVERTISING = frozenset({"advertising", "data enrichment", "data broker", "attribution"})
_DELIVERY = frozenset({"e-mail delivery", "messaging"})
KEYS = frozenset({"cookie", "cache", "metric", "file", "queue"})
"""Kinds of calls that make a key or a name of what they are given."""
PRINTING = KEYS | {"log", "url", "hash", "exception"}
"""Kinds of ways out that make a text of what they are given: an object is what it says of itself, no record."""
RECEIVER = "self"
"""Among the data of a sink: what its receiver was filled with."""
IDENTIFIER = "user.unique_id"
"""The category of pseudonymous ids."""


class Category(NamedTuple):
    """A category of personal data (a key of the Fides taxonomy) and how to speak of it."""

    key: str
    plain: str
    """In plain words, for messages: ``e-mail address``."""
    sensitive: bool
    """Special category, child, government id, card or bank account, password, precise location."""
    trait: bool
    """A yes or no about it is itself the datum (``is_pregnant``); false for numbers and identifiers."""


class Recipient(NamedTuple):
    """A third party: who it is and what it wants data for."""

    key: str
    """The file's name: ``mixpanel``."""
    name: str
    company: str
    category: str
    """``product analytics``, ``error monitoring``, ``llm``, ``advertising`` …"""
    purpose: str
    """``analytics``, ``marketing``, ``advertising``, ``personalisation``, ``recording`` or ``functional``."""
    country: str
    privacy: str
    necessary_keys: tuple[str, ...] = ()
    """Keys of what is sent below which stands what the service exists for: the addressee of a message."""

    @property
    def is_advertiser(self) -> bool:
        """Whether it matches people by what it is given, so that hashes and ids count as well."""
        return self.category in _ADVERTISING

    @property
    def is_delivery(self) -> bool:
        """Whether it carries messages to their addressees."""
        return self.category in _DELIVERY

    @property
    def is_model(self) -> bool:
        """Whether it is a hosted language model, which is given prompts."""
        return self.category == "llm"


class Package(NamedTuple):
    """A package that gives data to a recipient: its name on the index, the versions that were checked, its root."""

    distribution: str
    versions: tuple[str, ...]
    root: str


class Signature(NamedTuple):
    """The parameters of a callable as a caller sees them (without ``self``)."""

    positional: tuple[str, ...]
    keyword_only: tuple[str, ...]
    required: frozenset[str]
    var_positional: str | None
    var_keyword: str | None


class Sink(NamedTuple):
    """A callable that gives data away, or a client that decides whether it does; of one name the first that fits."""

    name: str
    """Public dotted name with ``()`` for a call on the way: ``mixpanel.Mixpanel().track``."""
    kind: str
    """``send`` (an SDK call), ``http``, ``redirect``, ``log`` or ``client`` (a constructor with switches).

    One of ``KEYS`` makes a key or name of what it is given. Of connections without encryption ``connection``
    opens one, ``securing`` encrypts it, and ``transport`` sends over it.
    """
    recipient: str
    """Key of the recipient; empty for ``http`` (the host decides) and for kinds that have none."""
    signature: Signature
    data: frozenset[str]
    """Parameters whose values leave, including those that identify the person; ``self`` is what the receiver holds."""
    necessary: frozenset[str]
    """Data parameters that the service exists for: an address to its mail carrier."""
    person: str | None
    """The parameter that names the person (a distinct id)."""
    tracking: bool
    """Whether the call tracks a person's behaviour and needs consent."""
    purpose: str
    url: str | None
    """For ``http`` and ``connection``: the parameter that holds the address."""
    query: frozenset[str]
    """For ``http`` and ``redirect``: parameters that end in the address, ``url`` included."""
    opt_out: frozenset[str]
    """For ``client``: parameters that switch sending off when true."""
    opt_in: frozenset[str]
    """For ``client``: parameters that switch sending off when false."""


class Setup(NamedTuple):
    """A call that sets an SDK up, with what makes it collect personal data by itself."""

    recipient: str
    collects: tuple[tuple[str, tuple[object, ...]], ...]
    """Parameters (``a.b`` for a key of a dict) and the values by which each collects."""
    hooks: frozenset[str]
    """Parameters that take a function by which reports are scrubbed."""


class Stores(NamedTuple):
    """Columns of classes that map to a store, and what may not stand in them as plain text."""

    categories: tuple[str, ...]
    companies: tuple[str, ...]
    """Those that companies have as well."""
    denying: tuple[str, ...]
    """Words of a name by which the value is not the datum itself."""
    columns: tuple[str, ...]
    """Calls that declare a column of text."""
    typed: tuple[str, ...]
    """Calls that declare a column whose type is an argument, or stands in the annotation."""
    listed: tuple[str, ...]
    """Calls that declare a column, or a type, of many values of one kind."""
    types: tuple[str, ...]
    """Plain types of such columns, by their last names."""
    schemas: tuple[str, ...]
    """Starts of the names of those that declare fields of schemas as well."""
    annotated: tuple[str, ...]
    """Classes whose annotated fields are columns."""
    tables: tuple[str, ...]
    """Classes whose annotated fields are columns if the class says ``table=True``."""
    hashers: tuple[str, ...]
    """Words that stand where a password is hashed or checked."""
    hashing: tuple[str, ...]
    """Classes that hash it by themselves."""


class Checking(NamedTuple):
    """How an HTTP client is told not to check whom it talks to."""

    parameters: frozenset[str]
    """Parameters and attributes that switch it off when false, or by what they are given."""
    unchecked: frozenset[str]
    """What they are given for it."""
    mode: str
    """The attribute of a context that says so."""


class Switch(NamedTuple):
    """An attribute that turns an SDK off (``posthog.disabled``) or on."""

    prefix: str
    """What it turns off: ``posthog`` covers ``posthog.capture``."""
    off_when: bool


class PersonalName(NamedTuple):
    """What a name says about its value."""

    category: str
    strong: bool
    """False for everyday words that count only with a person as owner (``name``, ``address``)."""
    alone: bool = False
    """Whether it counts without an owner, and with one only if that is a person (``full_name``)."""


class ConsentName(NamedTuple):
    """What a name says about consent: ``opted_out`` is refused, for any purpose."""

    granted: bool
    purpose: str
    """``analytics``, ``marketing``, ``advertising``, ``personalisation``, ``recording``, ``functional`` or ``any``."""


class Deferral(NamedTuple):
    """A call that runs a function later: where it is given the function and its arguments, and what it gives.

    Places are a position (-1: none) and a keyword (empty: none). ``rest`` is the first position that goes on to it (-1:
    none), of sequences one ``item`` each or all of a ``row``. ``gives``: an ``answer``, ``items``, or ``later``.
    """

    function: tuple[int, str]
    rest: int
    args: tuple[int, str]
    kwargs: tuple[int, str]
    each: str
    gives: str


class Cookies(NamedTuple):
    """What is known of cookies that tell visitors apart."""

    known: Mapping[str, tuple[str, str]]
    """Whose a cookie is (a recipient's key, empty where it has none) and what for; a name may end with ``*``."""
    identifying: frozenset[str]
    """How such cookies are called, whoever reads them."""
    harmless: frozenset[str]
    """Words in the names of cookies that a service needs or a person asked for."""
    fresh: frozenset[str]
    """What gives a value that no other visitor has."""
    setting: frozenset[str]
    """Methods that set a cookie."""
    jars: frozenset[str]
    """What keeps cookies, by whose keys they are set."""
    objects: frozenset[str]
    """Classes whose instances are cookies, by their qualified names."""
    heading: frozenset[str]
    """Methods that put a header into an answer."""


class Channels(NamedTuple):
    """What hands on to whoever was connected to it."""

    methods: Mapping[str, tuple[str, str]]
    """What a method does, ``connects`` or ``sends``, and the keyword under which receivers get the sender."""
    named: frozenset[str]
    """Calls that give the channel of a name."""
    registrars: frozenset[str]
    """Decorators that connect a function to the channels that they are given."""
    observers: Mapping[str, tuple[tuple[int, str], frozenset[str]]]
    """Decorators that have a function called with an instance: where the class is given, and which parameters it is."""
    words: frozenset[str]
    """What code calls the functions that it keeps."""
    catchers: Mapping[str, tuple[tuple[int, str], int]]
    """Decorators of functions that get what nobody caught: where the class is given, and which parameter it is."""
    handlers: Mapping[str, tuple[tuple[int, str], tuple[int, str], int]]
    """Calls that make a function such a one: where the class and where the function is given, and the parameter."""
    nexts: frozenset[str]
    """What middlewares call what answers a request."""
    shelves: frozenset[str]
    applications: frozenset[str]
    scopes: frozenset[str]
    native: frozenset[str]
    """What a request has by itself."""
    verbs: frozenset[str]
    """What methods begin with that put something where others find it."""


class Runner(NamedTuple):
    """A class of a package whose subclasses say what is done, and whose other methods have it done."""

    method: str
    """What a subclass defines: ``run``."""
    starts: frozenset[str]
    """The methods that run it without arguments: ``start`` of a thread."""
    is_task: bool
    """Whether the methods of tasks run it, with what they are given: ``delay``."""


class Collecting(NamedTuple):
    """What collects personal data, and what reads it again."""

    declaring: Mapping[str, str]
    """Packages whose calls declare fields, with what their class is: a ``model``, ``form`` or ``serializer``."""
    querying: frozenset[str]
    """Calls that ask for records by the names of their fields."""
    mentioning: frozenset[str]
    """Calls and keywords in which a name is only mentioned."""
    whole: frozenset[str]
    """What gives all fields of an object at once."""
    keyed: frozenset[str]
    """Those of them that are read key by key as well."""
    brought: frozenset[str]
    """Attributes and methods of a request that are what it brings."""
    tidying: frozenset[str]
    """Methods and attributes that are the same text in another form."""
    shaping: frozenset[str]
    """Calls that make an object of a class of what came in."""
    writing: frozenset[str]
    """Methods that put fields into a store by keywords."""
    output: frozenset[str]
    """What somebody gets who uses a serializer."""
    serving: frozenset[str]
    """What is told which serializer to answer with."""
    rendering: frozenset[str]
    """Calls that fill in a template."""
    anything: frozenset[str]
    """Names that stand for any object."""

    @property
    def asked(self) -> frozenset[str]:
        """The words by which units are looked up."""
        return self.whole | self.rendering
