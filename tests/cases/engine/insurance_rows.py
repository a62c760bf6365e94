"""Rows of applicants, scored with polars and statsmodels."""
import numpy as np
import polars as pl
import statsmodels.formula.api as smf
from sklearn.ensemble import GradientBoostingRegressor

rows = pl.read_ipc("applicants.arrow")

risk = smf.ols("premium ~ age + sexual_orientation + region", data=rows.to_pandas()).fit()  # expect: PRV403
plain = smf.ols("premium ~ age + region", data=rows.to_pandas()).fit()

columns = [name for name in rows.columns if name not in {"religion", "premium", "id"}]
booster = GradientBoostingRegressor().fit(rows.select(columns).to_numpy(), rows["premium"])

wide = ["age", "region"]
wide.append("genetic_risk")  # expect: PRV403
second = GradientBoostingRegressor()
second.fit(rows[wide].to_numpy(), rows["premium"].to_numpy())

by_faith = rows.group_by("religion").agg(pl.col("premium").mean())
print(by_faith, np.round(risk.rsquared, 2), plain.params)


def diabetes_probability(basket):  # expect: PRV401
    sugar = sum(item.grams_sugar for item in basket)
    return 1 / (1 + np.exp(4 - sugar / 100))


def basket_value(basket):
    return sum(item.price for item in basket)


def offer_for(applicant):
    if applicant["has_diabetes"]:  # expect: PRV402
        return "insulin-discount"
    return "welcome"


def warning_for(applicant, product):
    if applicant["has_diabetes"] and product.sugar > 20:
        return "This product holds much sugar."
    return ""


def stated(applicant, form):
    applicant["has_diabetes"] = form["diabetes"] == "yes"
    return applicant
