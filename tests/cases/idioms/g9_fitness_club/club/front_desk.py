"""What happens at the counter."""
import os

from mixpanel import Mixpanel

from club.trackers import MixpanelTracker, NoTracker, tracker_for

kiosk = Mixpanel(os.environ["MIXPANEL_KIOSK_TOKEN"]) if os.environ.get("KIOSK") else None


def check_in(member, gate) -> None:
    """Open the gate."""
    gate.open()
    MixpanelTracker(member).track("Checked In", gate=gate.code)  # expect: PRV201


def check_out(member, gate) -> None:
    """Let somebody out again."""
    gate.open()
    tracker = NoTracker() if member.is_guest else tracker_for(member)
    tracker.track("Checked Out", gate=gate.code)


def buy_drink(member, drink) -> None:
    """Sell something from the fridge."""
    member.account.charge(drink.price)
    if kiosk is not None:
        kiosk.track(str(member.pk), "Drink Bought", {"drink": drink.code})  # expect: PRV201


def rent_locker(member, locker) -> None:
    """Hand out the key of a locker."""
    locker.member = member
    tracker_for(member).track("Locker Rented", size=locker.size)
