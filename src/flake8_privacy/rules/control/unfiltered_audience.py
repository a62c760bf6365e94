"""PRV503: a promotion that goes to everybody."""

from collections.abc import Iterator

from ...model.events import PromotionEvent
from ..base import Draft, Example, Rule, fitted


class UnfilteredAudience(Rule[PromotionEvent]):
    """A promotion goes to everybody."""

    code = "PRV503"
    name = "unfiltered-audience"
    severity = "warning"
    summary = "A promotion goes to everybody."
    what = (
        "A promotional mail or message is sent in a loop over all persons of a table, or to a list made of all of "
        "them, and neither the query nor a condition asks who agreed to it or whom it concerns. Whether somebody is "
        "active or has an address is no such question. Through a function of the project it is said at the call that "
        "hands everybody over. Notices that everybody has to get are left alone."
    )
    why = (
        "Having an account is no consent to advertising, and what goes to everybody is of use to few. Each such mail "
        "is one more reason to distrust all others."
    )
    mend = "Ask for the consent to marketing in the query, and for those whom the offer may interest."
    provisions = ("GDPR Art. 6(1)(a)", "ePrivacy Art. 13(1)")
    examples = (
        Example(
            "All users, and those who asked for it",
            {
                "campaigns.py": """\
from django.core.mail import send_mail

from .models import User

FOOTER = "Unsubscribe: https://shop.example/leave/"


def promote_sale():
    for user in User.objects.all():
        send_mail("Big sale", "Half price. " + FOOTER + user.token, None, [user.email])  # report


def promote_to_those_who_asked():
    for user in User.objects.filter(marketing_opt_in=True):
        send_mail("Big sale", "Half price. " + FOOTER + user.token, None, [user.email])


def promote_spare_parts(model):
    for user in User.objects.filter(orders__product__model=model):
        send_mail("Spare parts: offer", "Half price. " + FOOTER + user.token, None, [user.email])


def announce_new_terms():
    for user in User.objects.all():
        send_mail("Our terms change", "Read them in your account.", None, [user.email])
"""
            },
        ),
        Example(
            "Through a task",
            {
                "tasks.py": """\
from celery import shared_task
from django.core.mail import send_mail

from .models import Guest


@shared_task
def send_offer(guest_id):
    guest = Guest.objects.get(pk=guest_id)
    send_mail("An offer", f"Rome for 49. Unsubscribe: {guest.leave_url}", None, [guest.email])


def weekly():
    for guest in Guest.objects.all():
        send_offer.delay(guest.pk)  # report


def weekly_for_the_willing():
    for guest in Guest.objects.all():
        if guest.newsletter_consent:
            send_offer.delay(guest.pk)
"""
            },
        ),
        Example(
            "A notice for everybody",
            {
                "notices.py": """\
from django.core.mail import send_mail

from .models import Member


def strike_on_friday():
    for member in Member.objects.all():
        send_mail("Strike on Friday", "Check your booking.", None, [member.email])
"""
            },
        ),
    )

    def check(self, event: PromotionEvent) -> Iterator[Draft]:
        """A finding at the sink's call, or at the call that hands everybody over."""
        if event.kind == "choice":
            message = fitted(f"a promotion goes to everybody: {event.audience} in {event.qualname}, nobody is left out")
            yield Draft(event.site, self.severity, "high", message, qualname=event.qualname, subject=event.call)
