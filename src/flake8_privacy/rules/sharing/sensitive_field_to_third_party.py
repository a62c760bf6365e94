"""PRV103: a sensitive field reaches a third party."""

from collections.abc import Iterator

from ...model.events import DisclosureEvent
from ..base import Draft, Example, Rule
from ..disclosures import sharing_draft


class SensitiveFieldToThirdParty(Rule[DisclosureEvent]):
    """A sensitive field reaches a third party."""

    code = "PRV103"
    name = "sensitive-field-to-third-party"
    severity = "error"
    summary = "A sensitive field reaches a third party."
    what = (
        "Health, pregnancy, religion, ethnicity, politics, union membership, sexual orientation, biometrics, genetics, "
        "a child, a government id, a card or bank account, a password or a precise location is handed to a third "
        "party. Of such a trait the yes or no is the datum: is_pregnant counts, and so does bool(diagnosis). A "
        "parameter that the service exists for is left alone, such as the card of a payment provider."
    )
    why = (
        "These data are what people are discriminated against, blackmailed or robbed with, and most of them may not be "
        "processed at all without an explicit agreement. No analytics or mailing service needs them."
    )
    mend = (
        "Leave the field out. Where a service cannot work without it, have it processed by one that exists for it, and "
        "name the parameter in the settings of the recipient (necessary)."
    )
    provisions = ("GDPR Art. 9", "GDPR Art. 8", "CCPA 1798.121")
    examples = (
        Example(
            "A diagnosis among the properties of an event",
            {
                "visits.py": """\
from mixpanel import Mixpanel

mp = Mixpanel("token")


def booked(patient, visit):
    if patient.analytics_consent:
        mp.track(str(patient.pk), "Booked", {"reason": patient.diagnosis})  # report
        mp.track(str(patient.pk), "Booked", {"room": visit.room})
"""
            },
        ),
        Example(
            "Of a trait the flag is the datum, of an account number it is not",
            {
                "traits.py": """\
import segment.analytics as analytics


def synced(customer):
    if customer.has_consented:
        analytics.identify(customer.id, {"expecting": customer.is_pregnant})  # report
        analytics.identify(customer.id, {"can_pay": bool(customer.iban)})
"""
            },
        ),
        Example(
            "A card goes to the payment provider, which exists for it",
            {
                "payments.py": """\
import stripe


def pay(order, card_number):
    stripe.Charge.create(amount=order.cents, currency="eur", card={"number": card_number})
"""
            },
        ),
    )

    def check(self, event: DisclosureEvent) -> Iterator[Draft]:
        """A finding for sensitive fields that a third party gets."""
        if event.code == self.code:
            yield sharing_draft(self, event)
