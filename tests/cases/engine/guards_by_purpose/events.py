"""Events of the ticket shop."""
import os

from amplitude import Amplitude, BaseEvent

from guards import Unless, needs, slow

client = Amplitude(os.environ["AMPLITUDE_KEY"])


@needs("analytics")
async def seat_chosen(request, seat):
    client.track(BaseEvent("seat_chosen", user_id=request["visitor"], event_properties={"seat": seat}))


@slow(0.5)
async def seat_released(request, seat):
    client.track(BaseEvent("seat_released", user_id=request["visitor"]))  # expect: PRV201


@Unless
async def ticket_opened(request, number):
    client.track(BaseEvent("ticket_opened", user_id=request["visitor"]))


@needs("functional")  # expect: PRV203
async def ticket_sent(request, number):
    client.track(BaseEvent("ticket_sent", user_id=request["visitor"]))
