from typing import TypedDict


class Event(TypedDict, total=False):
    who: str
    room: int
