"""The events about sensitive traits of a whole project."""

from collections.abc import Iterator

from ...model.events import FailureEvent, TraitEvent
from ..exploring import Explorer
from ..names.meanings import TRAIT
from .features import Features
from .inferred import Inferred
from .lookup import Lookup
from .targeted import Targeted


def trait_events(explorer: Explorer) -> Iterator[TraitEvent | FailureEvent]:
    """What the functions and bodies whose words name a trait do with it, each place once."""
    lookup = Lookup(explorer)
    names = explorer.names
    finders = (Inferred(lookup, names), Targeted(lookup, names), Features(lookup, names))
    said: set[tuple[object, ...]] = set()
    for place in sorted(place for place, mask in explorer.index.masks.items() if mask & TRAIT):
        head = lookup.facts[place[0]].heads[place[1]]
        try:
            found = [
                event for body in lookup.bodies(place) for each in finders for event in each.events(body, head.qualname)
            ]
        except Exception as error:  # noqa: BLE001 - one function that breaks us must not take the others along
            reason = f"{type(error).__name__}: {error}"
            yield FailureEvent(place[0], head.first_line, head.qualname or "the module", reason)
            continue
        for event in found:
            key = (event.kind, event.site[:2])
            if key not in said:
                said.add(key)
                yield event
