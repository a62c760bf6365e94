"""Dispatch of a taxi company."""
import asyncio
import logging

import structlog
from loguru import logger
from opentelemetry import trace

slog = structlog.get_logger("dispatch").bind(city="Graz")
tracer = trace.get_tracer("dispatch")
std = logging.getLogger("dispatch").getChild("rides")


def mask(number):
    return "*" * (len(number) - 2) + number[-2:]


class Ride:
    log = slog

    def __init__(self, rider, cab):
        self.rider = rider
        self.cab = cab
        self.log = slog.bind(ride=id(self))

    async def start(self):
        self.log.info("started", cab=self.cab.plate_hash)
        self.log.info("started", pickup=self.rider.home_address)  # expect: PRV601
        await asyncio.sleep(0)

    async def call(self):
        await self.log.ainfo("calling", number=mask(self.rider.phone))
        await self.log.awarning("calling", number=self.rider.phone)  # expect: PRV601

    def lost(self):
        logger.bind(ride=id(self)).error("lost the rider")
        logger.bind(ride=id(self)).error("lost {}", self.rider.full_name)  # expect: PRV601
        logger.opt(lazy=True).debug("where: {}", lambda: self.cab.zone)
        logger.opt(lazy=True).debug("who: {}", lambda: self.rider.email)  # expect: PRV601

    def pay(self, card):
        with tracer.start_as_current_span("pay", attributes={"ride.zone": self.cab.zone}):
            std.info("paid by card ending %s", card.card_number[-4:])
            std.info("paid", extra={"ride": id(self), "card": card.card_number})  # expect: PRV601

    def rate(self, stars):
        with tracer.start_as_current_span("rate") as span:
            span.add_event("rated", {"stars": stars})
            span.add_event("rated", {"stars": stars, "by": self.rider.email})  # expect: PRV601
        try:
            self.rider.rate(stars)
        except ValueError:
            std.exception("rider %s cannot rate", self.rider.id)
            std.exception("%(name)s cannot rate", {"name": self.rider.full_name})  # expect: PRV601
