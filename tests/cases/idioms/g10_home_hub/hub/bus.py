"""Passes signals on to whoever has asked for them."""
from collections import defaultdict
from collections.abc import Callable


class Bus:
    """Signals by name."""

    def __init__(self) -> None:
        self._handlers: dict[str, list[Callable[[dict], None]]] = defaultdict(list)

    def subscribe(self, name: str, handler: Callable[[dict], None]) -> None:
        """Call the handler for each signal of that name."""
        self._handlers[name].append(handler)

    def emit(self, name: str, signal: dict) -> None:
        """Call all handlers of a signal."""
        for handler in self._handlers[name]:
            handler(signal)
