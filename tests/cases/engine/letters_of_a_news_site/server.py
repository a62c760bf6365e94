"""Letters of a news site (Sanic)."""
from sanic import Sanic
from sanic.response import empty, html, json

from .auth import counted, signed_in
from .lists import lists

app = Sanic("news")


@app.post("/unsubscribe/politics")
@signed_in
async def unsubscribe_politics(request):  # expect: PRV501
    await lists.remove("politics", request.ctx.user.id)
    return empty()


@app.post("/unsubscribe/sports")
@counted
async def unsubscribe_sports(request):
    await lists.remove("sports", request.json["signature"])
    return empty()


@app.post("/unsubscribe/culture")
async def unsubscribe_culture(request):  # expect: PRV501
    answers = request.json.get("survey")
    if answers is None:
        return json({"error": "Please fill in the survey first."}, status=400)
    await lists.remove("culture", request.json["signature"])
    return empty()


@app.post("/unsubscribe/economy")
async def unsubscribe_economy(request):
    await lists.remove("economy", request.json["signature"])
    if request.json.get("survey"):
        await lists.note(request.json["survey"])
    return empty()


@app.get("/unsubscribe/weekend")
async def unsubscribe_weekend(request):  # expect: PRV501
    return html("<p>Send us a letter to leave this list.</p>")


@app.post("/subscribe/weekend")
@signed_in
async def subscribe_weekend(request):
    await lists.add("weekend", request.ctx.user.id)
    return empty()
