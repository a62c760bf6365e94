"""Letters of a garden centre, sent with plain smtplib and jinja2."""
import smtplib
import sqlite3
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

from jinja2 import Template

OFFER = Template("<p>Dear {{ name }}, all roses half price this week!</p>")
OFFER_WITH_EXIT = Template("<p>All tulips half price!</p><a href='{{ link }}'>Unsubscribe</a>")
RECEIPT = Template("<p>You bought {{ plants }}. Thank you.</p>")


def rows(query, *values):
    with sqlite3.connect("garden.db") as db:
        return db.execute(query, values).fetchall()


def post(to, subject, html):
    message = MIMEMultipart("alternative")
    message["From"] = "garden@roses.example"
    message["To"] = to
    message["Subject"] = subject
    message.attach(MIMEText(html, "html"))
    with smtplib.SMTP_SSL("mail.internal", 465) as server:
        server.send_message(message)


def roses():
    for name, email in rows("SELECT name, email FROM customers WHERE newsletter = 1"):
        message = MIMEText(OFFER.render(name=name), "html")
        message["To"] = email
        message["Subject"] = "Roses half price: our offer of the week"
        with smtplib.SMTP_SSL("mail.internal", 465) as server:
            server.send_message(message)  # expect: PRV502


def tulips():
    for (email,) in rows("SELECT email FROM customers WHERE newsletter = 1"):
        message = MIMEText(OFFER_WITH_EXIT.render(link="https://roses.example/bye"), "html")
        message["To"] = email
        message["Subject"] = "Tulips half price: our offer of the week"
        with smtplib.SMTP_SSL("mail.internal", 465) as server:
            server.send_message(message)


def dahlias():
    for (email,) in rows("SELECT email FROM customers"):
        message = MIMEText(OFFER_WITH_EXIT.render(link="https://roses.example/bye"), "html")
        message["To"] = email
        message["Subject"] = "Dahlias half price: our offer of the week"
        message["List-Unsubscribe"] = "<https://roses.example/bye>"
        with smtplib.SMTP_SSL("mail.internal", 465) as server:
            server.send_message(message)  # expect: PRV503


def receipt(order):
    post(order.email, "Your receipt", RECEIPT.render(plants=order.plants))


def closing():
    for (email,) in rows("SELECT email FROM customers"):
        post(email, "We move", "<p>From May on you find us in Elm Street.</p>")
