"""What a function does to those who call it, parametric in its parameters."""

from .tuples import NamedTuple
from .values import Atom, Atoms, FunctionKey, Label, Obj, Onward, Ref, Site, Step, Sym, Value


class Exit(NamedTuple):
    """A sink as it was called at one place."""

    name: str
    """The callable's qualified name in the catalog."""
    call: str
    """How a message speaks of it: ``track``."""
    kind: str
    recipient: str
    """Key in the catalog, or the literal host."""
    resolution: str
    """Confidence of the resolution and the recipient."""
    site: Site
    origin: Site | None = None
    """Where the client was made, by which its own switch and the host it talks to are known."""


class Test(NamedTuple):
    """A branch that is taken only where a parameter has, or has not, one of these values."""

    sym: Sym
    consts: tuple[object, ...]
    equal: bool
    is_sure: bool = False
    """It is taken only where the value is known."""

    def turned(self) -> "Test":
        """What the other side of the branch says."""
        return self._replace(equal=not self.equal)


class Flow(NamedTuple):
    """Whatever a parameter carries reaches a sink; ``parameters`` are the sink's own."""

    sym: Sym
    exit: Exit
    parameters: tuple[str, ...]
    way: Onward | None
    """From the function's first step with it down to the sink's call, which is the exit's own."""
    is_addressee: bool = False
    """It names whom the message is for: not disclosed itself, nor is what else is known of that person."""
    tests: tuple[Test, ...] = ()
    """What a call must hand over for this to happen (a method that decides between GET and POST)."""


class Disclosure(NamedTuple):
    """Personal data meets a way out at one call."""

    exit: Exit
    site: Site
    """Where the finding stands."""
    callee: str
    key: FunctionKey
    fields: dict[Label, Step]
    parameters: tuple[str, ...]


class Tracking(NamedTuple):
    """A tracking call with what is known to hold where it runs."""

    exit: Exit
    purpose: str
    key: FunctionKey
    guards: dict[Atom, Site]
    impersonal: bool
    """The person is a constant: an event about nobody."""
    records_refusal: bool
    """The event itself is the refusal: ``track("consent_declined")``."""
    event: tuple[str, ...]
    """The constant texts among its arguments, by which two calls are the same event."""
    via: Site | None = None
    """The call that handed the client over, where the sink's own function does not know it."""
    stores: tuple[tuple[Sym, str], ...] = ()
    """The shared containers that what it tells comes out of, each with its name."""


class Check(NamedTuple):
    """A consent check that cannot protect.

    ``kind`` is ``uncalled`` (a function tested, not asked), ``always`` (true whatever the answer),
    ``discarded`` (the answer thrown away), ``same`` (both branches track alike) or ``swallowed``.
    """

    key: FunctionKey
    site: Site
    kind: str
    name: str
    calls: tuple[FunctionKey, ...] = ()
    """For ``same``: what both branches call; it counts only if that tracks."""


class ConsentDefault(NamedTuple):
    """Consent that is granted unless refused: a ``field``, ``option``, ``lookup`` or ``parameter``."""

    key: FunctionKey
    site: Site
    name: str
    kind: str


class ConsentWrite(NamedTuple):
    """A statement that writes a person's consent.

    ``subject`` is what the code calls that consent: ``marketing_consent``, or the purpose that a record names; empty
    where it may be any. ``granted`` is None where the code does not decide it, but its input; then ``sym`` is the
    parameter that does, if it is one.
    """

    key: FunctionKey
    site: Site
    name: str
    subject: str
    grants: bool
    """Whether it is a yes where it is true: ``opted_out`` is none."""
    purpose: str
    granted: bool | None
    sym: Sym | None
    asks: bool
    """A condition on the way there is about what the person chose."""
    is_dated: bool
    """What is written is the time of it."""
    qualname: str
    """Of the function that writes it, which may stand inside another."""


class Collecting(NamedTuple):
    """A call that sets an SDK up so that it captures personal data by itself."""

    key: FunctionKey
    site: Site
    call: str
    recipient: str
    switches: tuple[str, ...]
    """The parameters that make it."""
    is_scrubbed: bool
    """A hook is set up with it by which reports are scrubbed, whatever it does."""


class CallSite(NamedTuple):
    """A call of a function of the project, with what holds there."""

    callee: FunctionKey
    key: FunctionKey
    site: Site
    name: str
    guards: dict[Atom, Site]
    arguments: dict[str, Value]
    """Those of its arguments that tell something by themselves: constants, answers, functions."""
    escapes: bool
    """The function is handed over to something that nobody can resolve."""


HANDLED = "handled"
"""The name of the channel of functions that a framework calls with exceptions of a class."""
NAMED = "channel "
"""The start of what stands for the place where a channel is made that is known by its name alone."""
ANSWER = "answer "
"""How the names of channels begin in which no functions are kept, but what a person answered."""
OF_REQUEST = f"{ANSWER}of a request "
"""How those of them begin that last as long as one request is answered, and are of one module."""


class Channel(NamedTuple):
    """Where functions are kept to be called by others: a signal, a shared container."""

    name: str
    """Unlike that of any other."""
    path: str
    """The module that makes it; empty where it is none of the project's."""
    word: str
    """What it is called."""
    made: Ref | None = None
    """The container that it is."""
    is_told: bool = True
    """It is known for one by what it is, or is called; else only because something is called that stands there."""

    @property
    def is_own(self) -> bool:
        """Whether it is the project that sends there."""
        return bool(self.path) or self.name.startswith(NAMED)


class Kept(NamedTuple):
    """A function that is put where others find it.

    ``key`` is under which, or the sender that it waits for; None for any. ``instance`` is what the container is of.
    """

    channel: Channel
    key: Value | None
    function: Value
    site: Site
    instance: Value | None = None


class Pending(NamedTuple):
    """A call that cannot be made before a caller tells what the receiver is: a parameter, or something below one.

    ``name`` is the method called, empty where the receiver itself is. ``star`` and ``rest`` are what
    ``*`` and ``**`` bring.
    """

    receiver: Sym
    name: str
    positional: tuple[Value, ...]
    keywords: dict[str, Value]
    star: Value | None
    rest: Value | None
    site: Site
    place: Site
    """Where its name stands."""
    guards: dict[Atom, Site]
    has_own_data: bool
    """It names personal data itself, so that it is the place to speak of."""
    sink: str = ""
    """A request by its qualified name, of which the receiver is only the address."""
    channel: Channel | None = None
    """Where what is called is kept."""
    key: Value | None = None
    """Under which key; None for any."""
    instance: Value | None = None
    """What the channel belongs to."""
    inner: FunctionKey | None = None
    """The function inside another in which it stands."""


class Raised(NamedTuple):
    """An exception that carries something to whoever catches it."""

    cls: Ref
    """Its class: of the project, or of a package by its name."""
    value: Value
    heap: dict[Ref, Obj]
    """The exception and what it holds, as they are where it is raised."""
    ways: int
    """The calls that it has left already."""


class PriceDifference(NamedTuple):
    """Those who refuse pay more: both amounts, where they are known, and the statement with the higher one."""

    key: FunctionKey
    site: Site
    kind: str
    """``higher`` (two prices side by side) or ``surcharge`` (something on top for refusing)."""
    granted: str
    refused: str
    difference: str
    condition: Site


class Refusal(NamedTuple):
    """A service that is refused, or made worse, for lack of consent.

    ``kind`` is ``raised``, ``answered``, ``redirected``, ``emptied`` (nothing is given back), ``lesser`` (of two
    the worse), ``feature`` (put on a list for the others), ``gate`` (a framework asks) or ``decorated``.
    """

    key: FunctionKey
    site: Site
    """The condition."""
    kind: str
    purpose: str
    name: str
    """The function that serves, or refuses to."""
    is_helper: bool
    """It only makes sure of consent: what is refused is what those do who call it."""


class Summary(NamedTuple):
    """The whole effect of one function (and of the functions nested in it)."""

    key: FunctionKey
    returns: Value
    yields: Value
    yield_atoms: Atoms | None
    """What holds at its ``yield``; None when it has none."""
    exit_atoms: Atoms | None
    """What holds once it has returned; None when it never does."""
    heap: dict[Ref, Obj]
    """Objects that its result or its effects reach; those of parameters are its effects on them."""
    parameter_calls: dict[str, Atoms]
    """What holds whenever it calls what this parameter is."""
    pending: tuple[Pending, ...]
    kept: tuple[Kept, ...]
    """The functions that it puts where others find them."""
    fills: tuple[tuple[Sym, CallSite], ...]
    """The shared containers that it fills, each with what holds of all that it puts there."""
    raises: tuple[Raised, ...]
    """What it raises and does not catch."""
    flows: tuple[Flow, ...]
    disclosures: tuple[Disclosure, ...]
    tracking: tuple[Tracking, ...]
    calls: tuple[CallSite, ...]
    prices: tuple[PriceDifference, ...]
    refusals: tuple[Refusal, ...]
    checks: tuple[Check, ...]
    consent_defaults: tuple[ConsentDefault, ...]
    consent_writes: tuple[ConsentWrite, ...]
    collecting: tuple[Collecting, ...]
    names: dict[str, Value]
    """The variables at the end: all of module and class bodies, of functions those that are global."""
    decorators: dict[FunctionKey, tuple[Value, ...]]
    defaults: dict[FunctionKey, dict[str, Value]]
    bases: dict[tuple[str, int], tuple[Value, ...]]
    endpoints: dict[Site, str]
    """The addresses that clients are made for, by where they are made."""
    switches: dict[str, Atoms]
    """SDKs that are off unless these hold, by the prefix of their names."""
    gaps: tuple[tuple[Site, str], ...]
    unseen: dict[tuple[Site, str], str]
    """What personal data went into a call that nothing explains, by the call's place and name."""
    explained: dict[Site, None]
    """Places of other functions' calls of what they are handed, made here because it is known here."""
