"""Mails about print jobs, sent with SendGrid."""
import os

from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import CustomArg, Mail

sg = SendGridAPIClient(os.environ["SENDGRID_API_KEY"])


class JobMail:
    """A mail that is put together step by step."""

    def __init__(self, template):
        self.message = Mail(from_email="jobs@printshop.example")
        self.message.template_id = template

    def to(self, address):
        self.message.add_to(address)
        return self

    def about(self, job):
        self.message.subject = f"Print job {job.number}: {job.title}"
        return self

    def tag(self, key, value):
        self.message.add_custom_arg(CustomArg(key, value))
        return self

    def send(self):
        return sg.send(self.message)


def job_ready(job):
    JobMail("ready").to(job.customer.email).about(job).send()


def job_delayed(job, days):
    mail = JobMail("delayed").to(job.customer.email).about(job)
    mail.tag("days", str(days))
    mail.send()


def proof_waiting(job):
    JobMail("proof").to(job.customer.email).tag("birthday", job.customer.birth_date.isoformat()).send()  # expect: PRV101


def invoice(job):
    message = Mail(from_email="office@printshop.example", to_emails=job.customer.email, subject=f"Invoice {job.number}")
    message.plain_text_content = f"Dear {job.customer.full_name}, the total is {job.total}."
    sg.send(message)
