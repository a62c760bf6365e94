import json
import secrets
import uuid

from aiohttp import web

YEAR = 365 * 24 * 3600


def choice_of(request):
    try:
        return json.loads(request.cookies.get("cookie_choices", "{}"))
    except ValueError:
        return {}


@web.middleware
async def visitor(request, handler):
    response = await handler(request)
    if "visitor_id" not in request.cookies and choice_of(request).get("statistics"):
        response.set_cookie("visitor_id", uuid.uuid4().hex, max_age=YEAR)
    return response


@web.middleware
async def listener(request, handler):
    response = await handler(request)
    if "listener_id" not in request.cookies:
        response.set_cookie("listener_id", str(uuid.uuid4()), max_age=2 * YEAR)  # expect: PRV205
    return response


@web.middleware
async def tokens(request, handler):
    response = await handler(request)
    response.set_cookie("csrf_token", secrets.token_urlsafe(), httponly=True)
    response.set_cookie("lang", request.query.get("lang", "en"), max_age=YEAR)
    response.set_cookie("volume", "70", max_age=YEAR)
    return response


@web.middleware
async def advert(request, handler):
    if not choice_of(request).get("marketing"):
        return await handler(request)
    response = await handler(request)
    response.set_cookie("_fbp", f"fb.1.{uuid.uuid4().int}", max_age=YEAR)
    return response


@web.middleware
async def campaign(request, handler):
    response = await handler(request)
    if "fbclid" in request.query:
        response.set_cookie("_fbc", "fb.1." + request.query["fbclid"], max_age=YEAR)  # expect: PRV205
    return response
