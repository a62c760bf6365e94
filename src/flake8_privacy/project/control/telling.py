"""Makes the events about what people can do, from all that the project says of it."""

from collections.abc import Iterable, Iterator

from ...model.events import Event, FailureEvent
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
from .promotions import Promotions
from .sends import Sends


class Control:
    """What a project lets people do, and whom it sends promotions."""

    def __init__(self, units: Units, resolver: Resolver, templates: Templates) -> None:
        self.reader = Reader(units, resolver)
        self.words = units.catalog.control
        self.names = units.catalog.names
        self.templates = templates
        self.handlers = Handlers(self.reader, self.words)
        self.sends = Sends(self.reader, units.catalog)
        self.optouts = OptOuts(self.handlers, Hurdles(self.handlers, self.words), self.words, self.names)

    def events(self, writes: Iterable[ConsentWrite]) -> Iterator[Event]:
        """All of them, in a fixed order; ``writes`` are the statements of the project that write consent."""
        catalog = self.reader.units.catalog
        promotions = Promotions(self.reader, self.sends, catalog, self.templates)
        for events in (
            self.optouts.events(),
            Erasures(self.handlers, self.optouts, catalog, self.words).events(),
            Grants(self.reader, self.optouts, self.names).events(writes),
            promotions.without_exit(),
            promotions.to_everybody(),
        ):
            try:
                yield from events
            except Exception as error:  # noqa: BLE001 - one question that breaks us must not take the others along
                path = next(iter(self.reader.units.facts), "")
                yield FailureEvent(path, 1, "what people can do", f"{type(error).__name__}: {error}")
