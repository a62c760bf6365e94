"""Hands mails of the association to its own mail server."""
import logging
import os
import smtplib
from email.message import EmailMessage

from journal import Journal


class Relay:
    """One connection a run."""

    def __init__(self, host):
        self.host = host
        self.logger = logging.getLogger(f"{__name__}.{host}")
        self.journal = Journal("relay")

    def send(self, letter, group):
        recipients = [contact.email for contact in group.contacts if contact.reachable]
        message = EmailMessage()
        message["To"] = ", ".join(recipients)
        message["Subject"] = letter.subject
        message.set_content(letter.body)
        with smtplib.SMTP_SSL(self.host) as server:
            refused = server.send_message(message)
        self.logger.info("letter %s went to %d of group %s", letter.number, len(recipients), group.name)
        self.logger.debug("sent to: %s", ", ".join(recipients))  # expect: PRV601
        if refused:
            self.logger.warning("refused: {} of {}".format(len(refused), len(recipients)))
        self.journal.record("sent", letter=letter.number, template=letter.email_template)

    def bounce(self, report, contact):
        self.journal.record("bounced", code=report.code, host=self.host)
        self.logger.log(logging.INFO, "mail server %s answered %s", self.host, report.code)
        if report.permanent:
            contact.reachable = False
            self.journal.record("given up", letter=report.letter, address=contact.email)  # expect: PRV601

    def test_connection(self):
        user = os.environ["RELAY_LOGIN"]
        with smtplib.SMTP_SSL(self.host) as server:
            server.login(user, os.environ["RELAY_TOKEN"])
        self.logger.info("the e-mail backend at %s accepts our address and user", self.host)
