"""Names that sound like traits and are none, with a few that are."""
import pandas as pd
from sklearn.linear_model import Ridge


def train_yield(fields: pd.DataFrame):
    columns = ["soil_health", "race_day_distance", "union_height", "party_size"]
    return Ridge().fit(fields[columns], fields["yield"])


def plants(sample, model):
    sample.disease = model.predict(sample.pixels)
    sample.health_status = "ill" if sample.disease else "fine"
    return sample


def service(node, probes):
    node.health_score = sum(probe.ok for probe in probes) / len(probes)
    node.is_sick = node.health_score < 0.5


def books(book, classifier):
    book.religion = classifier.predict(book.text)
    book.politics = classifier.predict(book.blurb)


def team(party, guests):
    party.party_membership_limit = len(guests) + 4


def offer_for_members(user, send_coupon):
    if user.union_square_resident:
        send_coupon(user.id)
    if user.blood_donor_badge:
        send_coupon(user.id)


def offer_for_age(user, send_coupon):
    if user.age_group == "senior":
        send_coupon(user.id)


def offer_for_ill(user, send_coupon):
    if user.chronic_disease:  # expect: PRV402
        send_coupon(user.id)


def patient_alarm(patient, readings):
    patient.fever = max(readings) > 38.5
    if patient.fever:
        patient.alert_nurse()


def language(user, texts, detector):
    user.language = detector.detect(texts)
    user.timezone = detector.guess_timezone(texts)


def guess_ethnicity(user):  # expect: PRV401
    return "asian" if user.last_name in {"Chen", "Kim"} else "other"


def sexual_health_appointment(clinic, slot):
    return clinic.book(slot, reason="sexual health")
