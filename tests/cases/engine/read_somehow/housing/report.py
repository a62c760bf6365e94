import pandas as pd
from .store import Resident


def census(session):
    frame = pd.read_sql(session.query(Resident).statement, session.bind)
    return frame.groupby("ethnicity").size()


def maiden(session):
    return session.execute("select maiden_name from residents").all()
