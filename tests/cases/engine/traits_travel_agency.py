"""Offers of a travel agency (Django, pandas, statsmodels)."""
from dataclasses import dataclass

import pandas as pd
import statsmodels.formula.api as smf
from django.db.models import Q

from .models import Traveller, Voucher


@dataclass
class Guess:
    religion: str
    confidence: float


def detect_ethnicity(surname):  # expect: PRV401
    if surname.endswith("oglu"):
        return "turkish"
    if surname.endswith("ski"):
        return "polish"
    return "unknown"


def detect_language(text):
    if "the" in text:
        return "en"
    return "de"


def meal_to_religion(meals):
    mapping = {"halal": "islam", "kosher": "judaism"}
    return Guess(religion=mapping.get(meals[0], ""), confidence=0.5)  # expect: PRV401


def meal_request(form):
    return {"meal": form["meal"], "allergy": form["allergy"]}


def honeymoon():
    for person in Traveller.objects.filter(Q(sexual_orientation="gay") & Q(city="Berlin")):  # expect: PRV402
        Voucher.objects.create(person=person, percent=10)


def anniversary():
    for person in Traveller.objects.filter(Q(years__gt=5) & Q(city="Berlin")):
        Voucher.objects.create(person=person, percent=10)


def wheelchair_help(person, staff):
    if person.has_disability:
        staff.assign(person, "wheelchair assistance")


def seat_price(person):
    if person.has_disability:  # expect: PRV402
        return 35
    return 20


def cancel_price(person):
    if person.is_member:
        return 35
    return 20


def demand(frame: pd.DataFrame):
    return smf.ols("price ~ distance + C(nationality_group) + religion", data=frame).fit()  # expect: PRV403


def demand_plain(frame: pd.DataFrame):
    return smf.ols("price ~ distance + season", data=frame).fit()


def share_by_religion(frame: pd.DataFrame):
    return frame.groupby("religion").size()


def segment_pregnant(ads, travellers):
    ads.create_audience(name="pregnant travellers", members=travellers)  # expect: PRV402


def segment_frequent(ads, travellers):
    ads.create_audience(name="frequent travellers", members=travellers)
