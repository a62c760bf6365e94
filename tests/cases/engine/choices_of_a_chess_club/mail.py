"""Mails, over SMTP."""
from email.message import EmailMessage

import aiosmtplib


class Mailer:
    async def send(self, to: str, subject: str, text: str) -> None:
        message = EmailMessage()
        message["To"] = to
        message["Subject"] = subject
        message.set_content(text)
        await aiosmtplib.send(message, hostname="smtp.internal", use_tls=True)


mailer = Mailer()
