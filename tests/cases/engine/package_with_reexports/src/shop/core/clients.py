from posthog import Posthog
import httpx

class Tracker:
    client: Posthog

    def __init__(self, key):
        self.client = Posthog(key)

    def event(self, who, name, /, **data):
        self.client.capture(distinct_id=str(who.pk), event=name, properties=data)

    async def remote(self, who, *, extra=None):
        async with httpx.AsyncClient(base_url="https://collect.partner.io") as http:
            await http.post("/v1", json={"who": str(who.pk), "extra": extra})

    @classmethod
    def make(cls):
        return cls("key")

    @staticmethod
    def plain(name):
        return name

tracker = Tracker.make()

def get_client() -> Posthog:
    return tracker.client
