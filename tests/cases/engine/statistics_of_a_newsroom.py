"""A newspaper's reader statistics (aiohttp, RudderStack)."""
import functools
import logging

import rudderstack.analytics as rudder
from aiohttp import web

log = logging.getLogger(__name__)
routes = web.RouteTableDef()


def consented(request) -> bool:
    return request.cookies.get("stats") == "granted"


def with_stats(handler):
    @functools.wraps(handler)
    async def inner(request):
        if not consented(request):
            return await handler(request)
        rudder.track(request["reader_id"], "page", {"path": request.path})
        return await handler(request)

    return inner


def always_stats(handler):
    @functools.wraps(handler)
    async def inner(request):
        rudder.track(request["reader_id"], "page", {"path": request.path})  # expect: PRV201
        return await handler(request)

    return inner


@routes.get("/")
@with_stats
async def front(request):
    return web.Response(text="front")


@routes.get("/sports")
@always_stats
async def sports(request):
    return web.Response(text="sports")


@routes.post("/comment")
async def comment(request):
    ok = consented(request)
    if not ok:
        log.info("a comment without statistics")
    rudder.track(request["reader_id"], "comment")  # expect: PRV201
    return web.Response()


@routes.post("/share")
async def share(request):
    if consented(request):
        await count(request, "share")
    return web.Response()


async def count(request, what):
    rudder.track(request["reader_id"], what)


@routes.post("/poll")
async def poll(request):
    if not consented(request):  # expect: PRV202
        rudder.track(request["reader_id"], "poll")
    return web.Response()


@routes.post("/refuse")
async def refuse(request):
    response = web.Response()
    response.set_cookie("stats", "refused", max_age=31536000)
    return response
