"""Whom we write to (MongoDB)."""
from pymongo import MongoClient

db = MongoClient().travel


def all_travellers():
    return db.travellers.find({})


def willing_travellers():
    return db.travellers.find({"promotions_consent": True})


def booked(trip):
    return db.travellers.find({"trips": trip})
