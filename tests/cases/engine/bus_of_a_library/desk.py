from bus import bus, night_bus
from happenings import BookReturned, ReaderJoined


def join(reader):
    bus.publish(ReaderJoined(contact=reader.email))  # expect: PRV601
    bus.publish(ReaderJoined(contact=reader.pk))


def give_back(reader):
    bus.publish(BookReturned(contact=reader.email))


def card(reader):
    bus.emit("card", reader.email)  # expect: PRV601
    bus.emit("card", reader.pk)
    bus.emit("cart", reader.email)


def visit(reader):
    if reader.analytics_consent:
        bus.emit("visit", reader.pk)


def fine(reader):
    if reader.analytics_consent:
        bus.emit("fine", reader.pk)


def fine_at_night(reader):
    bus.emit("fine", reader.pk)  # expect: PRV201


def give_back_at_night(reader):
    night_bus.publish(BookReturned(contact=reader.email))  # expect: PRV601
    night_bus.publish(ReaderJoined(contact=reader.email))


def card_at_night(reader):
    night_bus.emit("card", reader.email)
