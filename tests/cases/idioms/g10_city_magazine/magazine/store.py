"""Articles and subscriptions, kept in memory until the database is there."""


class Articles:
    """All articles by slug."""

    def __init__(self) -> None:
        self._by_slug: dict[str, dict] = {}

    def get(self, slug: str) -> dict | None:
        """One article."""
        return self._by_slug.get(slug)

    def newest(self, count: int) -> list[dict]:
        """The newest articles."""
        return sorted(self._by_slug.values(), key=lambda entry: entry["published"], reverse=True)[:count]

    def find(self, words: str) -> list[dict]:
        """Articles with these words."""
        return [entry for entry in self._by_slug.values() if words.lower() in entry["text"].lower()]


class Subscriptions:
    """Who has asked for the newsletter and not answered yet."""

    def __init__(self) -> None:
        self.waiting: set[str] = set()

    def ask_back(self, address: str) -> None:
        """Wait for an answer."""
        self.waiting.add(address)


articles = Articles()
subscriptions = Subscriptions()
