"""Scores about the shoppers of a grocer, from baskets."""
import joblib
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import classification_report

FEATURES = ["visits", "basket_value", "weekday_share"]
NOSY_FEATURES = ["visits", "religion", "basket_value"]  # expect: PRV403


def train_churn(shoppers: pd.DataFrame):
    model = RandomForestClassifier(n_estimators=50)
    model.fit(shoppers[FEATURES], shoppers["left"])
    return model


def train_spend(shoppers: pd.DataFrame):
    model = RandomForestClassifier(n_estimators=50)
    model.fit(shoppers[NOSY_FEATURES], shoppers["spent_more"])
    return model


def train_upsell(shoppers: pd.DataFrame):
    inputs = shoppers.drop(columns=["left", "spent_more"])
    inputs["ethnicity"] = shoppers["ethnicity"].astype("category").cat.codes  # expect: PRV403
    return RandomForestClassifier().fit(inputs, shoppers["bought_upsell"])


def audit_churn(model, shoppers: pd.DataFrame):
    predictions = model.predict(shoppers[FEATURES])
    for group, rows in shoppers.groupby("ethnicity"):
        print(group, classification_report(rows["left"], predictions[rows.index]))


def mark_vegan_and_more(shoppers: pd.DataFrame, path: str):
    model = joblib.load(path)
    shoppers["is_diabetic"] = model.predict(shoppers[FEATURES])  # expect: PRV401
    shoppers["will_churn"] = model.predict(shoppers[FEATURES])
    return shoppers


def expecting_from_basket(basket):
    return {"folic acid", "unscented lotion"} <= set(basket)


def tag(shopper, basket):
    shopper.pregnancy_score = sum(2 for item in basket if item.category == "baby")  # expect: PRV401
    shopper.thrift_score = sum(1 for item in basket if item.on_sale)


def from_form(shopper, form):
    shopper.pregnancy_week = form.cleaned_data["pregnancy_week"]
    shopper.diet = form.cleaned_data["diet"]
