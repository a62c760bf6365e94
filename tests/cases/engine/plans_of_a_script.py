"""A script whose body starts its functions, with plans and tables that these read."""
import sys

from flask import Flask, redirect, request

OPEN = {"name": "open", "price": 70}
PRIVATE = {"name": "private", "price": 99}
SMALL = {"name": "small", "price": 20}
TABLE = {"yes": 70, "no": 99}

app = Flask(__name__)


def plan_for(user):
    if user.data_sharing:
        return OPEN
    return PRIVATE  # expect: PRV302


def plan_by_size(user):
    if user.rooms < 2:
        return SMALL
    return OPEN


def same_plan(user):
    if user.data_sharing:
        return SMALL
    return SMALL


def price(user):
    return TABLE["yes" if user.shares_data else "no"]  # expect: PRV302


def same(a_email, b_email):
    return hash(a_email) == hash(b_email)


def pseudonym(a_email):
    return hash(a_email)  # expect: PRV603


def main():
    print(price(sys.argv[1]))


main()
