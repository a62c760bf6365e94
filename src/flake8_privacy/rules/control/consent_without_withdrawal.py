"""PRV505: consent that can be given and not taken back."""

from collections.abc import Iterator

from ...model.events import GrantEvent
from ..base import Draft, Example, Rule, fitted


class ConsentWithoutWithdrawal(Rule[GrantEvent]):
    """Consent can be given and not taken back."""

    code = "PRV505"
    name = "consent-without-withdrawal"
    severity = "warning"
    summary = "Consent can be given and not taken back."
    what = (
        "The project has code that writes a granting value for a consent, and none that writes the refusing one for "
        "it, deletes its record or lets the person's own input decide. It is said once for each consent, at the first "
        "statement that grants it. A toggle or a form does both, and a default alone grants nothing."
    )
    why = (
        "Consent may be withdrawn at any time, and as easily as it was given. Where no code can write the no, the "
        "yes is for ever, whatever the privacy policy says."
    )
    mend = "Write the counterpart: a function that takes the consent back, and a page or link that calls it."
    provisions = ("GDPR Art. 7(3)",)
    examples = (
        Example(
            "Two consents, of which one can be taken back",
            {
                "choices.py": """\
def accept_newsletter(member):
    member.newsletter_consent = True
    member.save()


def leave_newsletter(member):
    member.newsletter_consent = False
    member.save()


def accept_profiling(member):
    member.profiling_consent = True  # report
    member.save()
"""
            },
        ),
        Example(
            "The person's own input does both",
            {
                "settings_page.py": """\
def update_preferences(member, form):
    member.analytics_consent = form.cleaned_data["analytics"]
    member.save()


def accept_analytics(member):
    member.analytics_consent = True
    member.save()


def toggle_recommendations(member):
    member.recommendations_consent = not member.recommendations_consent
    member.save()
"""
            },
        ),
        Example(
            "A table of consents whose rows are never taken back",
            {
                "records.py": """\
from .models import Consent


def grant_consent(member, purpose):
    Consent.objects.create(member=member, purpose=purpose, granted=True)  # report


def consents_of(member):
    return list(Consent.objects.filter(member=member).values("purpose", "granted"))
"""
            },
        ),
        Example(
            "A table of consents whose rows are deleted",
            {
                "records.py": """\
from .models import Consent


def grant_consent(member, purpose):
    Consent.objects.create(member=member, purpose=purpose, granted=True)


def withdraw_consent(member, purpose):
    Consent.objects.filter(member=member, purpose=purpose).delete()
"""
            },
        ),
    )

    def check(self, event: GrantEvent) -> Iterator[Draft]:
        """A finding at the first statement that grants the consent."""
        purpose = "" if event.purpose == "any" else f" (purpose: {event.purpose})"
        message = fitted(f"nothing in this project takes this consent back: {event.name}{purpose}")
        yield Draft(
            event.site,
            self.severity,
            "high",
            message,
            purpose=event.purpose,
            qualname=event.qualname,
            subject=event.name,
        )
