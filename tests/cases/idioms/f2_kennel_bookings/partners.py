"""Partners: the groomer, the grocer for dog food and the insurance of the building."""
import json
import os
import urllib.request

import httpx

from forms import dog_part, encoded, owner_part, stay_part

GROOMER = "https://booking.fluffandcomb.com/api"
FOOD = "https://api.bonebox.shop"
DIARY_URL = os.environ["DIARY_URL"]


def book_grooming(stay, dog):
    body = encoded(stay_part(stay), dog_part(dog))
    request = urllib.request.Request(f"{GROOMER}/appointments", data=body.encode(), method="POST")
    with urllib.request.urlopen(request, timeout=5) as answer:
        return json.load(answer)


def book_pickup(stay, dog, owner):
    body = encoded(stay_part(stay), dog_part(dog), owner_part(owner))
    return httpx.post(f"{GROOMER}/pickups", content=body, timeout=5).json()  # expect: PRV101


def find_groomer_account(owner):
    query = encoded({"limit": "1"}, {"mail": owner.email})
    return httpx.get(f"{GROOMER}/accounts?{query}", timeout=5).json()  # expect: PRV101, PRV105


def find_groomer_slots(dog, day):
    query = encoded({"day": day.isoformat()}, {"breed": dog.breed, "dog": dog.name})
    return httpx.get(f"{GROOMER}/slots?{query}", timeout=5).json()


def order_food(dogs, kennel):
    lines = [{"breed": dog.breed, "grams": dog.ration} for dog in dogs]
    body = {"deliver_to": kennel.address, "kennel": kennel.name, "lines": lines}
    return httpx.post(f"{FOOD}/orders", content=json.dumps(body), timeout=5).json()


def note_stay(stay, owner):
    httpx.post(f"{DIARY_URL}/stays", data=stay_part(stay) | owner_part(owner), timeout=5)


def note_arrival(stay, owner):
    contact = owner_part(owner)
    seen = {"ref": contact["ref"], "reachable": bool(contact["phone"])}
    httpx.post(f"{GROOMER}/arrivals", json=stay_part(stay) | seen, timeout=5)
