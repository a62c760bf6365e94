"""An insurer: prices, scores and what they are made of."""
import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf
import xgboost as xgb
from catboost import CatBoostClassifier
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

NUMERIC = ["years_insured", "claims"]
CATEGORICAL = ["region", "religion"]  # expect: PRV403
HARMLESS = ["region", "vehicle"]


def premium_pipeline(frame: pd.DataFrame):
    prepare = ColumnTransformer(
        [("numbers", StandardScaler(), NUMERIC), ("words", OneHotEncoder(handle_unknown="ignore"), CATEGORICAL)]
    )
    pipeline = Pipeline([("prepare", prepare), ("model", GradientBoostingRegressor())])
    return pipeline.fit(frame, frame["premium"])


def vehicle_pipeline(frame: pd.DataFrame):
    prepare = ColumnTransformer([("words", OneHotEncoder(), HARMLESS)])
    return Pipeline([("prepare", prepare), ("model", GradientBoostingRegressor())]).fit(frame, frame["premium"])


def churn(frame: pd.DataFrame):
    X = frame.loc[:, ["claims", "is_smoker", "disability"]]  # expect: PRV403
    y = frame["churned"]
    X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y)
    model = CatBoostClassifier()
    model.fit(X_train, y_train)
    return model.score(X_test, y_test)


def lapse(frame):
    dtrain = xgb.DMatrix(frame[["claims", "ethnicity"]], label=frame["lapsed"])  # expect: PRV403
    return xgb.train({"eta": 0.1}, dtrain, num_boost_round=20)


def linear(frame):
    return smf.ols("premium ~ claims + C(ethnicity)", data=frame).fit()  # expect: PRV403


def plain(frame):
    X = sm.add_constant(frame[["claims", "years_insured"]])
    return sm.OLS(frame["premium"], X).fit()


def dummies(frame):
    wide = pd.get_dummies(frame[["claims", "religion"]], columns=["religion"])  # expect: PRV403
    return GradientBoostingRegressor().fit(wide, frame["premium"])


def without(frame):
    features = frame.drop(["religion", "ethnicity"], axis=1)
    return GradientBoostingRegressor().fit(features, frame["premium"])


def chosen(frame):
    columns = [c for c in frame.columns if c not in {"religion", "disability"}]
    return GradientBoostingRegressor().fit(frame[columns], frame["premium"])


def report(frame, model):
    scored = frame.assign(score=model.predict(frame[NUMERIC]))
    for name in ("religion", "ethnicity"):
        print(scored.groupby(name)["score"].mean())
    return scored


def quote(applicant, model):
    row = {"claims": applicant.claims, "hiv_status": applicant.hiv_status}  # expect: PRV403
    return model.predict(pd.DataFrame([row]))[0]


def plain_quote(applicant, model):
    row = {"claims": applicant.claims, "years": applicant.years_insured}
    return model.predict(pd.DataFrame([row]))[0]


def load_applicants(connection):
    return pd.read_sql("select claims, religion from applicants", connection)[["claims", "religion"]]
