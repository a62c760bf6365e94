import joblib
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

from .settings import MODEL


def train(path):
    table = pd.read_parquet(path)
    forest = RandomForestClassifier(random_state=MODEL["seed"])
    forest.fit(table[MODEL["features"]], table[MODEL["target"]])
    joblib.dump(forest, "shortlist.joblib")
    return forest
