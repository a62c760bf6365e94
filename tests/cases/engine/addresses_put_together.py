"""Car pool of a village (Starlette + httpx)."""
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

import httpx
from itsdangerous import URLSafeTimedSerializer
from starlette.applications import Starlette
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import Route

signer = URLSafeTimedSerializer("secret")
WEATHER = "https://api.roads-and-weather.example"


async def lift(request):
    form = await request.form()
    async with httpx.AsyncClient(base_url=WEATHER) as client:
        await client.get("/roads", params={"from": form["from"], "to": form["to"]})
        await client.get("/riders", params={"phone": form["phone"]})  # expect: PRV101, PRV105
        await client.post("/riders", json={"seats": form["seats"]})
    return JSONResponse({"ok": True})


async def invite(request):
    form = await request.form()
    token = signer.dumps(form["email"])
    return RedirectResponse("https://carpool.example/join?" + urlencode({"token": token}))


async def invite_plainly(request):
    form = await request.form()
    address = form["email"]
    return RedirectResponse("https://carpool.example/join?" + urlencode({"mail": address}))  # expect: PRV105


async def driver(request):
    plate = request.path_params["plate"]
    return RedirectResponse(request.url_for("driver-page", plate=plate))


async def licence(request):
    rider = request.state.rider
    parts = urlsplit("https://licences.example/check")
    url = urlunsplit(parts._replace(path=f"{parts.path}/{quote(rider.last_name)}"))
    async with httpx.AsyncClient() as client:
        answer = await client.head(url)  # expect: PRV101, PRV105
    return JSONResponse({"known": answer.status_code == 200})


async def seats(request):
    rider = request.state.rider
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"https://licences.example/seats/{rider.id}?lang={rider.language}")
    return JSONResponse(answer.json())


app = Starlette(routes=[Route("/lift", lift, methods=["POST"]), Route("/invite", invite, methods=["POST"]),
                        Route("/invite2", invite_plainly, methods=["POST"]), Route("/driver/{plate}", driver),
                        Route("/licence", licence), Route("/seats", seats)])
