"""Guests come and go."""

from . import waiting
from .waiting import Basket
from .worker import HttpSender, Sender
from .worker import send_one as post


def arrive(guest):
    waiting.letters.append(guest.email)
    waiting.counts.append(len(guest.email))
    waiting.remember("desk", guest.phone_number)  # expect: PRV101
    waiting.remember("desk", guest.room)


def basket(guest):
    post(Basket().put(guest.email).put("x"))  # expect: PRV101
    post(Basket().put(guest.room))


def by_any(sender: Sender, guest):
    sender.send(guest.email)  # expect: PRV101


def by_list(guest):
    HttpSender().send_all([guest.email])  # expect: PRV101
    HttpSender().send_all([guest.room])
