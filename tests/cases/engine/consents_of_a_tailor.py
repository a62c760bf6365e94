"""A tailor's shop: consent written by imports, jobs and forms (Pony and plain SQL)."""
import sqlite3

from pony.orm import Database, Optional, Required, db_session

db = Database()


class Customer(db.Entity):
    number = Required(str)
    measurements_consent = Required(bool, default=False)
    partner_advertising_consent = Required(bool, default=True)  # expect: PRV204
    urgent = Optional(bool, default=True)


@db_session
def finish_suit(customer):
    customer.partner_advertising_consent = True  # expect: PRV207
    customer.urgent = False


@db_session
def consent_form(customer, form):
    customer.partner_advertising_consent = form["partners"] == "on"
    customer.measurements_consent = "measurements" in form


def import_old_cards(path):
    connection = sqlite3.connect(path)
    connection.execute("UPDATE cards SET marketing_consent = 1 WHERE year > 2010")  # expect: PRV207
    connection.execute("UPDATE cards SET copied = 1")
    connection.commit()


def withdraw_all(path, number):
    connection = sqlite3.connect(path)
    connection.execute("UPDATE cards SET marketing_consent = 0 WHERE number = ?", (number,))
    connection.commit()


def answer_card(path, number, answer):
    connection = sqlite3.connect(path)
    connection.execute("UPDATE cards SET marketing_consent = ? WHERE number = ?", (answer, number))
    connection.commit()
