"""Data science that groups and cleans, and does not sell."""
import pandas as pd
from sklearn.linear_model import LogisticRegression

CONFIG = {"audit": {"by": ["religion", "ethnicity"]}, "model": {"features": ["age_of_account", "visits"]}}


def fit(frame: pd.DataFrame):
    return LogisticRegression().fit(frame[CONFIG["model"]["features"]], frame["renewed"])


def audit(frame: pd.DataFrame, model):
    frame["guess"] = model.predict(frame[CONFIG["model"]["features"]])
    return {by: frame.groupby(by)["guess"].mean() for by in CONFIG["audit"]["by"]}


def clean(db):
    db.execute("UPDATE patients SET has_diabetes = NULL WHERE has_diabetes = ''")
    db.execute("UPDATE patients SET has_diabetes = 0 WHERE has_diabetes IS NULL AND visits = 0")
    db.execute("UPDATE patients SET diagnosis = ? WHERE id = ?", ("x", 3))


def dose(patient):
    if patient.diagnosis == "diabetes":
        return "check insulin"
    return ""


def book_diagnosis(machine):
    if machine.diagnosis == "overheated":
        return "coupon for a new fan"
    return ""


def plays(listeners):
    return {listener.id: len(listener.plays) for listener in listeners}


def favourite(listener):
    listener.favourite_genre = max(set(listener.plays), key=listener.plays.count)
    return listener
