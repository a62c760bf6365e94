"""Profiles in a public library, written without classes."""
import re
from collections import Counter

from transformers import pipeline

faith_tagger = pipeline("text-classification", model="faith-tagger")
topic_tagger = pipeline("text-classification", model="topic-tagger")


def update_profile(profile, loans):
    titles = " ".join(loan["title"] for loan in loans)
    profile["religious_belief"] = faith_tagger(titles)[0]["label"]  # expect: PRV401
    profile["favourite_topic"] = topic_tagger(titles)[0]["label"]
    profile["loans"] = len(loans)
    return profile


def depression_score(patron, loans):  # expect: PRV401
    words = Counter(re.findall(r"\w+", " ".join(loan["title"] for loan in loans)))
    return (words["sadness"] + words["despair"]) / max(len(loans), 1)


def reading_speed(patron, loans):
    return sum(loan["pages"] for loan in loans) / 30


def invite(patron, send):
    if patron["religious_belief"] == "muslim":  # expect: PRV402
        send(patron["email"], "An offer for Ramadan")
    if "history" in patron["topics"]:
        send(patron["email"], "An offer for history lovers")


def large_print(patron):
    """Whoever said that they see badly gets large letters."""
    if patron["visual_impairment"]:
        return {"layout": "large print"}
    return {"layout": "normal"}


def register(patron, form):
    patron["religious_belief"] = form.get("religious_belief")
    patron["visual_impairment"] = form.get("visual_impairment") == "yes"
