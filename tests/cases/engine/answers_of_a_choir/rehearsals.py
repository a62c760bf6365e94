"""Functions are run elsewhere, and what they give is asked for: by waiting, item by item, later."""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from multiprocessing import Pool

from fastapi.concurrency import run_in_threadpool
from mixpanel import Mixpanel

from .singers import address_of, agreed, looked_up, voice_of

log = logging.getLogger(__name__)
mp = Mixpanel("token")


async def attended(singer):
    if await asyncio.to_thread(agreed, singer):
        mp.track(singer.pk, "Attended")
    if await asyncio.to_thread(voice_of, singer):
        mp.track(singer.pk, "Sang")  # expect: PRV201


async def missed(singer):
    if not await run_in_threadpool(agreed, singer):
        return
    mp.track(singer.pk, "Missed")


async def excused(singer):
    loop = asyncio.get_running_loop()
    if await loop.run_in_executor(None, partial(agreed, singer)):
        mp.track(singer.pk, "Excused")


def warmed_up(pool, singer):
    future = pool.submit(agreed, singer)
    if future.result(timeout=3):
        mp.track(singer.pk, "Warmed up")
    if future.done():
        mp.track(singer.pk, "Done")  # expect: PRV201


def invited(singers):
    with ThreadPoolExecutor() as pool:
        for address in pool.map(address_of, singers):
            log.info("to %s", address)  # expect: PRV601
        for voice in pool.map(voice_of, singers):
            log.info("sings %s", voice)
        waiting = {pool.submit(address_of, singer): singer.pk for singer in singers}
        for future in as_completed(waiting):
            log.info("%s of %s", future.result(), waiting[future])  # expect: PRV601
        others = [pool.submit(voice_of, singer) for singer in singers]
        for future in as_completed(others):
            log.info("sings %s", future.result())


def reminded(singers):
    with Pool(4) as workers:
        log.info("all %s", workers.map(address_of, singers))  # expect: PRV601
        log.info("one %s", workers.apply_async(address_of, (singers[0],)).get())  # expect: PRV601
        log.info("now %s", workers.apply_async(voice_of, (singers[0],)).get())


async def written_to(singer):
    log.info("to %s", await asyncio.to_thread(address_of, singer))  # expect: PRV601
    task = asyncio.create_task(looked_up(singer))
    log.info("for %s", await task)  # expect: PRV601
    other = asyncio.create_task(looked_up(singer))
    await asyncio.wait([other])
    log.info("and %s", other.result())  # expect: PRV601
    log.info("who is %s", await asyncio.to_thread(voice_of, singer))
