from mixpanel import Mixpanel
from outbound import sender

send = sender(Mixpanel("t"), "web")


def one(member):
    if member.analytics_consent:
        send(member.pk, "one")


def two(member):
    send(member.pk, "two")  # expect: PRV201
