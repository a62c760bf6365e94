"""Matches of a dating app (FastAPI, SQLAlchemy)."""
import polars as pl
import torch
from catboost import CatBoostClassifier
from sqlalchemy import Column, Integer, String, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()
CATEGORICAL = ["city", "religion"]  # expect: PRV403
HOBBIES = ["chess", "running"]


class Single(Base):
    __tablename__ = "singles"
    id = Column(Integer, primary_key=True)
    city = Column(String)
    religion = Column(String)
    sexual_orientation = Column(String)
    likely_depressed = Column(Integer)
    hobby = Column(String)


def guess_orientation(likes):
    return "gay" if likes.count("drag") > 3 else "straight"


def orientation_score(likes, swipes):
    return sum(1 for like in likes if like in swipes) / len(swipes)


def mark_mood(single, model, messages):
    single.likely_depressed = model.predict_proba([messages])[0][1] > 0.7


def mark_hobby(single, model, messages):
    single.hobby = model.predict([messages])[0]


def train(frame: pl.DataFrame):
    model = CatBoostClassifier()
    model.fit(frame.select(CATEGORICAL), frame["matched"])
    return model


def train_hobbies(frame: pl.DataFrame):
    model = CatBoostClassifier()
    model.fit(frame.select(HOBBIES), frame["matched"])
    return model


def rank(frame: pl.DataFrame, net: torch.nn.Module):
    tensor = torch.tensor(frame.select("age", "ethnicity").to_numpy())  # expect: PRV403
    return net(tensor)


def church_dates(session: Session, push):
    for single in session.scalars(select(Single).where(Single.religion == "catholic")):  # expect: PRV402
        push.send(single.id, "Discount for the church dating night")


def dates_in(session: Session, push, city):
    for single in session.scalars(select(Single).where(Single.city == city)):
        push.send(single.id, "Discount for tonight")


def profile(single):
    return {"religion": single.religion, "city": single.city}


def set_religion(single, body):
    single.religion = body.religion
    return single


def matches(session, single):
    return session.scalars(select(Single).where(Single.sexual_orientation == single.sexual_orientation)).all()
