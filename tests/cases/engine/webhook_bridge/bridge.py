"""Sends webhooks to partners."""
import aiohttp


class Bridge:
    BASE = "https://hooks.pilgrim-partners.com"

    def __init__(self):
        self._session = None

    async def __aenter__(self):
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *exc):
        await self._session.close()

    async def push(self, path, payload):
        async with self._session.post(f"{self.BASE}/{path}", json=payload) as reply:
            return reply.status

    async def ping(self):
        async with self._session.get(f"{self.BASE}/ping") as reply:
            return reply.status
