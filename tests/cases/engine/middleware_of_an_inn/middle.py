import logging

from starlette.middleware.base import BaseHTTPMiddleware

from errs import Gone

log = logging.getLogger(__name__)


class Errors(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        try:
            return await call_next(request)
        except Gone as error:
            log.warning("gone: %s", error)  # expect: PRV601
            raise
