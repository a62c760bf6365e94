"""Sanic routes."""
from sanic import Sanic
from sanic.response import json as answer

from .bridge import Bridge
from .models import Pilgrim

app = Sanic("route")


@app.post("/arrivals/<pk:int>")
async def arrive(request, pk):
    pilgrim = await Pilgrim.get(id=pk)
    async with Bridge() as bridge:
        await bridge.push("arrivals", {"mail": pilgrim.email, "hostel": pilgrim.hostel})  # expect: PRV101
        await bridge.push("arrivals", {"pilgrim": pilgrim.id, "hostel": pilgrim.hostel})
        await bridge.ping()
    return answer({"ok": True})


@app.post("/nights")
async def nights(request):
    body = request.json
    async with Bridge() as bridge:
        await bridge.push("nights", request.json)  # expect: PRV102
        await bridge.push("nights", {"beds": body["beds"]})
    return answer({"ok": True})


@app.get("/stats")
async def stats(request):
    total = await Pilgrim.all().count()
    async with Bridge() as bridge:
        await bridge.push("stats", {"total": total})
    return answer({"total": total})
