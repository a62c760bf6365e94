import logging

log = logging.getLogger(__name__)


async def on_missing(request, exc):
    log.warning("missing %s", exc)  # expect: PRV601


async def on_full(request, exc):
    log.warning("full")


async def on_late(request, exc):
    log.warning("late %s", exc.whom)  # expect: PRV601


def on_unused(request, exc):
    log.warning("late %s", exc.whom)
