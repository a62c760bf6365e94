"""Plans and playback of a streaming service (Quart, pydantic settings)."""
from enum import IntEnum

from pydantic import BaseModel
from quart import Quart, abort, jsonify, request

app = Quart(__name__)


class PriceCents(IntEnum):
    WITH_ADS_PROFILE = 499
    WITHOUT_ADS_PROFILE = 899
    FAMILY = 1299


class Viewer(BaseModel):
    id: int
    ads_profile_consent: bool = False
    viewing_history_consent: bool = False
    kids: bool = False
    email_verified: bool = False


def price_of(viewer: Viewer) -> PriceCents:
    if viewer.kids:
        return PriceCents.FAMILY
    if viewer.ads_profile_consent:
        return PriceCents.WITH_ADS_PROFILE
    return PriceCents.WITHOUT_ADS_PROFILE  # expect: PRV302


@app.get("/play/<int:film>")
async def play(film):
    viewer = request.viewer
    quality = "4k" if viewer.viewing_history_consent else "480p"  # expect: PRV303
    return jsonify({"film": film, "quality": quality})


@app.get("/trailer/<int:film>")
async def trailer(film):
    quality = "4k" if request.viewer.kids else "480p"
    return jsonify({"film": film, "quality": quality})


@app.get("/downloads")
async def downloads():
    if not request.viewer.viewing_history_consent:  # expect: PRV303
        abort(403)
    return jsonify([])


@app.get("/continue-watching")
async def history():
    if not request.viewer.viewing_history_consent:
        return jsonify([])
    return jsonify(request.viewer.history())


@app.get("/invite")
async def invite():
    if not request.viewer.email_verified:
        abort(403)
    return jsonify({"code": "FRIEND"})


@app.post("/redeem")
async def redeem():
    months_free = 1
    if request.viewer.ads_profile_consent:
        months_free += 1
    return jsonify({"months_free": months_free})
