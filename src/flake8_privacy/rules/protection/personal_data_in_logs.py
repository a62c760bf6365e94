"""PRV601: personal data in logs."""

from collections.abc import Iterator

from ...model.events import DisclosureEvent
from ..base import Draft, Example, Rule, named, spoken
from ..disclosures import draft_of


class PersonalDataInLogs(Rule[DisclosureEvent]):
    """A personal field or a whole record is written to a log."""

    code = "PRV601"
    name = "personal-data-in-logs"
    severity = "warning"
    summary = "Personal data is written to a log."
    what = (
        "A personal field or a whole record ends in a log line, on standard output, in a warning, a traceback or a "
        "span. It is followed through texts, dicts and the project's own log helpers. Ids, counts and masked values "
        "are fine."
    )
    why = (
        "Logs are copied, kept for years, read by many and shipped to other companies. An erasure request does not "
        "reach them, and a leak of them is a leak of the people in them."
    )
    mend = "Log the id of the person. Where a human has to recognise the line, mask the value."
    provisions = ("GDPR Art. 5(1)(c)", "GDPR Art. 5(1)(e)", "GDPR Art. 5(1)(f)", "GDPR Art. 32")
    examples = (
        Example(
            "An address in a log line",
            {
                "mails.py": """\
import logging

logger = logging.getLogger(__name__)


def confirm(user):
    logger.info("confirmation sent to %s", user.email)  # report
    logger.info("confirmation sent to user %s", user.pk)
    logger.info("address known: %s", bool(user.email))
"""
            },
        ),
        Example(
            "Through a helper of the project",
            {
                "journal.py": """\
import logging

logger = logging.getLogger("journal")


def note(action, **context):
    logger.info("%s %s", action, context)
""",
                "parcels.py": """\
from journal import note


def hand_over(parcel):
    note("handed over", parcel=parcel.number)
    note("handed over", to=parcel.recipient.street_address)  # report
""",
            },
        ),
        Example(
            "Counts, names of templates, masked values and domains are no personal data",
            {
                "outbox.py": """\
import logging

logger = logging.getLogger(__name__)


def mask(value):
    return value[:2] + "***"


def delivered(outbox, user, email_template):
    logger.info("sent %d mails with %s", len(outbox.messages), email_template)
    logger.info("reminder to %s (%s)", user.pk, mask(user.email))
    logger.info("reminder via %s", user.email.split("@")[-1])
"""
            },
        ),
    )

    def check(self, event: DisclosureEvent) -> Iterator[Draft]:
        """A finding for personal data that a log call writes."""
        if event.code != self.code:
            return
        disclosure = event.disclosure
        data = spoken(self.catalog, disclosure.fields)
        are = "are" if " and " in data else "is"
        message = f"{data} {are} logged: {named(disclosure.fields)} in {disclosure.callee}()"
        yield draft_of(self, event, message, f"{disclosure.exit.call}() writes it down", None)
