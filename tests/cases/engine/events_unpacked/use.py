from events import Event
from sink import record, record_all, record_room, record_star


def a(member):
    event = Event(who=member.email, room=3)
    record(**event)  # expect: PRV601
    record_room(**event)
    record_all(**event)  # expect: PRV601
    record_all(**{"room": 3})
    other: Event = {"who": member.email, "room": 2}
    record(**other)  # expect: PRV601
    record_room(**other)
    args = (member.email, 3)
    record(*args)  # expect: PRV601
    record_room(*args)
    record_star(*args)  # expect: PRV601
    record_star(*(3, member.email))
    merged = {**event, "x": 1}
    record_all(**merged)  # expect: PRV601
    record(**{**event, "who": None})
