from dataclasses import dataclass


@dataclass
class ReaderJoined:
    contact: str


@dataclass
class BookReturned:
    contact: str
