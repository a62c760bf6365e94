"""Customers."""
consents: list[dict] = []


class Customer:
    def __init__(self, id):
        self.id = id
        self.orders = []
        self.gift_wrap = False
        self.marketing_consent = False
        self.tracking_consent = False
