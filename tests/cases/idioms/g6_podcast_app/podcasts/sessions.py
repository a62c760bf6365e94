"""Blocks around what a listener does; Segment hears about it afterwards."""
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field

import segment.analytics as analytics

from podcasts.listeners import Listener


@dataclass
class Heard:
    """What was heard during a session."""

    episode: str
    seconds: int = 0
    skips: list[int] = field(default_factory=list)


@contextmanager
def listening(listener: Listener, episode: str) -> Iterator[Heard]:
    """Collect what is heard and report it at the end."""
    heard = Heard(episode)
    if listener.opted_out_of_analytics:
        yield heard
        return
    yield heard
    analytics.track(listener.id, "Episode Heard", {"episode": episode, "seconds": heard.seconds})
    if heard.skips:
        analytics.track(listener.id, "Episode Skipped", {"episode": episode, "skips": len(heard.skips)})


@asynccontextmanager
async def downloading(listener: Listener, episodes: int) -> AsyncIterator[None]:
    """Report downloads before they start."""
    if not listener.opted_out_of_analytics:
        analytics.track(listener.id, "Download Started", {"episodes": episodes})
    yield


@contextmanager
def browsing(listener: Listener, shelf: str) -> Iterator[list[str]]:
    """Report which shows were looked at."""
    shows: list[str] = []
    if not listener.profiling_consent:  # expect: PRV203
        yield shows
        return
    yield shows
    analytics.track(listener.id, "Shelf Browsed", {"shelf": shelf, "shows": len(shows)})


@contextmanager
def searching(listener: Listener) -> Iterator[list[str]]:
    """Report how many words a search had."""
    words: list[str] = []
    if listener.is_premium:
        yield words
        return
    yield words
    analytics.track(listener.id, "Searched", {"words": len(words)})  # expect: PRV201


@contextmanager
def consenting(listener: Listener) -> Iterator[Listener]:
    """Run the block only for those who have not opted out."""
    if listener.opted_out_of_analytics:
        raise PermissionError(listener.id)
    yield listener
