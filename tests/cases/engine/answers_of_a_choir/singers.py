"""What the choir knows of those who sing."""


def agreed(singer):
    return singer.analytics_consent


def address_of(singer):
    return singer.email


def voice_of(singer):
    return singer.voice


async def looked_up(singer):
    return address_of(singer)
