"""Drafts of letters, kept in Redis."""
import redis

store = redis.Redis()


class Drafts:
    def __init__(self, username):
        self.username = username

    def _key(self, number):
        return f"draft:{self.username}:{number}"

    def text(self, number):
        return store.get(self._key(number))  # expect: PRV606


class Shelf:
    """Names nothing: whoever makes one says whose it is."""

    def __init__(self, owner_key):
        self.owner_key = owner_key

    def text(self, number):
        return store.get(f"shelf:{self.owner_key}:{number}")
