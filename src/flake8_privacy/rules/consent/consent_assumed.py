"""PRV207: code writes consent by itself."""

from collections.abc import Iterator

from ...model.events import ConsentWriteEvent
from ..base import Draft, Example, Rule, fitted


class ConsentAssumed(Rule[ConsentWriteEvent]):
    """Consent is recorded that nobody gave."""

    code = "PRV207"
    name = "consent-assumed"
    severity = "warning"
    summary = "Code writes consent by itself."
    what = (
        "A granting value is written for a person's consent, to an attribute, under a key or in a record of consent, "
        "and it is a constant: no answer of the person decides it, neither by the value nor by a condition around it. "
        "Functions that handle the person's own choice are left alone, and so are helpers that only these call; their "
        "names say grant, accept, opt in, subscribe, update preferences or the like."
    )
    why = (
        "Consent is something a person does. Whoever writes it for them makes a record that proves nothing, and "
        "everybody who later asks that record is told a yes that was never said."
    )
    mend = (
        "Store what the person answered, or leave the consent unanswered and ask. Where this is the person's own "
        "choice, let the function's name say so."
    )
    provisions = ("GDPR Art. 4(11)", "GDPR Art. 7(1)")
    examples = (
        Example(
            "A new account, and the person's own choice",
            {
                "accounts.py": """\
def open_account(user, plan):
    user.plan = plan
    user.marketing_consent = True  # report
    user.save()


def accept_marketing(user):
    user.marketing_consent = True
    user.save()


def save_profile(user, form):
    user.marketing_consent = form.cleaned_data["marketing_consent"]
    if form.cleaned_data["analytics"]:
        user.analytics_consent = True
    user.save()
"""
            },
        ),
        Example(
            "Records of consent, and a helper that is told what to write",
            {
                "records.py": """\
from .models import Consent


def merge_guest(guest, member):
    Consent.objects.create(member=member, purpose="analytics", granted=True)  # report
    guest.delete()


def close(member):
    Consent.objects.filter(member=member).update(granted=False)


def record(member, purpose, granted):
    Consent.objects.create(member=member, purpose=purpose, granted=granted)


def first_order(member):
    record(member, "newsletter", granted=True)  # report


def answered(member, answer):
    record(member, "newsletter", granted=answer == "yes")
"""
            },
        ),
        Example(
            "What is no person's consent",
            {
                "clients.py": """\
class Client:
    def __init__(self, settings):
        self.settings = settings
        self.telemetry_enabled = True

    def prepare(self):
        self.settings.analytics_enabled = True


def banner(page):
    page["show_consent_banner"] = True
    page["consent_version"] = 3
    return page
"""
            },
        ),
    )

    def check(self, event: ConsentWriteEvent) -> Iterator[Draft]:
        """A finding at the statement that writes it."""
        message = f"consent is granted and nobody was asked: {event.name} (purpose: {event.purpose})"
        yield Draft(
            event.site,
            self.severity,
            "high",
            fitted(message),
            purpose=event.purpose,
            qualname=event.qualname,
            subject=event.name,
        )
