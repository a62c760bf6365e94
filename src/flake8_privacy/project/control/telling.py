"""Makes the events about what people can do, from all that the project says of it."""

from collections.abc import Iterable, Iterator

from ...model.events import Event
from ...model.summaries import ConsentWrite
from ..names.resolver import Resolver
from ..templates import Templates
from ..units import Units
from .erasure import Erasures
from .grants import Grants
from .handlers import Handlers
from .hurdles import Hurdles
from .names import Reader
from .optouts import OptOuts


class Control:
    """What a project lets people do, and whom it sends promotions."""

    def __init__(self, units: Units, resolver: Resolver, templates: Templates) -> None:
        self.reader = Reader(units, resolver)
        self.words = units.catalog.control
        self.names = units.catalog.names
        self.templates = templates
        self.handlers = Handlers(self.reader, self.words)
        self.optouts = OptOuts(self.handlers, Hurdles(self.handlers, self.words), self.words, self.names)

    def events(self, writes: Iterable[ConsentWrite]) -> Iterator[Event]:
        """All of them, in a fixed order; ``writes`` are the statements of the project that write consent."""
        yield from self.optouts.events()
        yield from Erasures(self.handlers, self.optouts, self.reader.units.catalog, self.words).events()
        yield from Grants(self.reader, self.optouts, self.names).events(writes)
