"""What the app can ask for."""
import contextlib

import segment.analytics as analytics

from podcasts.listeners import Listener
from podcasts.sessions import browsing, consenting, downloading, listening, searching


def play(listener: Listener, stream) -> int:
    """Send an episode in pieces."""
    with listening(listener, stream.episode) as heard:
        for piece in stream:
            heard.seconds += piece.seconds
            if piece.skipped:
                heard.skips.append(piece.offset)
    return heard.seconds


async def download(listener: Listener, episodes: list) -> list[bytes]:
    """Fetch episodes for a train ride."""
    async with downloading(listener, len(episodes)):
        return [await episode.content() for episode in episodes]


def browse(listener: Listener, shelf, pages: int) -> list:
    """Leaf through a shelf."""
    found = []
    with browsing(listener, shelf.code) as shows:
        for page in range(pages):
            found.extend(shelf.page(page))
            shows.extend(show.code for show in shelf.page(page))
    return found


def search(listener: Listener, index, text: str) -> list:
    """Look for shows."""
    with searching(listener) as words:
        words.extend(text.split())
        return index.find(words)


def rate(listener: Listener, show, stars: int) -> None:
    """Give stars to a show."""
    show.add_rating(stars)
    with contextlib.suppress(PermissionError), consenting(listener):
        analytics.track(listener.id, "Show Rated", {"show": show.code, "stars": stars})
