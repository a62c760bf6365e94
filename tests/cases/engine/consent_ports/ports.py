"""Ports of the podcast player."""
from typing import Protocol


class ChoiceBook(Protocol):
    def allows(self, listener_id: str, purpose: str) -> bool: ...

    def knows(self, listener_id: str) -> bool: ...


class ConsentReader(Protocol):
    def granted(self, listener_id: str) -> bool: ...
