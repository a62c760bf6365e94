"""Clients of a ferry line: a class says whom it talks to, and those below it say something else."""
import os

import requests


class Registry:
    root = "https://api.ferry-registry.com/v1"

    def __init__(self, token):
        self.token = token

    def put(self, path, body):
        return requests.put(self.root + path, json=body, headers={"X-Token": self.token}, timeout=4)


class Pier(Registry):
    root = "http://10.2.0.9/v1"


class Office(Registry):
    root = os.environ["OFFICE_URL"]


class Archive(Registry):
    timeout = 9


registry = Registry("a")
pier = Pier("b")
archive = Archive("c")


def announce(crossing):
    registry.put("/passengers", {"mobile": crossing.passenger.mobile_number})  # expect: PRV101


def announce_weight(crossing):
    registry.put("/cargo", {"kilos": crossing.kilos})


def announce_at_pier(crossing):
    pier.put("/passengers", {"mobile": crossing.passenger.mobile_number})


def announce_at_office(crossing):
    Office("d").put("/passengers", {"mobile": crossing.passenger.mobile_number})


def keep(crossing):
    archive.put("/passengers", {"mobile": crossing.passenger.mobile_number})  # expect: PRV101


def announce_anywhere(crossing, client: Registry):
    client.put("/passengers", {"mobile": crossing.passenger.mobile_number})
