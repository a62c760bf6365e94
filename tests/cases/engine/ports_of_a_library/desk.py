"""Who hands them over decides where it goes; what names the data speaks of it."""

from adapters import Pager, Printout, Screen
from ports import Ledger, Notifier
from posthog import Posthog

insights = Posthog("phc_library")


def remind(notifier: Notifier, reader, loan) -> None:
    notifier.deliver(f"Dear {reader.full_name}, it is due", loan)  # expect: PRV101


def count(notifier: Notifier, loan) -> None:
    notifier.deliver("one more is due", loan)


def remind_at_home(notifier: Notifier, reader, loan) -> None:
    notifier.deliver(f"{reader.email}: it is due", loan)


def by_pager(reader, loan):
    remind(Pager(), reader, loan)
    count(Pager(), loan)


def on_screen(reader, loan):
    remind(Screen(), reader, loan)
    remind_at_home(Screen(), reader, loan)
    remind_at_home(Printout(), reader, loan)


class Counter:
    def __init__(self, notifier: Notifier, ledger: Ledger) -> None:
        self.notifier = notifier
        self.ledger = ledger

    def call(self, reader, loan):
        self.notifier.deliver(reader.phone_number, loan)  # expect: PRV101
        self.ledger.enter(f"{loan.pk} called")


class QuietCounter:
    def __init__(self, notifier: Notifier) -> None:
        self.notifier = notifier

    def call(self, reader, loan):
        self.notifier.deliver(reader.phone_number, loan)


def open_hours(reader, loan, ledger):
    Counter(Pager(), ledger).call(reader, loan)
    QuietCounter(Screen()).call(reader, loan)


def watching(client):
    def borrowed(reader, consent_analytics):
        if consent_analytics:
            client.capture(reader.pk, "borrowed", {"mail": reader.email})  # expect: PRV101

    return borrowed


def counting(client):
    def borrowed(reader, consent_analytics):
        if consent_analytics:
            client.capture(reader.pk, "borrowed", {"books": reader.loans.count()})

    return borrowed


watched = watching(insights)
counted = counting(insights)


def told(client, reader, consent_analytics):
    if consent_analytics:
        client.capture(reader.pk, "joined", {"mail": reader.email})  # expect: PRV101


def joins(reader, consent_analytics):
    told(insights, reader, consent_analytics)
