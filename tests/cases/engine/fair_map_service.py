"""A map and transit API: Flask, FastAPI, Starlette and aiohttp."""
from aiohttp import web
from fastapi import APIRouter, Depends, HTTPException, status
from flask import Blueprint, abort, g, jsonify, redirect, request, url_for
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import JSONResponse

from .deps import current_user

pages = Blueprint("pages", __name__)
api = APIRouter()


@pages.before_request
def ask_first():
    if not g.user.cookie_consent:  # expect: PRV303
        return redirect(url_for("pages.cookies"))


@pages.get("/timetable")
def timetable():
    if g.user.opted_out_of_tracking:  # expect: PRV303
        return jsonify(error="tracking required"), 403
    return jsonify(rows=[])


@pages.get("/stops")
def stops():
    if not request.args.get("line"):
        abort(400)
    return jsonify(stops=[])


@pages.get("/nearby")
def nearby():
    if not g.user.geolocation_consent:
        abort(403, "we do not know where you are")
    return jsonify(stops=[])


def sharing_user(user=Depends(current_user)):
    if not user.shares_data:  # expect: PRV303
        raise HTTPException(status_code=status.HTTP_403_FORBIDDEN)
    return user


@api.get("/routes")
def routes(user=Depends(sharing_user)):
    return {"routes": []}


def premium_user(user=Depends(current_user)):
    if not user.has_paid:
        raise HTTPException(status_code=402)
    return user


@api.get("/offline")
def offline(user=Depends(premium_user)):
    return {"tiles": []}


def tracked_user(user=Depends(current_user)):
    if not user.analytics_consent:
        raise HTTPException(status_code=403)
    return user


@api.post("/metrics/pageview")
def pageview(path: str, user=Depends(tracked_user)):
    return {"ok": True}


class Wall(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        if request.headers.get("dnt") == "1":  # expect: PRV303
            return JSONResponse({"detail": "turn off do-not-track"}, status_code=451)
        return await call_next(request)


async def departures(request):
    user = request["user"]
    if not user.marketing_consent:  # expect: PRV303
        raise web.HTTPForbidden()
    return web.json_response({"departures": []})


async def arrivals(request):
    user = request["user"]
    if user.is_banned:
        raise web.HTTPForbidden()
    return web.json_response({"arrivals": []})


async def share_trip(request):
    user = request["user"]
    if not user.data_sharing_consent:
        raise web.HTTPForbidden()
    await request.app["partners"].send_trip(user.id)
    return web.json_response({"ok": True})
