"""Events about passes go to RudderStack, whose data plane the marketing team runs in their cloud."""
import os

import rudderstack.analytics as rudder

rudder.write_key = os.environ["RUDDER_WRITE_KEY"]
rudder.dataPlaneUrl = os.environ["RUDDER_DATA_PLANE"]


def emit(holder, event, **extra):
    """Send an event about the holder of a pass, for example ``emit(holder, "moved", email=holder.email)``."""
    if holder.tracking_opt_in is not True:
        return
    message = {"user_id": f"holder-{holder.pk}", "event": event}
    message["properties"] = extra
    rudder.track(**message)


def emit_as(user_id, event, **extra):
    payload = {"user_id": user_id, "event": event, "properties": {**extra, "channel": "turnstile"}}
    rudder.track(**payload)


def describe(holder, **traits):
    if holder.tracking_opt_in:
        rudder.identify(user_id=f"holder-{holder.pk}", traits=traits)
