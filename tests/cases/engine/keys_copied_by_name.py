"""Settings and records that are copied key by key: each value stays under its own key."""
import requests

FILE_KEYS = ("email", "token", "site")


def read_settings(parsed):
    settings = {"mill": {}}
    settings["mill"].update({key: parsed[key] for key in FILE_KEYS})
    return settings


def ask_the_mill(parsed):
    mill = read_settings(parsed)["mill"]
    return requests.get(mill["site"], timeout=5)


def copied(member):
    short = {}
    for key in ("email", "shift", "site"):
        short[key] = member[key]
    return short


def tell_the_mill(member):
    short = copied(member)
    requests.get(short["site"], timeout=5)
    requests.get("https://mill.example/shifts", params={"shift": short["shift"]}, timeout=5)
    requests.get("https://mill.example/find", params={"who": short["email"]}, timeout=5)  # expect: PRV101, PRV105
