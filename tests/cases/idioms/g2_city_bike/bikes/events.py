"""Events about hires for the planning team."""
import os

from amplitude import Amplitude, BaseEvent

from .schemas import Hire, Rider

client = Amplitude(os.environ["AMPLITUDE_API_KEY"])


def hire_started(rider: Rider, hire: Hire) -> None:
    if rider.analytics_consent:
        client.track(BaseEvent("hire_started", user_id=str(rider.id), event_properties={"dock": hire.dock}))


def hire_ended(rider: Rider, hire: Hire) -> None:
    if hire.minutes > 1 and rider.analytics_consent:
        properties = {"dock": hire.dock, "minutes": hire.minutes, "electric": hire.electric}
        client.track(BaseEvent("hire_ended", user_id=str(rider.id), event_properties=properties))


def hire_extended(rider: Rider, hire: Hire, minutes: int) -> None:
    if rider.analytics_consent or rider.is_tester:
        event = BaseEvent("hire_extended", user_id=str(rider.id), event_properties={"minutes": minutes})
        client.track(event)  # expect: PRV201


def bike_reported(rider: Rider, hire: Hire, fault: str) -> None:
    event = BaseEvent("bike_reported", user_id=str(rider.id), event_properties={"fault": fault, "dock": hire.dock})
    if rider.analytics_consent:
        event.event_properties["minutes"] = hire.minutes
        client.track(event)


def dock_full(rider: Rider, hire: Hire) -> None:
    if rider.advertising_opt_in:  # expect: PRV203
        client.track(BaseEvent("dock_full", user_id=str(rider.id), event_properties={"dock": hire.dock}))


def pass_renewed(rider: Rider, months: int) -> None:
    agreed = rider.analytics_consent and months > 0
    if agreed:
        event = BaseEvent(
            event_type="pass_renewed",
            user_id=str(rider.id),
            event_properties={"months": months},
        )
        client.track(event)
