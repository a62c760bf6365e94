"""Pieces of a prompt for the trip planner."""
import re

PHONE = re.compile(r"\+?\d[\d /-]{6,}\d")


def opening(trip):
    text = "Plan a trip to " + trip.country
    text += f" of {trip.days} days, starting on {trip.start:%Y-%m-%d}."
    return text


def company(trip):
    text = f"{len(trip.travellers)} people travel."
    if trip.slow:
        text += " Prefer short walks."
    return text


def who(trip):
    text = ""
    for traveller in trip.travellers:
        text += f"- {traveller.first_name} {traveller.last_name}, born {traveller.birth_date}\n"
    return text


def pick_up(trip):
    return "Start at " + trip.organiser.home_address + "."


def hotel(trip):
    return "Stay at {0.name}, {0.address}.".format(trip.hotel)


def scrub(text):
    return PHONE.sub("[number]", text)
