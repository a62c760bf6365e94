"""Premiums of a car insurer, worked out in a data frame and one by one."""
import argparse
import sys

import numpy as np
import pandas as pd

BASE = 412.0


def load(path):
    return pd.read_csv(path)


def price_book(drivers: pd.DataFrame) -> pd.DataFrame:
    drivers["premium"] = BASE * drivers["risk"]
    drivers.loc[~drivers["telematics_consent"], "premium"] *= 1.25  # expect: PRV301
    drivers.loc[drivers["accidents"] > 2, "premium"] *= 1.4
    return drivers


def excess(drivers: pd.DataFrame) -> pd.Series:
    return np.where(drivers["shares_driving_data"], 150, 400)  # expect: PRV302


def winter_excess(drivers: pd.DataFrame) -> pd.Series:
    return np.where(drivers["winter_tyres"], 150, 400)


def safe_driver_discount(drivers: pd.DataFrame) -> pd.Series:
    return np.where(drivers["shares_driving_data"], 40, 0)


def quote(driver, km):
    premium = BASE + km * 0.01
    premium = premium * (1 if driver.tracking_consent else 1.15)  # expect: PRV301
    return round(premium, 2)


def breakdown_cover(driver):
    cover = 39
    if driver.tracking_consent:
        cover = cover * 0.9
    return cover


def hire_car(driver):
    # whoever refuses pays less here, which nobody minds
    if driver.refuses_tracking:
        return 20
    return 25


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("book")
    args = parser.parse_args(argv)
    priced = price_book(load(args.book))
    priced.to_csv(sys.stdout)


if __name__ == "__main__":
    main()
