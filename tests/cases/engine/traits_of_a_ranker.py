"""Ranking and profiling in a dating service."""
import lightgbm as lgb
import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

NUMERIC = ["age_band", "photos", "replies"]
CATEGORICAL = ["city", "ethnicity"]  # expect: PRV403
SAFE_CATEGORICAL = ["city", "smoker_preference"]


def match_model(frame: pd.DataFrame):
    columns = ColumnTransformer([("cat", OneHotEncoder(), CATEGORICAL), ("num", "passthrough", NUMERIC)])
    return make_pipeline(columns, LogisticRegression()).fit(frame, frame["liked"])


def reply_model(frame: pd.DataFrame):
    columns = ColumnTransformer([("cat", OneHotEncoder(), SAFE_CATEGORICAL), ("num", "passthrough", NUMERIC)])
    return make_pipeline(columns, LogisticRegression()).fit(frame, frame["replied"])


def premium_propensity(frame: pd.DataFrame):
    features = frame[NUMERIC].copy()
    features["hiv_status"] = frame["hiv_status"]  # expect: PRV403
    return lgb.LGBMClassifier().fit(features, frame["paid"])


def equal_exposure(frame: pd.DataFrame, scores: np.ndarray) -> pd.Series:
    """How often each group is shown, for the yearly report."""
    return frame.assign(score=scores).groupby("ethnicity")["score"].mean()


def infer_orientation_from_swipes(swipes):
    same = sum(1 for swipe in swipes if swipe.gender == swipe.own_gender)
    return "gay" if same / len(swipes) > 0.8 else "straight"


def label_sexual_orientation(member, swipes):
    member.sexual_orientation = infer_orientation_from_swipes(swipes)  # expect: PRV401
    member.last_active_band = len(swipes) // 10


def take_over_answers(member, payload):
    member.sexual_orientation = payload["sexual_orientation"]
    member.star_sign = payload["star_sign"]


def boost(member):
    if member.sexual_orientation == "gay":  # expect: PRV402
        return {"campaign": "pride", "discount": 20}
    return {"campaign": None, "discount": 0}


def shown_to(member, others):
    """Whom a member sees follows what both said they look for."""
    return [other for other in others if member.looks_for(other)]
