"""A lido: what a middleware finds out stands in the state of the request."""
import posthog
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import JSONResponse


class ChoiceMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        request.state.may_count = request.cookies.get("lido_consent", "none") in ("statistics", "all")
        request.state.is_swimmer = "X-Ticket" in request.headers
        return await call_next(request)


async def pool(request):
    if request.state.may_count:
        posthog.capture(distinct_id=request.session["key"], event="pool")
    return JSONResponse({})


async def slide(request):
    if request.state.is_swimmer:
        posthog.capture(distinct_id=request.session["key"], event="slide")  # expect: PRV201
    return JSONResponse({})
