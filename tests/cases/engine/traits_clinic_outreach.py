"""Letters of a private clinic and its shop."""
from collections import defaultdict

import openai


def triage(case, notes):
    answer = openai.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": "Summarise: " + notes}]
    )
    case.summary = answer.choices[0].message.content
    return case


def shop_letter(clients):
    chosen = [client for client in clients if "diabetes" in client.diagnoses]  # expect: PRV402
    return [make_coupon(client, "sugar-free") for client in chosen]


def ward_letter(clients):
    return [remind(client) for client in clients if client.has_appointment]


def vaccination_call(clients):
    return [remind(client) for client in clients if client.immune_deficiency]


def price_of_checkup(client):
    price = 120
    if client.is_pregnant:  # expect: PRV402
        price = 150
    return price


def senior_price(client):
    return 90 if client.age > 64 else 120


def make_coupon(client, text):
    client.coupons.append(text)
    return text


def remind(client):
    client.letters.append("Please come in")
    return client


def checkup_offer(clients):
    for client in clients:
        if client.diagnosis == "gout":
            remind(client)
        if client.diagnosis == "diabetes":  # expect: PRV402
            make_coupon(client, "sugar-free")


def plumbing_offer(pipes):
    for pipe in pipes:
        if pipe.diagnosis == "leaking":
            make_coupon(pipe.owner, "new pipe")
