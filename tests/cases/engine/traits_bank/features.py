"""Features of the offers model."""
from dataclasses import dataclass, fields


@dataclass
class Row:
    balance: float
    salary: float
    months: int


SENSITIVE = ("religion", "union_member")


def base_columns():
    return ["balance", "salary", "months"]


def all_columns():
    return base_columns() + ["trade_union_member"]  # expect: PRV403


def allowed_columns(columns):
    return [column for column in columns if column not in SENSITIVE]


def names():
    return [field.name for field in fields(Row)]
