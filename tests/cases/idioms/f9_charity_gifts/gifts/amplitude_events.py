"""What donors do on the site."""
import os

from amplitude import Amplitude, BaseEvent, EventOptions, Identify

client = Amplitude(os.environ["AMPLITUDE_KEY"])


def started(donor, campaign):
    if not donor.analytics_consent:
        return
    event = BaseEvent(event_type="gift started", user_id=str(donor.pk))
    event.event_properties = {"campaign": campaign.name}
    event.event_properties["number"] = campaign.number
    client.track(event)


def dedicated(donor, gift, honouree):
    if not donor.analytics_consent:
        return
    event = BaseEvent(event_type="gift dedicated", user_id=str(donor.pk))
    event.event_properties = {"amount": gift.amount}
    event.event_properties["honours"] = honouree.full_name
    client.track(event)  # expect: PRV101


def profile(donor):
    if not donor.analytics_consent:
        return
    traits = Identify()
    traits.set("gifts", donor.gifts.count()).set("has_phone", bool(donor.phone))
    client.identify(traits, EventOptions(user_id=str(donor.pk)))


def located(donor, request):
    if not donor.analytics_consent:
        return
    event = BaseEvent(event_type="located", user_id=str(donor.pk))
    local = {"address": request.META["REMOTE_ADDR"]}
    event.language = donor.language
    client.track(event)
    donor.sessions.create(**local)
