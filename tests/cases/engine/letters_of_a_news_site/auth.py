"""Who is signed in."""
from functools import wraps

from sanic.response import redirect


def signed_in(handler):
    @wraps(handler)
    async def inner(request, *args, **kwargs):
        if request.ctx.user is None:
            return redirect("/login")
        return await handler(request, *args, **kwargs)

    return inner


def counted(handler):
    @wraps(handler)
    async def inner(request, *args, **kwargs):
        request.app.ctx.hits += 1
        return await handler(request, *args, **kwargs)

    return inner
