"""Rows of which the items stand in places: of statements, of queries, of frames, of lists that are written out."""
import logging

import pandas as pd

logger = logging.getLogger(__name__)


def of_statement(cursor, pk):
    cursor.execute("SELECT email, plan FROM members WHERE id = %s", (pk,))
    row = cursor.fetchone()
    logger.info("%s", row[0])  # expect: PRV601
    logger.info("%s", row[1])


def of_all_rows(cursor):
    cursor.execute("SELECT plan, phone FROM members")
    for plan, who in cursor.fetchall():
        logger.info("%s", who)  # expect: PRV601
        logger.info("%s", plan)


def of_products(cursor):
    cursor.execute("SELECT plan, name FROM products")
    for plan, what in cursor.fetchall():
        logger.info("%s %s", what, plan)


def of_counts(cursor):
    cursor.execute("SELECT count(email), max(id) FROM members")
    logger.info("%s", cursor.fetchone()[0])


def of_frame(path):
    frame = pd.read_csv(path)
    logger.info("%s", frame["email"].iloc[0])  # expect: PRV601
    logger.info("%s", frame.loc[3, "email"])  # expect: PRV601
    logger.info("%s", frame.at[3, "plan"])
    logger.info("%s", frame["last_name"].str[0])


def of_list(member):
    first, *others = [member.email, member.plan, 3]
    logger.info("%s", first)  # expect: PRV601
    logger.info("%s", others)
    plan, *contact = member.plan, member.email
    logger.info("%s", contact)  # expect: PRV601
    row = [member.plan, member.email]
    logger.info("%s", row[-1])  # expect: PRV601
    logger.info("%s", row[-2])
