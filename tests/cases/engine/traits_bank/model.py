from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import cross_val_score

from .features import all_columns, allowed_columns, names


class OfferModel:
    def __init__(self):
        self.model = GradientBoostingClassifier()

    def fit(self, table):
        self.model.fit(table[all_columns()], table["accepted"])
        return self

    def offer(self, table):
        return self.model.predict(table[all_columns()])


def fair_fit(table):
    return GradientBoostingClassifier().fit(table[allowed_columns(table.columns)], table["accepted"])


def small_fit(table):
    return cross_val_score(GradientBoostingClassifier(), table[names()], table["accepted"])
