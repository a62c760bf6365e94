"""Traits in data frames and statements of SQL: guessed, chosen by, learnt from."""
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

from .models import Diner

MEAT_FREE = {"fish", "lentils"}


def guess_in_frame(df):
    df["is_muslim"] = df["orders"].apply(lambda dishes: not any(dish.pork for dish in dishes))  # expect: PRV401
    df["is_pregnant"] = np.where(df["orders_of_wine"] == 0, 1, 0)  # expect: PRV401
    df["is_regular"] = np.where(df["orders"] > 12, 1, 0)
    df.loc[df["orders"].isin(MEAT_FREE), "religion"] = "catholic"  # expect: PRV401
    df.loc[df["orders"].isin(MEAT_FREE), "taste"] = "light"
    return df


def told_in_frame(df, answers):
    df["is_muslim"] = answers["religion"] == "islam"
    return df


def guess_in_query():
    Diner.objects.filter(orders__dish="prenatal menu").update(is_pregnant=True)  # expect: PRV401
    Diner.objects.filter(orders__gte=12).update(is_regular=True)


def guess_by_setter(diner, model):
    diner.set_religion(model.predict([diner.dishes])[0])  # expect: PRV401
    diner.set_trait("political_party", model.predict([diner.papers])[0])  # expect: PRV401
    diner.set_table(model.predict([diner.dishes])[0])


def told_by_setter(diner, form):
    diner.set_religion(form["religion"])


def lent_offer(cursor, kitchen):
    cursor.execute("SELECT id FROM diners WHERE religion = 'catholic' AND marketing_opt_in")  # expect: PRV402
    for row in cursor.fetchall():
        kitchen.send_coupon(row[0], "FISH20")


def wine_offer(cursor, kitchen):
    cursor.execute("SELECT id FROM diners WHERE orders > 12 AND marketing_opt_in")
    for row in cursor.fetchall():
        kitchen.send_coupon(row[0], "WINE20")


def allergy_alert(cursor, kitchen):
    cursor.execute("SELECT id FROM diners WHERE allergies LIKE '%nuts%'")
    for row in cursor.fetchall():
        kitchen.send_warning(row[0])


def menu_for(diner):
    if diner.is_pregnant:  # expect: PRV402
        return "mails/baby_offer.html"
    return "mails/offer.html"


def train(connection):
    frame = pd.read_sql("SELECT age, religion, orders, came_back FROM diners", connection)  # expect: PRV403
    model = LogisticRegression()
    model.fit(frame.drop(columns=["came_back"]), frame["came_back"])
    return model


def train_on_some(connection):
    frame = pd.read_sql("SELECT age, religion, orders, came_back FROM diners", connection)
    model = LogisticRegression()
    model.fit(frame[["age", "orders"]], frame["came_back"])
    return model, frame.groupby("religion")["came_back"].mean()


def train_on_columns(path):
    frame = pd.read_csv(path, usecols=["age", "ethnicity", "orders", "came_back"])  # expect: PRV403
    target = frame.pop("came_back")
    model = LogisticRegression()
    return model.fit(frame, target)


def train_without(path):
    frame = pd.read_csv(path, usecols=["age", "ethnicity", "orders", "came_back"])
    model = LogisticRegression()
    return model.fit(frame.drop(columns=["ethnicity", "came_back"]), frame["came_back"])


class Columns:
    plain = ["age", "orders"]
    wide = plain + ["ethnicity"]  # expect: PRV403


def train_on_wide(frame):
    model = LogisticRegression()
    return model.fit(frame[Columns.wide], frame["came_back"])


def train_on_plain(frame):
    model = LogisticRegression()
    return model.fit(frame[Columns.plain], frame["came_back"])
