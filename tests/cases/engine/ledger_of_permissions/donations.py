"""Donations."""
import mixpanel

from ledger import Ledger, Refused

panel = mixpanel.Mixpanel("t0ken")


def donated(ledger: Ledger, donor, amount):
    try:
        ledger.demand(donor.id, "analytics")
    except Refused:
        return
    panel.track(donor.id, "donated", {"amount": amount})


def pledged(ledger: Ledger, donor):
    ledger.demand(donor.id, "analytics")
    panel.track(donor.id, "pledged")


def renewed(ledger: Ledger, donor):
    ledger.note(donor.id, "analytics")
    panel.track(donor.id, "renewed")  # expect: PRV201


def browsed(ledger: Ledger, donor):
    try:
        ledger.demand(donor.id, "analytics")
    except Refused:
        pass
    else:
        panel.track(donor.id, "browsed")
