"""Builds the audiences that the offers team works with."""
import psycopg2

from .offers import send_offer
from .queries import BY_CITY, COUNT_BY_FAITH, UNION_MEMBERS


def connection():
    return psycopg2.connect("dbname=warehouse")


def offer_to_union_members():
    with connection() as conn, conn.cursor() as cursor:
        cursor.execute(UNION_MEMBERS)  # expect: PRV402
        for (customer_id,) in cursor.fetchall():
            send_offer(customer_id, "strike-fund-loan")


def offer_to_city(city):
    with connection() as conn, conn.cursor() as cursor:
        cursor.execute(BY_CITY, (city,))
        for (customer_id,) in cursor.fetchall():
            send_offer(customer_id, "city-pass")


def equality_report():
    with connection() as conn, conn.cursor() as cursor:
        cursor.execute(COUNT_BY_FAITH)
        return dict(cursor.fetchall())


def coupon_for(customer):
    if customer.sexual_orientation == "gay":  # expect: PRV402
        return send_offer(customer.id, "pride-week")
    return None


def coupon_for_regulars(customer):
    if customer.visits > 10:
        return send_offer(customer.id, "regulars")
    return None


def warn_allergic(customer, recall):
    if recall.allergen in customer.allergies:
        customer.alert(f"{recall.product} contains {recall.allergen}")
