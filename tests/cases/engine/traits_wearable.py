"""What a sports watch maker does with its data (pandas and a rule engine)."""
import pandas as pd
from xgboost import XGBRegressor


class Wearer:
    def __init__(self, id):
        self.id = id
        self.menopause = None
        self.has_diabetes = None
        self.goal_steps = 8000


def update_goal(wearer: Wearer, steps: list[int]):
    wearer.goal_steps = round(sum(steps) / max(1, len(steps)) * 1.1)


def update_guess(wearer: Wearer, pulse: pd.Series, sleep: pd.Series):
    restless = sleep.mean() < 5.5
    wearer.has_diabetes = bool(restless and pulse.max() > 150)  # expect: PRV401


def from_doctor(wearer: Wearer, request):
    wearer.has_diabetes = request.json["has_diabetes"]


def estimate_religion(calendar) -> str:  # expect: PRV401
    return "jewish" if "shabbat" in calendar.titles else ""


def estimate_steps(calendar) -> int:
    return 8000 if calendar.titles else 4000


def price_model(rows: pd.DataFrame):
    wanted = ["age_of_watch", "country"]
    wanted.append("ethnicity")  # expect: PRV403
    return XGBRegressor().fit(rows[wanted], rows["paid"])


def battery_model(rows: pd.DataFrame):
    wanted = ["age_of_watch"]
    wanted.append("country")
    return XGBRegressor().fit(rows[wanted], rows["hours"])


def banner(wearer: Wearer) -> str:
    match wearer:
        case Wearer(has_diabetes=True):  # expect: PRV402
            return "promo_sugar_free"
        case _:
            return "promo_straps"


def strap_banner(wearer: Wearer) -> str:
    return "promo_large" if wearer.goal_steps > 12000 else "promo_straps"


def low_sugar_alarm(wearer: Wearer, value: float) -> str:
    if wearer.has_diabetes and value < 70:
        return "warning: your sugar is low"
    return ""


def bias(rows: pd.DataFrame, model):
    rows["error"] = model.predict(rows[["age_of_watch"]]) - rows["hours"]
    return rows.pivot_table("error", index="ethnicity")
