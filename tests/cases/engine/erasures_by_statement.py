"""Three services that erase people (MongoDB, raw SQL, SQLAlchemy)."""
import sqlalchemy as sa
from pymongo import MongoClient

patients = MongoClient().clinic.patients
engine = sa.create_engine("sqlite://")
metadata = sa.MetaData()
users = sa.Table(
    "users",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("email", sa.String),
    sa.Column("phone", sa.String),
    sa.Column("deleted", sa.Boolean),
)


def erase_patient(patient_id):  # expect: PRV504
    patients.update_one({"_id": patient_id}, {"$set": {"active": False}})


def forget_patient(patient_id):
    patients.delete_one({"_id": patient_id})


def delete_user(user_id):  # expect: PRV504
    with engine.begin() as connection:
        connection.execute(sa.update(users).where(users.c.id == user_id).values(deleted=True))


def purge_user(user_id):
    with engine.begin() as connection:
        connection.execute(sa.delete(users).where(users.c.id == user_id))


def delete_account(connection, user_id):  # expect: PRV504
    connection.execute("UPDATE users SET deleted = 1 WHERE id = ?", (user_id,))


def erase_account(connection, user_id):
    connection.execute("DELETE FROM users WHERE id = ?", (user_id,))


def lock_user(connection, user_id):
    connection.execute("UPDATE users SET deleted = 1 WHERE id = ?", (user_id,))


def contacts(connection):
    return connection.execute(sa.select(users.c.email, users.c.phone)).all()
