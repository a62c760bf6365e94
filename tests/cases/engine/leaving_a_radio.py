"""Ways out of a radio's letters (aiohttp)."""
from aiohttp import web
from aiohttp_security import authorized_userid, check_authorized, check_permission

routes = web.RouteTableDef()


@routes.get("/letters/unsubscribe")
async def unsubscribe(request):  # expect: PRV501
    user_id = await check_authorized(request)
    await request.app["db"].execute("UPDATE listeners SET letters = false WHERE id = $1", user_id)
    return web.Response(text="bye")


@routes.get("/concerts/unsubscribe/{code}")
async def unsubscribe_concerts(request):
    await request.app["db"].execute("UPDATE listeners SET concerts = false WHERE code = $1", request.match_info["code"])
    return web.Response(text="bye")


@routes.post("/polls/unsubscribe/{code}")
async def unsubscribe_polls(request):  # expect: PRV501
    form = await request.post()
    feedback = form["feedback"]
    await request.app["db"].execute("UPDATE listeners SET polls = false WHERE code = $1", request.match_info["code"])
    return web.Response(text=feedback)


@routes.get("/studio")
async def studio(request):
    await check_permission(request, "studio")
    return web.Response(text="studio")


@routes.delete("/listeners/{id}")
async def delete_listener(request):
    await check_permission(request, "admin")
    await request.app["db"].execute("DELETE FROM listeners WHERE id = $1", int(request.match_info["id"]))
    return web.Response()


@routes.delete("/me")
async def delete_my_account(request):  # expect: PRV504
    user_id = await authorized_userid(request)
    await request.app["db"].execute("UPDATE listeners SET archived = true WHERE id = $1", user_id)
    return web.Response()
