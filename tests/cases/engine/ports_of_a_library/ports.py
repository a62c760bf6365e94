"""What the desk needs of others, whoever they are."""

from abc import ABC, abstractmethod
from typing import Protocol


class Notifier(Protocol):
    def deliver(self, text: str, loan) -> None: ...


class Ledger(ABC):
    @abstractmethod
    def enter(self, line: str) -> None:
        raise NotImplementedError
