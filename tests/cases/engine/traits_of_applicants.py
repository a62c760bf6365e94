"""Screening of applicants with a rule set and a model."""
import pickle
from pathlib import Path

MODEL = Path("screening.pkl")


class Screening:
    features = ("years", "degree", "union_membership")  # expect: PRV403

    def __init__(self):
        self.model = pickle.loads(MODEL.read_bytes())

    def score(self, applicant):
        row = [[getattr(applicant, name) for name in self.features]]
        return self.model.predict_proba(row)[0][1]


class FairScreening:
    features = ("years", "degree", "languages")

    def __init__(self):
        self.model = pickle.loads(MODEL.read_bytes())

    def score(self, applicant):
        row = [[getattr(applicant, name) for name in self.features]]
        return self.model.predict_proba(row)[0][1]


RELIGION_BY_NAME = {"Mohammed": "muslim", "Cohen": "jewish"}
SALUTATION_BY_TITLE = {"Dr": "Doctor", "Prof": "Professor"}


def guess_religion(applicant):  # expect: PRV401
    return RELIGION_BY_NAME.get(applicant.last_name)


def salutation(applicant):
    return SALUTATION_BY_TITLE.get(applicant.title, "")


def mark(applicant, absences):
    applicant.likely_disabled = len(absences) > 20  # expect: PRV401
    applicant.often_late = sum(1 for each in absences if each.late) > 5


def disability_from_form(applicant, form):
    applicant.disability = form["disability"]
