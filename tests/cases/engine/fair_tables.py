"""Tickets of a ferry, priced in a table for all rows at once."""
import pandas as pd


def add_handling(bookings: pd.DataFrame):
    bookings.loc[~bookings["newsletter_consent"], "total"] += 15  # expect: PRV301
    bookings.loc[bookings["decks"] > 2, "total"] += 40
    bookings.loc[bookings["newsletter_consent"] == False, "price"] *= 1.1  # expect: PRV301
    bookings.loc[bookings["newsletter_consent"], "price"] *= 0.9
    bookings.loc[~bookings["newsletter_consent"], "visits"] += 1
    return bookings


def set_fees(bookings: pd.DataFrame):
    bookings.loc[bookings.opted_out, "fee"] = 25  # expect: PRV301
    bookings.loc[~bookings.opted_out, "fee"] = 0
    bookings.loc[bookings.has_car, "fee"] = 30
    return bookings


def premiums(bookings: pd.DataFrame):
    refused = ~bookings["data_sharing_consent"]
    young = bookings["age"] < 18
    bookings.loc[refused, "premium"] = bookings.loc[refused, "premium"] * 1.2  # expect: PRV301
    bookings.loc[young, "premium"] = bookings.loc[young, "premium"] * 1.2
    return bookings


def in_one_go(bookings: pd.DataFrame):
    bookings["price"] = bookings["price"] + bookings["opted_out"] * 15  # expect: PRV301
    bookings["price"] = bookings["price"] - bookings["data_sharing_consent"] * 5
    bookings["price"] = bookings["price"] + bookings["has_car"] * 15
    bookings["price"] = bookings["price"].where(bookings["data_sharing_consent"], bookings["price"] + 3)  # expect: PRV302
    bookings["price"] = bookings["price"].where(bookings["has_car"], bookings["price"] + 3)
    bookings["points"] = bookings["data_sharing_consent"] * 100
    return bookings


def looked_up(bookings: pd.DataFrame):
    bookings["service_fee"] = bookings["data_sharing_consent"].map({True: 0, False: 10})  # expect: PRV301
    bookings["room_rate"] = bookings["data_sharing_consent"].map({True: 70, False: 100})  # expect: PRV302
    bookings["cabin_price"] = bookings["data_sharing_consent"].map({True: 70, False: 70})
    bookings["deck"] = bookings["data_sharing_consent"].map({True: 2, False: 3})
    bookings["dog_fee"] = bookings["has_dog"].map({True: 9, False: 0})
    return bookings
