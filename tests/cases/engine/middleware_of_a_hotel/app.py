from aiohttp import web

from errs import Gone, Shut
from middle import errors


async def a(request):
    guest = request["guest"]
    raise Gone(guest.email)


async def b(request):
    guest = request["guest"]
    raise Shut(guest.email)


app = web.Application(middlewares=[errors])
app.router.add_get("/a", a)
app.router.add_get("/b", b)
