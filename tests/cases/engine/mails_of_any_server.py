"""Mails of a cheese shop: by a server that is handed over, with headers put on afterwards, to documents."""
import os
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

from django.core.mail import EmailMessage as Letter
from pymongo import MongoClient

buyers = MongoClient(os.environ["MONGO"]).cheese.buyers
database = MongoClient(os.environ["MONGO"]).cheese
FOOTER = "\n\nUnsubscribe: https://cheese.example/leave/"


def promote_gouda(server, buyer):
    if not buyer.newsletter_consent:
        return
    message = EmailMessage()
    message["Subject"] = "Special offer: a third off old Gouda"
    message["To"] = buyer.email
    message.set_content("Only until Saturday.")
    server.send_message(message)  # expect: PRV502


def promote_brie(server, buyer):
    if not buyer.newsletter_consent:
        return
    message = MIMEMultipart()
    message["Subject"] = "Special offer: Brie"
    message["To"] = buyer.email
    message.attach(MIMEText("Only until Saturday." + FOOTER + buyer.token))
    server.sendmail("shop@cheese.example", [buyer.email], message.as_string())


def confirm(server, order):
    message = EmailMessage()
    message["Subject"] = f"Order {order.number}"
    message["To"] = order.buyer.email
    message.set_content("We pack it today.")
    server.send_message(message)


def promote_on_board(board, text):
    board.send_message(f"Special offer: {text}")


def promote_feta(buyer):
    if buyer.newsletter_consent:
        letter = Letter("Special offer: Feta", "Only until Saturday.", to=[buyer.email])
        letter.extra_headers.update({"List-Unsubscribe": buyer.leave_url})
        letter.send()


def promote_edam(buyer):
    if buyer.newsletter_consent:
        letter = Letter("Special offer: Edam", "Only until Saturday.", to=[buyer.email])
        letter.extra_headers.update({"X-Campaign": "edam"})
        letter.send()  # expect: PRV502


def promote_to_all():
    for buyer in buyers.find({}):
        Letter("Special offer", "Cheese." + FOOTER + buyer["token"], to=[buyer["email"]]).send()  # expect: PRV503


def promote_to_active():
    for buyer in database["buyers"].find({"active": True}):
        Letter("Special offer", "Cheese." + FOOTER + buyer["token"], to=[buyer["email"]]).send()  # expect: PRV503


def promote_to_willing():
    for buyer in buyers.find({"newsletter_consent": True}):
        Letter("Special offer", "Cheese." + FOOTER + buyer["token"], to=[buyer["email"]]).send()


def promote_to_regulars():
    for buyer in buyers.find({"orders": {"$gt": 5}}):
        Letter("Special offer", "Cheese." + FOOTER + buyer["token"], to=[buyer["email"]]).send()


def tell_of_recall():
    for buyer in buyers.find({}):
        Letter("Recall", "Please bring the Gouda back.", to=[buyer["email"]]).send()
