"""Search and what is learned from it."""
import collections

import segment.analytics as analytics

from photos import conf

analytics.write_key = conf.SEGMENT_WRITE_KEY
misses = collections.Counter()


def searched(viewer, words: list[str], hits: int) -> None:
    """Note how much a search has found."""
    if viewer.do_not_track:
        misses["anonymous"] += hits == 0
    else:
        analytics.track(viewer.uuid, "Searched", {"words": len(words), "hits": hits})


def refined(viewer, facet: str) -> None:
    """A facet was added to a search."""
    match viewer.tracking_consent:
        case True:
            analytics.track(viewer.uuid, "Refined", {"facet": facet})
        case _:
            misses["refined"] += 1


def opened(viewer, photo, position: int) -> bool:
    """A hit was opened."""
    first = position == 0
    viewer.tracking_consent and analytics.track(viewer.uuid, "Hit Opened", {"photo": photo.code, "position": position})
    return first


def saved(viewer, query) -> None:
    """A search was kept for later."""
    if conf.NEW_SEARCH and viewer.is_authenticated:
        analytics.track(viewer.uuid, "Search Saved", {"facets": len(query.facets)})  # expect: PRV201
