from app import Closed, Full, Missing, app, api


@app.get("/a")
def a():
    guest = find()
    raise Missing(f"no room for {guest.email}")


@app.get("/b")
def b():
    guest = find()
    raise Full(f"no room for {guest.email}")


@api.get("/c")
async def c(guest):
    raise Closed(guest.email)
