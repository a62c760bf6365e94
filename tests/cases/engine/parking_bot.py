"""A chat bot that sells parking tickets (aiohttp, async, no types)."""
import os

from aiohttp import web

HOURLY_CENTS = {"zone_a": 300, "zone_b": 180}
EXTRA_CENTS = int(os.environ.get("EXTRA_CENTS", "50"))


async def price_of(driver, zone, hours):
    cents = HOURLY_CENTS[zone] * hours
    if not await driver.has_agreed_to("tracking"):
        cents += EXTRA_CENTS  # expect: PRV301
    return cents


async def day_ticket(driver, zone):
    tracked = await driver.has_agreed_to("tracking")
    cents = {True: 1500, False: 1900}[tracked]  # expect: PRV302
    return cents


async def resident_ticket(driver, zone):
    resident = driver.home_zone == zone
    return {True: 300, False: 1900}[resident]


async def buy(request):
    driver = request["driver"]
    order = await request.json()
    invoice = []
    invoice.append({"text": "ticket", "cents": await price_of(driver, order["zone"], order["hours"])})
    if driver.refuses_ads:
        invoice.append({"text": "service charge", "cents": 25})  # expect: PRV301
    if order["by_card"]:
        invoice.append({"text": "card charge", "cents": 10})
    return web.json_response({"lines": invoice})


async def support(request):
    driver = request["driver"]
    wait_minutes = 2 if driver.accepts_ads else 30  # expect: PRV303
    return web.json_response({"wait_minutes": wait_minutes})


async def disabled_bays(request):
    driver = request["driver"]
    if not driver.badge_number:
        raise web.HTTPForbidden()
    return web.json_response({"bays": [1, 2]})
