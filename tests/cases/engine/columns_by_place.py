"""An allotment society: answers are read from rows by their places."""
import sqlite3

import analytics


def open_book():
    return sqlite3.connect("plots.db")


def plot_swapped(member_id):
    row = open_book().execute("SELECT plot, usage_consent FROM members WHERE id = ?", (member_id,)).fetchone()
    if row[1]:
        analytics.track(str(member_id), "Plot Swapped", {"plot": row[0]})


def plot_watered(member_id):
    row = open_book().execute("SELECT plot, usage_consent FROM members WHERE id = ?", (member_id,)).fetchone()
    if row[0]:
        analytics.track(str(member_id), "Plot Watered")  # expect: PRV201


def shed_opened():
    cursor = open_book().cursor()
    cursor.execute("SELECT id, keys, usage_consent FROM members")
    for member_id, keys, agreed in cursor.fetchall():
        if agreed:
            analytics.track(str(member_id), "Shed Opened", {"keys": keys})


def shed_closed():
    cursor = open_book().cursor()
    cursor.execute("SELECT id, keys, usage_consent FROM members")
    for member_id, keys, agreed in cursor.fetchall():
        if keys:
            analytics.track(str(member_id), "Shed Closed", {"asked": bool(agreed)})  # expect: PRV201


def compost_turned(member_id):
    (agreed,) = open_book().execute("SELECT usage_consent FROM members WHERE id = ?", (member_id,)).fetchone()
    if not agreed:
        return
    analytics.track(str(member_id), "Compost Turned")


def water_bill(litres):
    return litres * 0.004
