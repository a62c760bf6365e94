import logging

from aiohttp import web

from errs import Gone, Shut

log = logging.getLogger(__name__)


@web.middleware
async def errors(request, handler):
    try:
        return await handler(request)
    except Gone as error:
        log.warning("gone: %s", error)  # expect: PRV601
        raise web.HTTPNotFound() from None
    except Shut as error:
        log.warning("shut")
        raise web.HTTPNotFound() from None
