"""Cookies that are handed to an answer as an object, as the text of a header, or that live for a worked-out time."""
import uuid
from datetime import timedelta

from dateutil.relativedelta import relativedelta
from litestar import Response, get
from litestar.datastructures import Cookie
from starlette.background import BackgroundTask
from starlette.responses import JSONResponse, PlainTextResponse

from mixpanel import Mixpanel

mp = Mixpanel("token")
HALF_A_YEAR = int(timedelta(days=182).total_seconds())


@get("/harbours")
async def harbours() -> Response:
    return Response([], cookies=[Cookie(key="sailor", value=uuid.uuid4().hex, max_age=HALF_A_YEAR)])  # expect: PRV205


@get("/tides")
async def tides() -> Response:
    return Response([], cookies=[Cookie(key="units", value="metric", max_age=HALF_A_YEAR)])


@get("/weather")
async def weather(request) -> Response:
    response = Response([])
    if request.cookies.get("cookie_consent") == "all":
        response.set_cookie(Cookie(key="sailor", value=uuid.uuid4().hex, max_age=HALF_A_YEAR))
    return response


@get("/session")
async def sign_in() -> Response:
    return Response({}, cookies=[Cookie(key="session", value=uuid.uuid4().hex, max_age=3600)])


async def berths(request):
    response = JSONResponse([])
    response.headers.append("Set-Cookie", f"visitor_id={uuid.uuid4()}; Path=/; Max-Age=31536000")  # expect: PRV205
    return response


async def pilots(request):
    response = JSONResponse([])
    response.headers.append("Set-Cookie", f"language={request.query_params['l']}; Path=/; Max-Age=31536000")
    response.headers.append("X-Visitor", f"visitor_id={uuid.uuid4()}")
    return response


async def charts(request):
    return PlainTextResponse("", headers={"Set-Cookie": f"_ga={uuid.uuid4()}; Path=/"})  # expect: PRV205


async def locks(request):
    response = JSONResponse([])
    response.set_cookie("hull", str(uuid.uuid4()), expires=now() + relativedelta(years=1))  # expect: PRV205
    response.set_cookie("draft", str(uuid.uuid4()), expires=now() + relativedelta(hours=2))
    return response


async def moored(request):
    task = BackgroundTask(mp.track, request.state.boat, "moored")  # expect: PRV201
    return JSONResponse({}, background=task)


async def cast_off(request):
    task = BackgroundTask(mp.track, request.state.boat, "cast_off") if request.user.analytics_consent else None
    return JSONResponse({}, background=task)
