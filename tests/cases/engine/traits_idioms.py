"""Ways to infer, to target and to learn from a trait, each beside a harmless one."""
import json

import numpy as np
import pandas as pd
from sklearn.ensemble import IsolationForest
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.svm import SVC


def write_rows(connection, people, model):
    for person in people:
        connection.execute(  # expect: PRV401
            "UPDATE people SET religion = ? WHERE id = ?", (model.predict([person.purchases])[0], person.id)
        )


def to_json(person, model):
    return json.dumps({"id": person.id, "is_pregnant": bool(model.predict([person.clicks])[0])})  # expect: PRV401


def to_json_plain(person, model):
    return json.dumps({"id": person.id, "is_bot": bool(model.predict([person.clicks])[0])})


def with_where(frame: pd.DataFrame) -> pd.DataFrame:
    frame["has_diabetes"] = np.where(frame["sugar_free_purchases"] > 10, True, False)  # expect: PRV401
    frame["is_regular"] = np.where(frame["visits"] > 10, True, False)
    return frame


def with_dict_comprehension(customers):
    return {c.id: {"sexual_orientation": guess_from(c.playlist)} for c in customers}  # expect: PRV401


def guess_from(playlist):
    return "unknown"


def split_and_fit(frame: pd.DataFrame):
    features = frame.drop(columns=["bought", "id"])[["age", "disability_status"]]  # expect: PRV403
    train, _, labels, _ = train_test_split(features, frame["bought"])
    return GridSearchCV(SVC(), {"C": [1, 2]}).fit(train, labels)


def split_and_fit_plain(frame: pd.DataFrame):
    features = frame.drop(columns=["bought", "id", "disability_status"])
    train, _, labels, _ = train_test_split(features, frame["bought"])
    return GridSearchCV(SVC(), {"C": [1, 2]}).fit(train, labels)


def odd_ones(frame: pd.DataFrame):
    return IsolationForest().fit_predict(frame[["amount", "hour"]])


def audience(frame: pd.DataFrame, upload_audience):
    pregnant = frame[frame["is_pregnant"] == 1]  # expect: PRV402
    upload_audience("spring", pregnant["id"].tolist())


def audience_by_city(frame: pd.DataFrame, upload_audience):
    chosen = frame[frame["city"] == "Berlin"]
    upload_audience("spring", chosen["id"].tolist())


def banner(user):
    match user.religion:
        case "jewish":  # expect: PRV402
            return "hanukkah-offer.png"
        case _:
            return "winter-offer.png"


def price_of_cover(client):
    premium = 100
    if client.has_diabetes:  # expect: PRV402
        premium += 40
    return premium
