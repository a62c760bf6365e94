"""A client whose subclasses say whom it talks to."""
import requests


class Base:
    root = ""

    def __init__(self):
        self.session = requests.Session()

    def r(self, path, **o):
        return self.session.post(self.root + "/" + path, **o)

    def r2(self, path, **o):
        return self.session.request("POST", self._url(path), **o)

    def _url(self, path):
        return self.root + path


class Courier(Base):
    root = "https://api.swift-couriers.com"

    def a(self, user):
        self.r("x", json={"email": user.email})  # expect: PRV101
        self.r2("x", json={"email": user.email})  # expect: PRV101


class Depot(Base):
    root = "https://depot.internal"

    def a(self, user):
        self.r("x", json={"email": user.email})
        self.r2("x", json={"email": user.email})
