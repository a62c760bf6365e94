"""Reports for the makers of the hub."""
import os

import requests
from amplitude import Amplitude, BaseEvent

amplitude = Amplitude(os.environ["AMPLITUDE_API_KEY"])
HEAP = "https://heapanalytics.com/api/track"


def report_scene(signal: dict) -> None:
    """A scene was set."""
    properties = {"lights": signal["lights"]}
    amplitude.track(BaseEvent("scene_set", device_id=signal["hub"], event_properties=properties))


def report_door(signal: dict) -> None:
    """A door was opened or closed."""
    properties = {"door": signal["door"]}
    amplitude.track(BaseEvent("door_moved", device_id=signal["hub"], event_properties=properties))  # expect: PRV201


def report_week(hub: str, scenes: int) -> None:
    """Sum up a week."""
    body = {"app_id": os.environ["HEAP_APP_ID"], "identity": hub, "event": "week", "properties": {"scenes": scenes}}
    requests.post(HEAP, json=body, timeout=5)


def report_firmware(hub: str, firmware: str) -> None:
    """Tell which firmware is running."""
    body = {"app_id": os.environ["HEAP_APP_ID"], "identity": hub, "event": "firmware", "properties": {"is": firmware}}
    requests.post(HEAP, json=body, timeout=5)  # expect: PRV201


def write_report(hub: str, path: str) -> None:
    """Keep a report on the card of the hub."""
    with open(path, "a", encoding="utf-8") as file:
        file.write(f"{hub}\n")
