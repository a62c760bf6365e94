"""Programs that log in to the services which they call, and people whose passwords are handed on."""
import requests


def log_in(session, email=None, password=None):
    typed = password or ""
    body = {"email": email, "password": typed, "remember": True}
    return session.post("https://game.example/login", json=body)


def log_in_now(email, password):
    return requests.post("https://game.example/login", json={"login": email, "email": email, "password": password})


def sync(player):
    requests.post("https://game.example/sync", json={"email": player.email, "password": player.password})  # expect: PRV103


def sync_other(data):
    requests.post("https://game.example/sync", json={"email": data["email"], "name": "x"})  # expect: PRV101


def tell(password):
    requests.post("https://game.example/strength", json={"password": password})  # expect: PRV103


class Cleaner:
    def __init__(self, params):
        self.account_email = params.pop("EMAIL", None)
        self.key = params.pop("KEY", None)

    def clean(self, urls):
        headers = {"X-Auth-Email": self.account_email, "X-Auth-Key": self.key}
        return requests.post("https://cdn.example/purge", json={"files": urls}, headers=headers)

    def clean_for(self, user, urls):
        headers = {"X-Member": user.email}
        return requests.post("https://cdn.example/purge", json={"files": urls}, headers=headers)  # expect: PRV101
