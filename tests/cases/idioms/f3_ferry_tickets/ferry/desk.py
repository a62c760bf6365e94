"""The desk at the pier calls these."""
from .events import boarded, crossed, manifest, turned_away
from .schemas import Passenger, TicketOrder


def scan(order: TicketOrder, passenger: Passenger, gate: int, crossing):
    if crossing.full:
        turned_away(order, passenger, gate)
        return None
    boarded(order, passenger, gate)
    crossing.passengers.append(passenger)
    return order.contact_phone or passenger.email


def cast_off(crossing):
    crossed(crossing)
    return manifest(crossing.passengers)
