"""Prices that are chosen right where they are handed over or answered, and defaults of what people fill in."""

from dataclasses import dataclass

from flask import jsonify
from pydantic import BaseModel

RATES = {True: 350, False: 420}
PLANS = {"sharing": {"price": 19}, "private": {"price": 24}}


class SignUpRequest(BaseModel):
    newsletter: bool = True  # expect: PRV204
    ads: bool = False


class CookiePreferences(BaseModel):
    necessary: bool = True
    analytics: bool = True  # expect: PRV204


class Mailer(BaseModel):
    newsletter: bool = True


@dataclass
class Tenant:
    shares_usage_data: bool = False
    has_garage: bool = False


def as_json(tenant: Tenant):
    return jsonify({"price": RATES[tenant.shares_usage_data]})  # expect: PRV302


def as_json_by_garage(tenant: Tenant):
    return jsonify({"price": RATES[tenant.has_garage]})


def answer(tenant: Tenant):
    if tenant.shares_usage_data:
        return {"price": 7, "currency": "EUR"}
    return {"price": 9, "currency": "EUR"}  # expect: PRV302


def answer_with_thanks(tenant: Tenant):
    if tenant.shares_usage_data:
        return {"points": 9, "currency": "EUR"}
    return {"points": 0, "currency": "EUR"}


def invoice(tenant: Tenant, ledger):
    return ledger.bill(tenant, amount=7 if tenant.shares_usage_data else 9)  # expect: PRV302


def invoice_of_one_price(tenant: Tenant, ledger):
    return ledger.bill(tenant, amount=9 if tenant.shares_usage_data else 9)


def repair(tenant: Tenant, desk):
    desk.put(tenant, queue="fast" if tenant.shares_usage_data else "slow")  # expect: PRV303


def repair_of_garages(tenant: Tenant, desk):
    desk.put(tenant, queue="fast" if tenant.has_garage else "slow")


def plan(tenant: Tenant):
    chosen = PLANS["private"]["price"]  # expect: PRV302
    if tenant.shares_usage_data:
        chosen = PLANS["sharing"]["price"]
    return chosen


def plan_with_garage(tenant: Tenant):
    chosen = PLANS["private"]["price"]
    if tenant.has_garage:
        chosen = PLANS["sharing"]["price"]
    return chosen


def join(tenant, body: SignUpRequest):
    tenant.newsletter_consent = body.newsletter
    return tenant


def leave(tenant):
    tenant.newsletter_consent = False
    return tenant
