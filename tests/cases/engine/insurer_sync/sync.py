"""Tells Intercom and Braze about holders."""
from __future__ import annotations

import msgspec
import requests
from braze.client import BrazeClient
from intercom.client import Client as Intercom

from .records import Claim, Holder, Traits

intercom = Intercom(personal_access_token="t")


def traits(holder: Holder) -> Traits:
    return {"tariff": holder.tariff, "email": holder.email}


def small(holder: Holder) -> Traits:
    return {"tariff": holder.tariff}


def to_collector(holder: Holder):
    requests.post("https://collector.actuary-hub.com/v2/holders", json=traits(holder))  # expect: PRV101
    requests.post("https://collector.actuary-hub.com/v2/holders", json=small(holder))
    requests.post("https://collector.actuary-hub.com/v2/holders", data=msgspec.json.encode(holder))  # expect: PRV102
    requests.post("https://collector.actuary-hub.com/v2/holders", json={k: v for k, v in msgspec.to_builtins(holder).items() if k != "email" and k not in ("given_name", "family_name")})


def to_court(claim: Claim):
    requests.post("https://collector.actuary-hub.com/v2/claims", json={"code": claim.code, "amount": claim.amount})
    requests.post("https://collector.actuary-hub.com/v2/claims", json={"code": claim.code, "what": claim.injury})  # expect: PRV103
