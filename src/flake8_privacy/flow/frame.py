"""One run over one code: where it stands, what it knows, and what it has found so far."""

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..catalog.loader import Catalog
from ..catalog.words import split
from ..model.code import Code, Unit
from ..model.summaries import (
    CallSite,
    Channel,
    Check,
    Collecting,
    ConsentDefault,
    ConsentWrite,
    Disclosure,
    Flow,
    Kept,
    Pending,
    PriceDifference,
    Raised,
    Refusal,
    Test,
    Tracking,
)
from ..model.values import NOTHING, UNKNOWN, Amount, Atom, Atoms, FunctionKey, Obj, Ref, Site, Step, Sym, Terms, Value
from ..model.world import World
from .values.state import State, join_values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .calls.known.containers import Narrowed
    from .checks import Idle
    from .fairness.compound import Chosen
    from .values.kinds import Kind

MOST_FIELDS = 64
"""Keys that one object keeps apart; further ones go to its rest."""
LONGEST_PATH = 3
"""Keys that are followed below a parameter."""
DEEPEST_CALLS = 4
"""Calls that are applied within each other before the innermost is left unknown."""
MOST_CLASSES = 8
"""Classes of exceptions that are followed out of one function."""
MOST_PENDING = 16
"""Calls of what callers hand over that one function keeps for them."""
EXCEPTION = "exception"
"""The kind of an object that was raised."""
RAISED = "#raised"
"""The key under which what a parameter raises stands, when it is called; behind it the classes that are caught."""
ANYTHING: Ref = ("any",)
"""The class of what is raised where only callers know what."""
BLOCK = "#block"
"""What happens where a generator hands over, as a parameter that it has."""
GROUPED = "exceptions"
"""The attribute in which a group keeps its exceptions."""
HANDLED = "#handled"
"""What callers are handling, as a parameter that every function has."""
LONGEST_NAME = 9
"""Segments of an external name that are followed."""


class Findings:
    """What a unit's codes find: shared by a function and those nested in it."""

    is_catching = False
    """Whether something is caught that a parameter raises."""

    def __init__(self) -> None:
        self.disclosures: dict[tuple[object, ...], Disclosure] = {}
        self.tracking: dict[tuple[object, ...], Tracking] = {}
        self.calls: dict[tuple[FunctionKey, Site], CallSite] = {}
        self.flows: dict[tuple[object, ...], Flow] = {}
        self.pending: dict[tuple[object, ...], Pending] = {}
        self.kept: dict[tuple[object, ...], Kept] = {}
        self.prices: dict[tuple[object, ...], PriceDifference] = {}
        self.refusals: dict[Site, Refusal] = {}
        self.checks: dict[tuple[object, ...], Check] = {}
        self.consent_defaults: dict[tuple[object, ...], ConsentDefault] = {}
        self.collecting: dict[Site, Collecting] = {}
        self.consent_writes: dict[tuple[object, ...], ConsentWrite] = {}
        self.decorators: dict[FunctionKey, tuple[Value, ...]] = {}
        self.defaults: dict[FunctionKey, dict[str, Value]] = {}
        self.bases: dict[tuple[str, int], tuple[Value, ...]] = {}
        self.endpoints: dict[Site, str] = {}
        self.switches: dict[str, Atoms] = {}
        self.fills: dict[Sym, CallSite] = {}
        self.stores: dict[str, str] = {}
        """The variables and attributes by which shared containers were read."""
        self.origins: dict[Atom, Site] = {}
        """Where what holds of persons was last made sure of: the query, the condition of a comprehension."""
        self.nested_heap: dict[Ref, Obj] = {}
        """The objects of nested functions that calls hold which callers have to make."""
        self.gaps: dict[tuple[Site, str], None] = {}
        self.unseen: dict[tuple[Site, str], str] = {}
        """What personal data went into a call that nothing explains, by the call's place and name."""
        self.explained: dict[Site, None] = {}
        """Places of calls of what a caller hands over, where that is known."""
        self.numbers: dict[int, int] = {}
        self.widening: dict[FunctionKey, None] = {}
        """The functions that a full run would ask for in full, and this one did not."""
        self.is_narrowed = False
        """Whether a full run would have done more here than ask for them."""

    def number(self, code: Code) -> int:
        """The number of a nested code within its unit."""
        return self.numbers.setdefault(id(code), len(self.numbers) + 1)


class Frame:
    """The state of interpreting one code."""

    watching: tuple[tuple[int, dict[Ref, Raised]], ...] = ()
    """The registers of context managers that see what is raised in their blocks, and what is on its way outside."""
    inside: frozenset[FunctionKey] = frozenset()
    """The decorated functions that are being called through what was made of them."""
    sending: frozenset[Channel] = frozenset()
    """The channels of which everything is being called: what is kept there may call all of it again."""
    handing: frozenset[Ref] = frozenset()
    """The partials that are being handed over: a loop may make one of itself, ``chain = partial(step, chain)``."""
    unwrapping: frozenset[Ref] = frozenset()
    """The wrappers whose methods are being called on what they wrap, which may be themselves."""
    elsewhere: tuple[Atoms | None, ...] = ()
    """What holds on the other side of each open ``if``."""
    properties: "dict[tuple[object, ...], Value]"
    """What properties gave since the outermost call began that is being applied."""
    unfollowed: frozenset[int] = frozenset()
    """Where calls stand that could not matter by what they are given."""
    handled: list[Value] | None = None
    """What the innermost handler that is being run has caught; None outside of any."""

    told: "Mapping[str, tuple[Value, Value, Site]]" = MappingProxyType({})
    """Variables that a branch about consent set, with both sides of it."""
    offered: "tuple[tuple[Value, dict[Atom, Site], State, Site], ...]" = ()
    """What is yielded where something is known to hold."""

    def __init__(
        self, world: World, catalog: Catalog, key: FunctionKey, unit: Unit, code: Code, found: Findings, state: State
    ) -> None:
        self.world = world
        self.catalog = catalog
        self.names = catalog.names
        self.key, self.path = key, key[0]
        self.unit = unit
        self.code = code
        self.strings = unit.strings
        self.found = found
        self.state = state
        self.registers: list[Value] = [UNKNOWN] * code.registers
        self.depth = 0
        """Calls that are being applied within each other: properties read while a callee's paths are followed."""
        self.counter = 0
        """Where in the code it stands; names the objects that it makes."""
        self.outer: Frame | None = None
        self.is_body = False
        """Whether this is a module or class body, whose variables outlive it."""
        self.is_full = False
        """Whether what its own parameters carry is followed into every call."""
        self.is_curious = False
        """Whether every call matters, whatever it is given."""
        self.first_parameter: str | None = None
        self.held_inside: Atoms = NOTHING
        """What decorators make sure of here and not for those who call: they return instead of raising."""
        self.returned: list[tuple[Value, dict[Atom, Site], State, Site]] = []
        self.yielded: list[tuple[Value, Atoms]] = []
        self.parameter_calls: dict[str, Atoms] = {}
        self.leaving: dict[Ref, Raised] = {}
        """What is raised and not caught, by its class."""
        self.thrown = self.leaving
        """What is raised within the innermost open ``try``, if there is one."""
        self.via: Site | None = None
        """The call by which a callee's pending call is being made."""
        self.idle: dict[int, Idle] = {}
        """Registers with conditions that cannot protect."""
        self.tests: dict[int, Test] = {}
        """Registers with comparisons of a parameter with constants."""
        self.narrowed: dict[int, Narrowed | Kind | Chosen] = {}
        """Registers with tests of a dict's key, by which its items are chosen."""
        self.cuts: dict[int | Site, str] = {}
        """Registers, and places that return, with a part of something of which there are many, and its name."""
        self.refusing: dict[str, list[tuple[Amount, Atoms]]] = {}
        """The amounts that prices were given where somebody refused, and what."""
        self.answers: dict[Site, Value] = {}
        """What the answers that are returned are made of."""
        self.taken: list[list[Test]] = [[]]
        """For the function and each open branch what is known of its parameters there."""
        self.barred: list[dict[Atom, Site]] = []
        """For each open branch whose refusal leads there, beside others: ``if not user or not user.consent``."""
        self.turned_away: list[tuple[Site, str, str]] = []
        """Conditions behind which those who refused are turned away, with the purpose and how."""
        self.conditions: dict[Site, frozenset[str]] = {}
        """What conditions about consent ask for."""
        self.guarded_by: dict[Atom, Site] = {}
        """What decorators make sure of before the first instruction."""
        self.raising: set[Site] = set()
        """Places at which a refusal raises."""

    def go_deeper(self) -> None:
        """Begin to apply a call, which ends by taking one from ``depth``."""
        if not self.depth:
            self.properties = {}
        self.depth += 1

    def site(self, span: int) -> Site:
        """The place of a span."""
        spans, first = self.unit.spans, 4 * span
        return (self.path, spans[first], spans[first + 1], spans[first + 2], spans[first + 3])

    @property
    def dead(self) -> bool:
        """Whether this point is never reached."""
        return self.state.guards is None

    @property
    def is_trying(self) -> bool:
        """Whether this point is within a ``try``."""
        return self.thrown is not self.leaving

    def is_thing(self, name: str) -> bool:
        """Whether what goes by a name that reads like an answer is a thing: ``abstract.accepted_track`` has a title."""
        return name in self._opened and not any(map(self.names.consent, split(name)))

    @cached_property
    def _opened(self) -> frozenset[str]:
        """The names of which something is read here that is no answer."""
        from .consent import things  # perf: few names read like answers

        return things.opened(self)

    @cached_property
    def may_hint(self) -> bool:
        """Whether something here may ask for consent by no name that says so."""
        if not self.world.meets_trackers() and self.catalog.cookies.setting.isdisjoint(self.strings):
            return False
        from .consent import hints  # perf: most projects track nobody

        return hints.may_hint(self)

    def asked(self, register: int) -> Value:
        """A condition, which may be about consent by all that it is made of."""
        if not self.may_hint:
            return self.registers[register]
        from .consent import hints

        return hints.asked(self, register)

    def answered(self, register: int) -> Value:
        """What is returned or kept, which may be an answer."""
        if not self.may_hint:
            return self.registers[register]
        from .consent import hints

        return hints.answered(self, register)

    def chosen(self, register: int, found: Value) -> Value:
        """One of those that a query finds, which may have been asked for by their consent."""
        if not self.may_hint or found.held:
            return found
        from .consent import hints

        return hints.chosen(self, register, found)

    @cached_property
    def replied(self) -> list[tuple[Value, dict[Atom, Site], State, Site]]:
        """What was written as answers, with what held and was known there."""
        return []

    @cached_property
    def growing(self) -> dict[str, PriceDifference]:
        """What was added to something unknown where somebody refused, by the name of that."""
        return {}

    @cached_property
    def paid(self) -> dict[str, Terms]:
        """By how much prices were raised where somebody agreed."""
        return {}

    @cached_property
    def unit_lines(self) -> tuple[int, int]:
        """The first and last line of the unit."""
        top = self
        while top.outer is not None:
            top = top.outer
        _, line, _, end_line, _ = top.site(top.code.span)
        return line, end_line

    def unheard(self) -> Value:
        """What a call gives that could not matter by what it is given."""
        self.unfollowed |= {self.counter}
        return UNKNOWN

    def owns(self, sym: Sym) -> bool:
        """Whether a parameter is one of this code or of those around it."""
        frame: Frame | None = self
        while frame is not None and frame.key != sym.owner:
            frame = frame.outer
        return frame is not None

    def step(self, site: Site, note: str, before: Step | None = None) -> Step:
        """One more step of a way."""
        return Step(site, note, before)

    def ref(self, part: object = 0) -> Ref:
        """The name of an object made at this instruction."""
        return ("obj", self.key, self.counter, part)

    def make(self, obj: Obj, part: object = 0, *, held: Atoms = NOTHING, elements_held: Atoms = NOTHING) -> Value:
        """Put a new object on the heap."""
        ref = ("obj", self.key, self.counter, part)
        self.state.heap[ref] = obj
        return Value(refs={ref: NOTHING}, held=held, elements_held=elements_held)

    def obj(self, ref: Ref) -> Obj | None:
        """The object behind a reference, as it is now."""
        found = self.state.heap.get(ref)
        # What a parameter is stands on the heap or nowhere.
        return found if found is not None or type(ref[1]) is Sym else self.world.shared_object(ref)

    def objects(self, value: Value) -> list[tuple[Ref, Obj]]:
        """The known objects that a value may be, those of packages included once something was put into them."""
        found: list[tuple[Ref, Obj]] = []
        heap = self.state.heap
        for ref in value.refs:
            kind = ref[0]
            if kind == "obj" or kind == "ext":
                obj = heap.get(ref)
                if obj is None and kind == "obj" and type(ref[1]) is not Sym:
                    obj = self.world.shared_object(ref)
                if obj is not None:
                    found.append((ref, obj))
        return found

    def throw(self, raised: Raised) -> None:
        """Put an exception on its way to what catches it: here, or around those who call.

        What callers hand in is followed out of the function that raises, and no further.
        """
        if raised.ways and not self.is_trying and not is_told(raised):
            return
        cls, value, heap, ways = raised
        known = self.thrown.get(cls)
        if known is not None:
            joined = join_values(known.value, value)
            self.thrown[cls] = Raised(cls, joined, {**known.heap, **heap}, min(known.ways, ways))
        elif len(self.thrown) < MOST_CLASSES:
            self.thrown[cls] = raised
        elif is_told(raised):
            self.gap(self.site(self.code.span), "more exceptions with personal data than are followed")

    def gap(self, site: Site, reason: str) -> None:
        """Note that something here could not be followed."""
        self.found.gaps[site, reason] = None


def carries_data(obj: Obj) -> bool:
    """Whether an object holds something personal, at its own level."""
    return any(field.labels for field in obj.fields.values()) or (obj.rest is not None and bool(obj.rest.labels))


def is_told(raised: Raised) -> bool:
    """Whether an exception carries something personal, whoever calls."""
    return any(map(carries_data, raised.heap.values()))
