import pandas as pd

from .settings import REPORT


def selection_rates(table: pd.DataFrame):
    return {column: table.groupby(column)["hired"].mean() for column in REPORT["group_by"]}
