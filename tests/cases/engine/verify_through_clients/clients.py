"""Two clients and a helper, each with a switch."""
import os

import httpx
import requests


class Shelf:
    """Hands the switch to its session."""

    def __init__(self, address, verify=True):
        self.address = address
        self.session = requests.Session()
        self.session.verify = verify

    def put(self, name, body):
        return self.session.put(f"{self.address}/{name}", json=body, timeout=5)


class Van:
    """Keeps the switch for each call."""

    def __init__(self, address, verify_tls=True):
        self.address = address
        self.verify_tls = verify_tls

    def send(self, body):
        return httpx.post(f"{self.address}/stops", json=body, verify=self.verify_tls)


def tell(address, body, verify=True):
    return requests.post(address, json=body, verify=verify, timeout=5)


cellar = Shelf(os.environ["CELLAR"], verify=False)
attic = Shelf(os.environ["ATTIC"])
old_van = Van(os.environ["OLD_VAN"], verify_tls=False)
new_van = Van(os.environ["NEW_VAN"])
