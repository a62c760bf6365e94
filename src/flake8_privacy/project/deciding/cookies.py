"""Cookies that tell visitors apart, decided as tracking calls are: which they are, and what is to be said of them."""

from collections.abc import Iterator, Mapping, Sequence

from ...catalog.loader import Catalog
from ...catalog.names import Names
from ...catalog.words import nouns
from ...flow.consent.cookies import KIND, whose
from ...flow.exposures.disclosing import lowest
from ...model.events import CheckEvent, CookieEvent, TrackingEvent
from ...model.summaries import CallSite, Tracking
from ...model.values import FunctionKey
from .consents import given
from .entries import Entries

_SHORTEST = 3
"""Letters of a yes that stands in a name: "on" and "all" mean other things there."""


def is_cookie(tracking: Tracking) -> bool:
    """Whether a tracking call sets a cookie."""
    return tracking.exit.kind == KIND


def named(
    tracking: Tracking, calls: Mapping[FunctionKey, Sequence[CallSite]], entries: Entries, catalog: Catalog
) -> Iterator[Tracking]:
    """A tracking call; where a helper is told the name of its cookie, one for each call that names one that tracks."""
    if tracking.exit.call:
        yield tracking
        return
    for call in calls.get(tracking.key, ()):
        value = given(call, tracking.exit.recipient, entries.resolver)
        for name in value.consts:
            known = whose(catalog.cookies, name, is_fresh=False) if isinstance(name, str) else None
            if known is not None and isinstance(name, str):
                exit_ = tracking.exit._replace(call=name, recipient=known[0])
                guards = {**call.guards, **{atom: at for atom, at in tracking.guards.items() if atom.sym is None}}
                yield tracking._replace(exit=exit_, purpose=known[1], key=call.key, guards=guards)


def _is_granting(qualname: str, names: Names) -> bool:
    """Whether a function is what a person's yes calls: ``accept_cookies``."""
    words = nouns(qualname.rpartition(".")[2])
    return names.is_choosing(qualname) and any(len(word) > _SHORTEST and names.answer(word) for word in words)


def told(
    tracked: Sequence[tuple[Tracking, list[TrackingEvent | CheckEvent]]], entries: Entries, catalog: Catalog
) -> Iterator[CookieEvent | CheckEvent]:
    """What is to be said of cookies: that one is set, whoever may be to blame, or that a check is idle."""
    said = set()
    for tracking, events in tracked:
        exit_ = tracking.exit
        yield from (event for event in events if isinstance(event, CheckEvent))
        open_ = [event for event in events if isinstance(event, TrackingEvent)]
        if not open_ or exit_.site in said or _is_granting(entries.qualname(tracking.key), catalog.names):
            continue
        said.add(exit_.site)
        recipient = catalog.recipients.get(exit_.recipient)
        steps = tuple((site, note) for site, note in open_[0].steps if site != exit_.site)
        yield CookieEvent(
            exit_.site,
            exit_.call,
            recipient.name if recipient is not None else "",
            tracking.purpose,
            open_[0].guard_purpose if open_[0].verdict == "other" else "",
            lowest(exit_.resolution, open_[0].confidence),
            steps,
            entries.qualname(tracking.key),
        )
