"""Routes."""
from databases import Database
from starlette.applications import Starlette
from starlette.authentication import requires
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from . import tables, tracking

database = Database("postgresql:///school")


@requires("authenticated")
async def erase_me(request):
    uid = request.user.uid
    await database.execute(tables.ERASE, {"uid": uid})
    tracking.forget(uid)
    return Response(status_code=204)


@requires("authenticated")
async def forget_me(request):  # expect: PRV504
    await database.execute(tables.HIDE, {"uid": request.user.uid})
    tracking.forget(request.user.uid)
    return JSONResponse({"erased": True})


@requires("authenticated")
async def delete_my_account(request):  # expect: PRV504
    await database.execute(tables.ERASE, {"uid": request.user.uid})
    return Response(status_code=204)


@requires("authenticated")
async def anonymise_me(request):
    await database.execute(tables.BLANK, {"uid": request.user.uid})
    tracking.forget(request.user.uid)
    return Response(status_code=204)


@requires("authenticated")
async def pause_lessons(request):
    await database.execute(tables.HIDE, {"uid": request.user.uid})
    return Response(status_code=204)


async def lesson(request):
    tracking.remember(request.user)
    return JSONResponse({})


app = Starlette(
    routes=[
        Route("/me", erase_me, methods=["DELETE"]),
        Route("/me/forget", forget_me, methods=["POST"]),
        Route("/me/account", delete_my_account, methods=["DELETE"]),
        Route("/me/anonymise", anonymise_me, methods=["POST"]),
        Route("/me/pause", pause_lessons, methods=["POST"]),
        Route("/lesson", lesson),
    ]
)
