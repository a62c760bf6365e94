"""How couriers and partners come in."""

from .models import Courier, Partner
from .sealing import encrypt_text


def new_courier(form):
    return Courier(iban=encrypt_text(form["iban"]), passport_number=form["passport_number"])


def new_partner(form):
    return Partner(iban=form["iban"])
