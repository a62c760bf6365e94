"""A gym: guesses about health from what members do, beside what they tell."""
from dataclasses import dataclass

ALCOHOL = {"wine", "beer"}


@dataclass
class Traits:
    is_pregnant: bool
    visits: int


def weekly(member, visits, purchases):
    pauses = [v for v in visits if v.paused]
    if len(pauses) > 3 and "prenatal yoga" in {v.course for v in visits}:
        member.is_pregnant = True  # expect: PRV401
    member.visits = len(visits)
    return member


def traits_of(member, purchases):
    return Traits(is_pregnant=sum(p.sku == "vitamin-b9" for p in purchases) > 2, visits=member.visits)  # expect: PRV401


def health_form(member, form):
    member.is_pregnant = form.is_pregnant.data
    member.has_asthma = "asthma" in form.conditions.data
    if form.wants_training_plan.data:
        member.has_training_plan = True


def doctor_note(member, note):
    member.medical_condition = note.condition
    member.is_pregnant = note.kind == "pregnancy"


def likely_pregnant(member, purchases):  # expect: PRV401
    return any(p.sku.startswith("vitamin-b9") for p in purchases)


def likely_to_leave(member, visits):
    return len(visits) < 2


def depression_score(steps, sleep):  # expect: PRV401
    return 1 - (steps.mean() / 8000) * (sleep.mean() / 8)


def fitness_score(steps, sleep):
    return (steps.mean() / 8000) * (sleep.mean() / 8)


def sync_from_clinic(member, record):
    member.blood_pressure = record["systolic"] / record["diastolic"]
    member.allergies = list(record["allergies"])


def guess_drink(member, purchases):
    return max(ALCOHOL, key=[p.sku for p in purchases].count)
