"""Decorators for handlers of the ticket shop."""
import functools
import logging
import time

log = logging.getLogger(__name__)


def needs(purpose):
    def decorate(handler):
        @functools.wraps(handler)
        async def inner(request, *args, **kwargs):
            ledger = request.app["consent_ledger"]
            if not await ledger.has(request["visitor"], purpose):
                return None
            return await handler(request, *args, **kwargs)

        return inner

    return decorate


def slow(limit):
    def decorate(handler):
        @functools.wraps(handler)
        async def inner(request, *args, **kwargs):
            began = time.monotonic()
            try:
                return await handler(request, *args, **kwargs)
            finally:
                if time.monotonic() - began > limit:
                    log.warning("slow handler")

        return inner

    return decorate


class Unless:
    """Calls the function only when the visitor has not opted out."""

    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function

    async def __call__(self, request, *args):
        if request.get("opted_out", False):  # expect: PRV204
            return None
        return await self.function(request, *args)
