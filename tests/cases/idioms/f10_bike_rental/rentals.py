"""Renting, returning and rescuing bikes."""
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from outbound import call_rescue, measure, tell_depot, tell_workshop

pool = ThreadPoolExecutor(max_workers=4)


def rent(rider, bike):
    rental = rider.rentals.create(bike=bike)
    if rider.analytics_consent:
        properties = {"bike": bike.number, "station": bike.station.name}
        threading.Thread(target=measure, args=(str(rider.pk), "Rent", properties)).start()
    return rental


def give_back(rider, rental):
    rental.close()
    if rider.analytics_consent:
        pool.submit(measure, str(rider.pk), "Return", {"minutes": rental.minutes, "paid": rental.paid})
    if rental.has_damage:
        pool.submit(tell_depot, rental.station.name, rider.phone_number)


def rate(rider, rental, stars):
    rental.stars = stars
    if rider.analytics_consent:
        pool.submit(measure, rider.email, "Rate", {"stars": stars})  # expect: PRV101


def flat_tyre(rider, bike):
    if bike.station is not None:
        pool.submit(call_rescue, bike.station.name, bike.station.manager_code)
    else:
        threading.Thread(target=call_rescue, args=(bike.number, rider.phone_number), daemon=True).start()  # expect: PRV101


def breakdown(rider, bike):
    job = partial(call_rescue, bike.number)
    pool.submit(job, rider.mobile_phone)  # expect: PRV101
    pool.submit(partial(tell_depot, bike.number, reach=rider.mobile_phone))


def report_damage(rider, bike, part):
    asyncio.run(tell_workshop(f"Bike {bike.number}: {part.name} broken, told by rider {rider.pk}"))


def report_theft(rider, bike):
    loop = asyncio.new_event_loop()
    text = f"Bike {bike.number} stolen, call {rider.full_name}"
    loop.run_until_complete(tell_workshop(text))  # expect: PRV101
    loop.close()
