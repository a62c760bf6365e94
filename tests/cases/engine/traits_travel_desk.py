"""A travel agency: suggestions, segments and a few guesses."""
from collections import Counter

import tensorflow as tf
from langchain_openai import ChatOpenAI
from pydantic import BaseModel
from pymongo import MongoClient
from tensorflow import keras

llm = ChatOpenAI(model="gpt-4o-mini")
db = MongoClient()["travel"]


class TravellerProfile(BaseModel):
    religion: str | None = None
    has_disability: bool = False
    home_airport: str | None = None


class Guess(BaseModel):
    religion: str


def guess_profile(traveller, bookings):
    answer = llm.with_structured_output(Guess).invoke(f"Which religion? {[b.city for b in bookings]}")
    return TravellerProfile(religion=answer.religion, home_airport=bookings[0].origin)  # expect: PRV401


def stated_profile(payload):
    return TravellerProfile(religion=payload.get("religion"), has_disability=payload["has_disability"])


def airport_of(bookings):
    return Counter(b.origin for b in bookings).most_common(1)[0][0]


def pilgrims():
    return list(db.travellers.find({"religion": "muslim", "opted_in": True}))  # expect: PRV402


def send_pilgrimage_offers(mailer):
    for traveller in pilgrims():
        mailer.offer(traveller["email"], "Hajj packages from 1999")


def send_visa_reminders(mailer, trip):
    for traveller in db.travellers.find({"trip": trip}):
        mailer.remind(traveller["email"], "Your visa")


def network(width):
    return keras.Sequential([keras.layers.Dense(16), keras.layers.Dense(1)])


def train_upsell(frame):
    x = frame[["bookings", "spend", "religion"]].to_numpy()  # expect: PRV403
    model = network(3)
    model.compile(loss="mse")
    model.fit(x, frame["bought_upgrade"].to_numpy(), epochs=3)
    return model


def train_dataset(frame):
    data = tf.data.Dataset.from_tensor_slices((frame[["bookings", "spend"]].values, frame["bought"].values))
    model = network(2)
    model.fit(data.batch(8))
    return model


def seats_for(traveller, plane):
    if traveller.has_disability:
        return plane.accessible_seats()
    return plane.seats()


def price_of_seat(traveller, seat):
    if traveller.has_disability:  # expect: PRV402
        return seat.price * 1.2
    return seat.price


def meals_for(traveller, menu):
    return [meal for meal in menu if not set(meal.allergens) & set(traveller.allergies)]


def push_hotel_ads(travellers, ads):
    for traveller in travellers:
        if traveller.get("sexual_orientation") == "gay":  # expect: PRV402
            ads.push(traveller["id"], "pride-week-hotels")


def label_all(travellers, model):
    predictions = model.predict([t["history"] for t in travellers])
    for traveller, prediction in zip(travellers, predictions):
        traveller["is_pregnant"] = bool(prediction > 0.5)  # expect: PRV401
        traveller["segment"] = "family" if traveller["children"] else "single"
