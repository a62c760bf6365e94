"""PRV502: a promotion with no way out."""

from collections.abc import Iterator

from ...model.events import PromotionEvent
from ..base import Draft, Example, Rule, fitted


class MarketingWithoutUnsubscribe(Rule[PromotionEvent]):
    """A promotional message has no way out."""

    code = "PRV502"
    name = "marketing-without-unsubscribe"
    severity = "warning"
    summary = "A promotional message has no way out."
    what = (
        "A mail or message that its function, task, command, subject or template calls a promotion, offer, sale, "
        "newsletter or campaign is sent with neither a List-Unsubscribe header nor an unsubscribe link or token in "
        "its text, its template file or what that is filled with. Messages about an order, a password or a booking "
        "are left alone, and so is a text that is not in the project; of the text of a campaign that is sent as it is "
        "kept, to everybody alike, it is taken that it holds no way out for the one who gets it."
    )
    why = (
        "Who gets advertising may object to it at any time, and each message has to say how. Without a link people "
        "have to search for the way out, or mark the mail as spam."
    )
    mend = (
        "Put a link with a signed token into every promotion and its List-Unsubscribe header; for text messages say "
        "which word stops them."
    )
    provisions = (
        "GDPR Art. 21(2)",
        "ePrivacy Art. 13(2)",
        "CAN-SPAM 15 U.S.C. 7704(a)(3)",
        "CAN-SPAM 15 U.S.C. 7704(a)(5)",
    )
    examples = (
        Example(
            "A sale, with and without a link",
            {
                "campaigns.py": """\
from django.core.mail import send_mail


def send_summer_sale(customer):
    if customer.marketing_opt_in:
        send_mail("Summer sale", "Everything must go.", None, [customer.email])  # report


def send_winter_sale(customer):
    if customer.marketing_opt_in:
        body = f"Boots at half price. No more mails: {customer.unsubscribe_url}"
        send_mail("Winter sale", body, None, [customer.email])


def send_receipt(order):
    send_mail("Your receipt", f"Total: {order.total}", None, [order.customer.email])
"""
            },
        ),
        Example(
            "A template file",
            {
                "offers.py": """\
from django.core.mail import EmailMessage
from django.template.loader import render_to_string


def send_offer(reader):
    body = render_to_string("mail/offer.txt", {"first_name": reader.first_name})
    EmailMessage("An offer", body, None, [reader.email]).send()  # report


def send_deal(reader):
    body = render_to_string("mail/deal.txt", {"first_name": reader.first_name})
    EmailMessage("A deal", body, None, [reader.email]).send()
""",
                "templates/mail/offer.txt": "Three books for two.\n",
                "templates/mail/deal.txt": "Three books for two.\n\nUnsubscribe: {{ link }}\n",
            },
        ),
        Example(
            "A header",
            {
                "newsletter.py": """\
from flask_mail import Mail, Message

mail = Mail()


def send_newsletter(subscriber, issue):
    headers = {"List-Unsubscribe": f"<{subscriber.leave_url}>"}
    mail.send(Message("Our newsletter", [subscriber.email], "News of the week", extra_headers=headers))
"""
            },
        ),
    )

    def check(self, event: PromotionEvent) -> Iterator[Draft]:
        """A finding at the sink's call."""
        if event.kind == "exit":
            message = fitted(f"a promotion without a way to unsubscribe: {event.call}() in {event.qualname}")
            yield Draft(event.site, self.severity, "high", message, qualname=event.qualname, subject=event.call)
