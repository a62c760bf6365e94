"""Sends wherever it is told to."""
import os

import requests


def post(url, body):
    return requests.post(url, json=body, timeout=5)


class Poster:
    def __init__(self, url):
        self.url = url
        self.session = requests.Session()

    def post(self, body):
        return self.session.post(self.url, json=body, timeout=5)


class Base:
    def __init__(self, host):
        self.host = host

    def put(self, path, body):
        return requests.put(f"{self.host}/{path}", json=body, timeout=5)


panel = Poster("https://api.bandpanel.io/answers")
ledger = Poster(os.environ["LEDGER"])
