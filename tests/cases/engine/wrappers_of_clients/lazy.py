"""Wrappers that hand on what they do not have themselves."""

from mixpanel import Mixpanel


class Lazy:
    def __init__(self, token):
        self._client = Mixpanel(token)

    def __getattr__(self, name):
        return getattr(self._client, name)


class Around:
    """Wraps whatever it is given, and has one method of its own."""

    def __init__(self, inner):
        self._inner = inner

    def track(self, *arguments):
        """Counts, and sends nothing."""

    def __getattr__(self, attribute):
        return getattr(self._inner, attribute)


class LateClient:
    _found = None

    def _get(self):
        if self._found is None:
            self._found = Mixpanel("token")
        return self._found

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._get(), name)


class Settings:
    """Looks up what it is asked for among its values."""

    def __init__(self, values):
        self._values = values

    def __getattr__(self, name):
        return self._values[name]


class Ledger:
    def people_set(self, key, values):
        """Writes into a file of our own."""
