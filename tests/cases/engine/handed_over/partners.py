"""Clients of partners; which of them is used is decided elsewhere."""

import requests


class Partner:
    """What every partner can do."""

    def send(self, payload):
        raise NotImplementedError


class Courier(Partner):
    def send(self, payload):
        requests.post("https://api.swift-courier.com/parcels", json={"to": payload})


class Shelf(Partner):
    def send(self, payload):
        self.last = payload


class Dispatch:
    """Sends through whatever partner it is made with."""

    def __init__(self, partner):
        self.partner = partner

    def run(self, payload):
        self.partner.send(payload)


class Slip:
    """What lies in a parcel."""

    def __init__(self, text):
        self.text = text

    @classmethod
    def of(cls, customer):
        return cls(customer.email)

    def push(self):
        requests.post("https://api.swift-courier.com/slips", json={"text": self.text})
