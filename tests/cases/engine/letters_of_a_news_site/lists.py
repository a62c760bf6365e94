"""Lists, in Redis."""
import redis.asyncio as redis


class Lists:
    def __init__(self):
        self.redis = redis.Redis()

    async def add(self, name, member):
        await self.redis.sadd(name, member)

    async def remove(self, name, member):
        await self.redis.srem(name, member)

    async def note(self, text):
        await self.redis.lpush("notes", text)


lists = Lists()
