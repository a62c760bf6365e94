"""Measures by group."""
from .features import AUDIT_COLUMNS


def groups(frame, predicted):
    frame = frame.assign(predicted=predicted)
    return {column: frame.groupby(column)["predicted"].mean() for column in AUDIT_COLUMNS}
