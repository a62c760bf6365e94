"""Trains the response models."""
from sklearn.linear_model import LogisticRegression

from . import features
from .features import BASE
from .audit import groups


class Trainer:
    columns = ["visits", "sexual_orientation"]  # expect: PRV403
    target = "responded"

    def __init__(self, frame):
        self.frame = frame
        self.model = LogisticRegression()

    def run(self):
        self.model.fit(self.frame[self.columns], self.frame[self.target])
        return self.model


def train_base(frame):
    return LogisticRegression().fit(frame[BASE], frame["responded"])


def train_beliefs(frame):
    return LogisticRegression().fit(frame[features.WITH_BELIEFS], frame["responded"])


def train_without(frame):
    special = ["ethnicity", "religious_affiliation"]
    return LogisticRegression().fit(frame.drop(columns=special), frame["responded"])


def compare(frame, model):
    return groups(frame, model.predict(frame[BASE]))


def train_on(model, matrix, target):
    model.fit(matrix, target)


def train_by_helper(model, frame):
    matrix = frame[["visits", "union_membership"]].fillna(0)  # expect: PRV403
    train_on(model, matrix, frame["responded"])


def heart_risk(patients, model):
    matrix = patients[["blood_pressure", "is_smoker", "cholesterol"]]
    return model.fit(matrix, patients["heart_disease"])
