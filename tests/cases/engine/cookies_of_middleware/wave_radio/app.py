import json

from aiohttp import web

from wave_radio import middleware

routes = web.RouteTableDef()


@routes.post("/cookies")
async def cookies(request):
    chosen = await request.post()
    response = web.HTTPSeeOther("/")
    value = json.dumps({"statistics": "statistics" in chosen, "marketing": "marketing" in chosen})
    response.set_cookie("cookie_choices", value, max_age=middleware.YEAR)
    return response


@routes.get("/")
async def start(request):
    response = web.Response(text="on air")
    response.set_cookie("session", request["session"].key)
    return response


def make():
    app = web.Application(middlewares=[middleware.visitor, middleware.listener, middleware.tokens, middleware.advert, middleware.campaign])
    app.add_routes(routes)
    return app
