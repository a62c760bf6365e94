from tracing import traced


class Users:
    @traced
    async def find(self, contact):
        return contact

    async def find_plain(self, contact):
        return contact
