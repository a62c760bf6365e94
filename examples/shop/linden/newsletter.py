"""The monthly newsletter, for those who asked for it."""

import logging

from django.core import signing
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse

from .analytics import record_newsletter
from .models import Customer

logger = logging.getLogger(__name__)


def send_issue(issue):
    sent = 0
    for customer in Customer.objects.filter(newsletter_consent=True, email_verified=True):
        link = reverse("unsubscribe", args=[signing.dumps(customer.pk, salt="newsletter")])
        body = render_to_string(issue.email_template, {"first_name": customer.first_name, "unsubscribe_url": link})
        headers = {"List-Unsubscribe": f"<{link}>"}
        EmailMessage(issue.subject, body, None, [customer.email], headers=headers).send()
        sent += 1
    logger.info("sent %d copies of %s with %s", sent, issue.subject, issue.email_template)


def opened(customer, issue):
    record_newsletter(customer, issue)
    logger.debug("issue %s opened by customer %s", issue.pk, customer.pk)
