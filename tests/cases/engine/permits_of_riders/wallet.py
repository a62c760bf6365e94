"""Wallet of the scooter riders."""
from gateway import Outgoing


class Wallet:
    def __init__(self, outgoing: Outgoing, store):
        self.outgoing = outgoing
        self.store = store

    def charge(self, rider, amount):
        self.store.add(rider.key, amount)
        self.outgoing.emit(rider, "charged", amount=amount)

    def refund(self, rider, amount):
        self.store.add(rider.key, -amount)
        self.outgoing.emit(rider, "refunded", amount=amount)
