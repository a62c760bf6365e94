"""Collections at Keen."""
import logging
import os

from keen.client import KeenClient

from .schemas import BoardingNotice, CrossingNotice, Passenger, TicketOrder, boarding

log = logging.getLogger(__name__)
keen = KeenClient(project_id=os.environ["KEEN_PROJECT"], write_key=os.environ["KEEN_WRITE_KEY"])


def ordered(order: TicketOrder, passenger: Passenger):
    if passenger.analytics_consent:
        keen.add_event("orders", order.model_dump(include={"route", "departs", "vehicle_length"}))


def changed(order: TicketOrder, passenger: Passenger):
    if passenger.analytics_consent:
        body = order.model_dump(mode="json")
        body["weekday"] = order.departs.weekday()
        keen.add_event("changes", body)  # expect: PRV101


def boarded(order: TicketOrder, passenger: Passenger, gate: int):
    if not passenger.analytics_consent:
        return
    notice: BoardingNotice = boarding(order, passenger, gate)
    keen.add_event("boardings", notice.model_dump())  # expect: PRV101


def turned_away(order: TicketOrder, passenger: Passenger, gate: int):
    if not passenger.analytics_consent:
        return
    notice = boarding(order, passenger, gate)
    keen.add_event("rejections", {"gate": notice.gate, "route": notice.route})


def registered(passenger: Passenger):
    if passenger.analytics_consent:
        keen.add_event("passengers", passenger.model_dump())  # expect: PRV102


def refreshed(passenger: Passenger):
    if passenger.analytics_consent:
        keen.add_event("refreshes", passenger.model_dump(include={"id"}))


def crossed(crossing):
    log.info("crossing %s", CrossingNotice.of(crossing).model_dump(mode="json"))


def manifest(passengers: list[Passenger]):
    return [f"{passenger.last_name} <{passenger.email}>" for passenger in passengers]
