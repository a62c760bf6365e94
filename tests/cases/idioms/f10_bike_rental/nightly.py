"""Jobs of the night."""
from concurrent.futures import ThreadPoolExecutor, as_completed

from outbound import call_rescue, measure


def collect(bikes):
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(call_rescue, bike.place_code, bike.number) for bike in bikes if bike.lost]
        return sum(1 for future in as_completed(futures) if future.exception() is None)


def count_rentals(riders):
    consenting = [rider for rider in riders if rider.analytics_consent]
    with ThreadPoolExecutor() as pool:
        for rider in consenting:
            pool.submit(measure, str(rider.pk), "Night", {"rentals": rider.rentals.count()})


def count_stations(rider, stations):
    with ThreadPoolExecutor() as pool:
        for station in stations:
            pool.submit(measure, str(rider.pk), "Station", {"bikes": station.bikes.count()})  # expect: PRV201
