from lazy import Around, LateClient, Lazy, Ledger, Settings
from mixpanel import Mixpanel

people = Lazy("token")
counted = Around(Mixpanel("token"))
late = LateClient()
ledger = Around(Ledger())
settings = Settings({"people_set": print})


def register(member):
    people.people_set(member.pk, {"$email": member.email})  # expect: PRV101, PRV201
    if member.tracking_consent:
        people.people_set(member.pk, {"level": member.level})
        people.people_set(member.pk, {"$email": member.email})  # expect: PRV101


def rename(member):
    if member.tracking_consent:
        counted.people_set(member.pk, {"$last_name": member.last_name})  # expect: PRV101
        counted.track(member.pk, "renamed", {"$last_name": member.last_name})


def renew(member):
    if member.tracking_consent:
        late.people_set(member.pk, {"$phone": member.phone_number})  # expect: PRV101


def note(member):
    ledger.people_set(member.pk, {"$email": member.email})
    settings.people_set(member.pk, {"$email": member.email})
