"""Offers of an ice rink: on telephones, by mail, to those whom a statement gives."""
import os
import smtplib
import sqlite3
from email.message import EmailMessage

from firebase_admin import messaging

rows = sqlite3.connect("rink.db")
ALL = "select mail, token from visitors"
WILLING = "select mail, token from visitors where letters = 1"


def relay():
    server = smtplib.SMTP_SSL(os.environ["RELAY"])
    server.login(os.environ["RELAY_USER"], os.environ["RELAY_PASSWORD"])
    return server


def letter(address, subject, text, token):
    message = EmailMessage()
    message["To"] = address
    message["Subject"] = subject
    message["List-Unsubscribe"] = f"<https://rink.example/leave/{token}>"
    message.set_content(text)
    return message


def offer_to_all():
    server = relay()
    for address, token in rows.execute(ALL):
        server.send_message(letter(address, "Two for one on Sunday", "Skates are free.", token))  # expect: PRV503


def offer_to_willing():
    server = relay()
    for address, token in rows.execute(WILLING):
        server.send_message(letter(address, "Two for one on Sunday", "Skates are free.", token))


def tell_all_of_repairs():
    server = relay()
    for address, token in rows.execute(ALL).fetchall():
        server.send_message(letter(address, "The rink is closed", "We mend the ice.", token))


def push_offer(visitors):
    for visitor in visitors:
        if visitor.marketing_opt_in:
            note = messaging.Notification(title="Today 20% off all skates", body="Until eight.")
            messaging.send(messaging.Message(notification=note, token=visitor.device_token))  # expect: PRV502


def push_offer_with_a_way_out(visitors):
    for visitor in visitors:
        if visitor.marketing_opt_in:
            note = messaging.Notification(title="Today 20% off all skates", body="Unsubscribe: settings, messages.")
            messaging.send(messaging.Message(notification=note, token=visitor.device_token))


def push_closing(visitors):
    for visitor in visitors:
        note = messaging.Notification(title="We close at eight", body="Please give back your skates.")
        messaging.send(messaging.Message(notification=note, token=visitor.device_token))
