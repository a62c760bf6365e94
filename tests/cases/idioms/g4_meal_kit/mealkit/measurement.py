"""Google Analytics over the Measurement Protocol."""
import os
from typing import Any

import httpx

ENDPOINT = "https://www.google-analytics.com/mp/collect"
KEYS = {"measurement_id": os.environ["GA_MEASUREMENT_ID"], "api_secret": os.environ["GA_API_SECRET"]}


class Measurement:
    """Sends events of one household."""

    def __init__(self, household, debug: bool = False) -> None:
        self.household = household
        self.debug = debug

    async def event(self, name: str, **params: Any) -> None:
        """Send an event, if the household agreed to it."""
        if not self.household.analytics_consent:
            return
        await self._collect(name, params)

    async def refund(self, order) -> None:
        """Take a purchase back."""
        if self.debug:
            return
        await self._collect("refund", {"transaction_id": order.code})  # expect: PRV201

    async def campaign(self, code: str) -> None:
        """Tell where a household came from."""
        if not self.household.marketing_consent:  # expect: PRV203
            return
        await self._collect("campaign_details", {"campaign_id": code})

    async def _collect(self, name: str, params: dict[str, Any]) -> None:
        body = {"client_id": self.household.client_id, "events": [{"name": name, "params": params}]}
        async with httpx.AsyncClient(timeout=5) as client:
            await client.post(ENDPOINT, params=KEYS, json=body)
