"""STOP messages and preference links of a courier (aiohttp)."""
from datetime import datetime, timedelta

from aiohttp import web

from .store import choices, tickets

routes = web.RouteTableDef()
COOLING = timedelta(days=30)


@routes.post("/sms/opt-out")
async def sms_opt_out(request):
    body = await request.json()
    if len(body.get("reason", "")) < 20:
        raise web.HTTPBadRequest(text="Tell us why, in 20 letters or more")
    await choices.set(body["subscriber"], sms=False)
    return web.json_response({"sms": False})


@routes.post("/sms/stop")
async def sms_stop(request):
    body = await request.json()
    await choices.set(body["subscriber"], sms=False)
    await choices.note(body["subscriber"], body.get("reason", ""))
    return web.json_response({"sms": False})


@routes.post("/mail/unsubscribe")
async def mail_unsubscribe(request):
    token = request.query["token"]
    subscriber = await choices.by_token(token)
    if subscriber is None:
        raise web.HTTPNotFound()
    await choices.set(subscriber, mail=False)
    return web.Response(text="You are off the list")


@routes.post("/push/withdraw")
async def withdraw_push_consent(request):  # expect: PRV501
    body = await request.json()
    await tickets.open(subscriber=body["subscriber"], due=datetime.now() + COOLING, kind="withdraw push")
    return web.json_response({"message": "Your wish takes effect in 30 days"})


@routes.post("/parcels/return")
async def return_parcel(request):
    body = await request.json()
    if not body.get("reason"):
        raise web.HTTPBadRequest(text="Reason missing")
    await tickets.open(subscriber=body["subscriber"], due=datetime.now() + COOLING, kind="return")
    return web.json_response({"ok": True})
