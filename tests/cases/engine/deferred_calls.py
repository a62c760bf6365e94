"""What runs later, elsewhere, or with half of its arguments given in advance."""

import asyncio
import sched
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import mixpanel
import requests

mp = mixpanel.Mixpanel("c1")
pool = ThreadPoolExecutor()
clock = sched.scheduler(time.time, time.sleep)


def tell(channel, text=None):
    requests.post("https://hooks.bell-service.com/rings", json={"channel": channel, "text": text})


def by_thread(guest):
    threading.Thread(target=tell, args=("door", guest.email)).start()  # expect: PRV101
    threading.Thread(target=tell, args=("door", guest.pk)).start()
    threading.Thread(target=tell, kwargs={"channel": "door", "text": guest.phone_number}).start()  # expect: PRV101


def by_timer(guest):
    threading.Timer(3, tell, ["door", guest.email]).start()  # expect: PRV101
    clock.enter(3, 1, tell, argument=("door", guest.email))  # expect: PRV101
    clock.enter(3, 1, tell, argument=("door", len(guest.email)))


async def by_loop(guest):
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(tell, "door", text=guest.email)  # expect: PRV101
    await loop.run_in_executor(None, tell, "door", guest.email)  # expect: PRV101
    loop.call_later(2, tell, "door", guest.room)


def by_partial(guest):
    ring = partial(tell, "door")
    ring(guest.email)  # expect: PRV101
    ring("somebody")
    later = partial(tell, "door", guest.email)  # expect: PRV101
    later()


def by_pool(guests):
    pool.map(tell, [guest.email for guest in guests])  # expect: PRV101
    pool.map(tell, [guest.pk for guest in guests])


def measured(guest):
    pool.submit(mp.track, guest.pk, "rang")  # expect: PRV201
    if guest.analytics_consent:
        pool.submit(mp.track, guest.pk, "answered")
