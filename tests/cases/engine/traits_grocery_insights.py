"""What a grocery shop concludes."""
from sklearn.ensemble import RandomForestClassifier

KOSHER = {"kosher wine", "matzo"}


class Shopper:
    def __init__(self, number):
        self.number = number
        self.is_pregnant = None
        self.religion = None
        self.allergies = []
        self.points = 0


def infer_religion(purchases):  # expect: PRV401
    if "kosher wine" in purchases:
        return "jewish"
    if "halal" in purchases:
        return "muslim"
    return None


def predict_pregnancy(basket):  # expect: PRV401
    return sum(1 for item in basket if item in ("folic acid", "unscented lotion")) > 1


def guess_diet(purchases):
    if "tofu" in purchases:
        return "vegan"
    return "any"


def infer_shelf(purchases):
    return max(set(purchases), key=purchases.count)


def score_loyalty(purchases):
    return len(purchases) * 2


def get_religion(form):
    return form["religion"]


def religion_label(code):
    return {"j": "Judaism", "m": "Islam"}[code]


def parse_religion(row):
    return row["religion"].strip().lower()


def mark(shopper: Shopper, model: RandomForestClassifier, history):
    shopper.is_pregnant = model.predict([history])[0]  # expect: PRV401


def mark_points(shopper: Shopper, model: RandomForestClassifier, history):
    shopper.points = model.predict([history])[0]


def save_form(shopper: Shopper, form):
    shopper.is_pregnant = form["is_pregnant"] == "yes"
    shopper.religion = form.get("religion")


def by_rule(shopper: Shopper, basket):
    if KOSHER & set(basket):
        shopper.religion = "jewish"  # expect: PRV401
    return shopper


def allergy_notice(shopper: Shopper, product):
    for allergy in shopper.allergies:
        if allergy in product.ingredients:
            return f"Careful: contains {allergy}"
    return ""
