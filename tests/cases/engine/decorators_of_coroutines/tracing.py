from functools import wraps
import structlog

log = structlog.get_logger()


def traced(fn):
    @wraps(fn)
    async def wrapper(self, *args, **kwargs):
        log.info("call", fn=fn.__qualname__, args=args)
        return await fn(self, *args, **kwargs)
    return wrapper
