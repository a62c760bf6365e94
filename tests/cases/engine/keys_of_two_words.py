"""Columns of a sheet whose names are written in words."""
import csv
import logging

logger = logging.getLogger(__name__)


def first_names(path):
    for row in csv.DictReader(open(path)):
        logger.info("%s", row["First Name"])  # expect: PRV601


def addresses(path):
    for row in csv.DictReader(open(path)):
        logger.info("%s", row["E-Mail"])  # expect: PRV601


def sizes(path):
    for row in csv.DictReader(open(path)):
        logger.info("%s", row["Shoe Size"])
