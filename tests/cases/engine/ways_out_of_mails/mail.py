"""Promotions with and without a way out, by several carriers."""
from django.core.mail import send_mail, EmailMultiAlternatives
from django.template.loader import render_to_string, get_template
import smtplib
from email.message import EmailMessage
from email.mime.text import MIMEText
from email.mime.multipart import MIMEMultipart
from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import Mail
from twilio.rest import Client
import boto3
import requests
import resend

FOOTER = "\n\nTo opt out visit https://x.example/out"
PLAIN = "Come by on Saturday."

def deliver(user, subject, body):
    send_mail(subject, body, "a@b.example", [user.email])  # expect: PRV502

def flash_sale(user):
    deliver(user, "Flash sale tonight", PLAIN)

def reset(user, link):
    deliver(user, "Reset your password", f"Go to {link}")

def promo_ok(user):
    deliver(user, "Promo", PLAIN + FOOTER)

def mime_offer(user):
    msg = MIMEMultipart("alternative")
    msg["Subject"] = "Special offer for you"
    msg["To"] = user.email
    msg.attach(MIMEText("<p>Half price</p>", "html"))
    with smtplib.SMTP("mail.internal") as server:
        server.send_message(msg)  # expect: PRV502

def mime_offer_ok(user):
    msg = EmailMessage()
    msg["Subject"] = "Special offer for you"
    msg["List-Unsubscribe"] = f"<mailto:out@x.example?subject={user.pk}>"
    msg.set_content("Half price")
    with smtplib.SMTP("mail.internal") as server:
        server.send_message(msg)

def sg_campaign(user):
    message = Mail(from_email="a@b.example", to_emails=user.email, subject="Our spring campaign", html_content="<b>New coats</b>")
    SendGridAPIClient("k").send(message)  # expect: PRV502

def sms_discount(user):
    Client("a", "b").messages.create(to=user.phone, from_="+1", body="20% discount today only")  # expect: PRV502

def sms_discount_ok(user):
    Client("a", "b").messages.create(to=user.phone, from_="+1", body="20% discount today only. Reply STOP to end")

def sms_code(user, code):
    Client("a", "b").messages.create(to=user.phone, from_="+1", body=f"Your code is {code}")

def ses_newsletter(user):
    ses = boto3.client("ses")
    ses.send_email(Source="a@b.example", Destination={"ToAddresses": [user.email]},  # expect: PRV502
        Message={"Subject": {"Data": "Our newsletter"}, "Body": {"Text": {"Data": "News of the week"}}})

def db_campaign(campaign, user):
    send_mail(campaign.subject, campaign.body, "a@b.example", [user.email])

def rendered_promo(user):
    html = get_template("promo_missing.html").render({"user": user})
    send_mail("Promo", "", "a@b.example", [user.email], html_message=html)

def rendered_deal(user):
    html = get_template("deal.html").render({"user": user})
    m = EmailMultiAlternatives("Deal of the day", "see html", "a@b.example", [user.email])
    m.attach_alternative(html, "text/html")
    m.send()  # expect: PRV502

def resend_promo(user):
    resend.Emails.send({"from": "a@b.example", "to": [user.email], "subject": "Summer promotion", "html": "<p>Hi</p>"})  # expect: PRV502

def job_offer(candidate):
    send_mail("Job offer", "We would like to hire you.", "a@b.example", [candidate.email])

def offer_accepted(seller):
    send_mail("Your offer was accepted", "Congratulations", "a@b.example", [seller.email])

class NewsletterMailer:
    template = "<p>hello</p>"
    def send(self, user):
        send_mail("Hello", self.template, "a@b.example", [user.email])  # expect: PRV502

def confirm_newsletter(user, link):
    send_mail("Confirm your newsletter", f"Click {link}", "a@b.example", [user.email])
