"""Models of a lender."""
import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

FEATURES = ["income", "ethnicity", "tenure"]  # expect: PRV403
PLAIN = ["income", "tenure", "balance"]


def train(frame: pd.DataFrame):
    model = LogisticRegression()
    model.fit(frame[FEATURES], frame["approved"])
    return model


def train_plain(frame: pd.DataFrame):
    model = LogisticRegression()
    model.fit(frame[PLAIN], frame["approved"])
    return model


def train_with_drop(frame: pd.DataFrame):
    x = frame.drop(columns=["religion", "ethnicity", "approved"])
    return LogisticRegression().fit(x, frame["approved"])


def pipeline(frame: pd.DataFrame):
    columns = ColumnTransformer([  # expect: PRV403
        ("cat", OneHotEncoder(), ["sexual_orientation", "city"]),
        ("num", StandardScaler(), ["income"]),
    ])
    pipe = make_pipeline(columns, LogisticRegression())
    pipe.fit(frame, frame["approved"])
    return pipe


def booster(frame: pd.DataFrame):
    data = xgb.DMatrix(frame[["income", "has_diabetes"]], label=frame["approved"])  # expect: PRV403
    return xgb.train({}, data)


def audit(frame: pd.DataFrame, model):
    rates = {}
    for group, part in frame.groupby("ethnicity"):
        rates[group] = model.predict(part[PLAIN]).mean()
    return rates


def gap(frame: pd.DataFrame):
    by = frame.groupby("religion")["approved"].mean()
    return by.max() - by.min()


def describe(frame: pd.DataFrame):
    return frame[["income", "ethnicity"]].describe()


def single(applicant, model):
    row = np.array([[applicant.income, applicant.tenure]])
    return model.predict(row)[0]


def single_bad(applicant, model: LogisticRegression):
    row = np.array([[applicant.income, applicant.has_hiv]])  # expect: PRV403
    return model.predict(row)[0]
