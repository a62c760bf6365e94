"""Marketing of a bank: rules over payments, a model, campaigns (SQLAlchemy core and pandas)."""
import pandas as pd
import sqlalchemy as sa
from sklearn.neighbors import KNeighborsClassifier

metadata = sa.MetaData()
customers = sa.Table(
    "customers",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("city", sa.String),
    sa.Column("party_membership", sa.String),
)
PARTIES = {"DE123": "green party", "DE456": "labour party"}


def add_traits(frame: pd.DataFrame, payments: pd.DataFrame) -> pd.DataFrame:
    frame["political_opinion"] = payments["iban"].map(PARTIES)  # expect: PRV401
    frame["spends_a_lot"] = payments["amount"] > 5000
    return frame


def campaign(connection, send_offer):
    query = sa.select(customers.c.id).where(customers.c.party_membership == "green party")  # expect: PRV402
    for (customer_id,) in connection.execute(query):
        send_offer(customer_id, "green fund")


def city_campaign(connection, send_offer, city):
    query = sa.select(customers.c.id).where(customers.c.city == city)
    for (customer_id,) in connection.execute(query):
        send_offer(customer_id, "city fund")


def card_model(frame: pd.DataFrame):
    columns = ["balance", "payments", "political_opinion"]  # expect: PRV403
    return KNeighborsClassifier().fit(frame[columns], frame["took_card"])


def loan_model(frame: pd.DataFrame):
    columns = ["balance", "payments"]
    return KNeighborsClassifier().fit(frame[columns], frame["took_loan"])


def count_by_party(connection):
    query = sa.select(customers.c.party_membership, sa.func.count()).group_by(customers.c.party_membership)
    return connection.execute(query).all()


def donation_receipt(customer, payment):
    """Receipts name the party, as the tax office asks."""
    return {"customer": customer.id, "receiver": PARTIES.get(payment.iban, payment.iban)}
