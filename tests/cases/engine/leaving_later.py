"""Opting out of the letters of a bakery, with Starlette."""
from datetime import datetime, timedelta

from starlette.applications import Starlette
from starlette.authentication import requires
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse
from starlette.routing import Route

JOBS = []


async def opt_out_of_letters(request):
    eater = await find(request.path_params["token"])
    eater.letters = False
    return HTMLResponse("Done")


@requires("authenticated")
async def unsubscribe_from_offers(request):  # expect: PRV501
    request.user.offers = False
    return RedirectResponse("/")


async def unsubscribe_from_recipes(request):  # expect: PRV501
    eater = await find(request.path_params["token"])
    JOBS.append((datetime.now() + timedelta(days=21), "recipes", eater.id))
    return HTMLResponse("You will get no more recipes in three weeks.")


async def unsubscribe_from_events(request):  # expect: PRV501
    eater = await find(request.path_params["token"])
    form = await request.form()
    if form.get("survey_answer") is None:
        return HTMLResponse("Please fill in the survey first", status_code=422)
    eater.events = False
    return HTMLResponse("Done")


async def withdraw_consent(request):  # expect: PRV501
    return JSONResponse({"how": "Please call us on +49 30 1234567, weekdays 9 to 12"}, status_code=405)


async def cancel_order(request):
    return JSONResponse({"how": "Please call us on +49 30 1234567"}, status_code=405)


@requires("authenticated")
async def orders(request):
    return JSONResponse({"orders": []})


async def find(token):
    return await request_store().by_token(token)


def request_store():
    from bakery_store import store

    return store


app = Starlette(routes=[
    Route("/letters/off/{token}", opt_out_of_letters),
    Route("/offers/off", unsubscribe_from_offers, methods=["POST"]),
    Route("/recipes/off/{token}", unsubscribe_from_recipes),
    Route("/events/off/{token}", unsubscribe_from_events, methods=["POST"]),
    Route("/consent/withdraw", withdraw_consent, methods=["POST"]),
    Route("/orders/cancel", cancel_order, methods=["POST"]),
    Route("/orders", orders),
])


async def unsubscribe_from_mugs(request):
    eater = await find(request.path_params["token"])
    eater.mugs = False
    eater.mugs_asked_again_on = datetime.now() + timedelta(days=90)
    return HTMLResponse("Done")


async def unsubscribe_from_teas(request):
    response = HTMLResponse("Done")
    response.set_cookie("no_teas", "1", expires=datetime.now() + timedelta(days=400))
    return response
