"""Who gives a notice board is told nothing of a guest; the board it gives is."""
import logging
from abc import ABC, abstractmethod

logger = logging.getLogger(__name__)


class Board:
    _one = None

    @classmethod
    def shared(cls):
        if cls._one is None:
            cls._one = cls()
        return cls._one

    def pin(self, note):
        logger.info("pinned %s", note)


class Blind:
    def pin(self, note):
        return None


class Shelf(ABC):
    @abstractmethod
    def lay(self, note):
        """Put a note there."""


class OpenShelf(Shelf):
    def lay(self, note):
        logger.info("laid %s", note)


_board = None


def board():
    global _board
    if _board is None:
        _board = Board()
    return _board


def board_of(wing):
    return Board() if wing else Blind()


def blind():
    return Blind()


def shelf() -> Shelf:
    return OpenShelf()


def arrive(guest):
    Board.shared().pin(guest.email)  # expect: PRV601
    Board.shared().pin(guest.room_key)


def leave(guest):
    board().pin(guest.phone_number)  # expect: PRV601
    board().pin(guest.pk)


def move(guest, wing):
    place = board_of(wing)
    place.pin(guest.full_name)  # expect: PRV601
    place.pin(wing)
    blind().pin(guest.full_name)


def forget(guest):
    shelf().lay(guest.passport_number)  # expect: PRV601
    shelf().lay(len(guest.passport_number))


def relay(note):
    board().pin(note)


def complain(guest):
    relay(guest.email)  # expect: PRV601
    relay(guest.room_key)
