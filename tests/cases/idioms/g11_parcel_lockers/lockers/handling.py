"""Storing, moving and handing out parcels."""
import os

from lockers.reporting import StayReport, compartment_changed, door_jammed, report

PILOT = os.environ.get("PILOT_REGION") == "1"


def store(parcel, locker) -> StayReport:
    """Put a parcel into a locker."""
    recipient = parcel.recipient
    compartment = locker.free(parcel.size)
    compartment.take(parcel)
    properties = {"locker": locker.code, "size": parcel.size}
    report(recipient.pk, "Parcel Stored", properties, enabled=recipient.analytics_opt_in)
    return StayReport(parcel, measured=recipient.analytics_opt_in)


def move(parcel, locker, size: str) -> None:
    """Put a parcel into a larger compartment."""
    locker.free(size).take(parcel)
    compartment_changed(parcel.recipient.pk, size, parcel.recipient.opted_out)


def open_door(parcel, locker) -> bool:
    """Open the door for the recipient."""
    opened = locker.open(parcel)
    if not opened:
        door_jammed(parcel.recipient.pk, locker.code, parcel.recipient.opted_out)
    return opened


def hand_out(parcel, locker, stay: StayReport) -> None:
    """Give a parcel to its recipient."""
    recipient = parcel.recipient
    willing = recipient.analytics_opt_in and not recipient.opted_out
    report(recipient.pk, "Parcel Handed Out", {"locker": locker.code}, enabled=willing)
    stay.close(parcel.hours())


def send_back(parcel, locker) -> None:
    """Return a parcel that nobody has fetched."""
    locker.release(parcel)
    report(parcel.recipient.pk, "Parcel Returned", {"locker": locker.code}, enabled=PILOT)  # expect: PRV201


def redirect(parcel, locker, neighbour: str) -> None:
    """Let a neighbour fetch the parcel."""
    recipient = parcel.recipient
    details = {"locker": locker.code, "street": recipient.street_address}
    report(recipient.pk, "Parcel Redirected", details, enabled=recipient.analytics_opt_in)  # expect: PRV101
    parcel.authorise(neighbour)
