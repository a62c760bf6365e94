"""A weather app: options, a config file, a client with a switch (Typer, msgspec)."""
from typing import Annotated, Optional

import msgspec
import posthog
import typer

app = typer.Typer()


class Config(msgspec.Struct):
    units: str = "metric"
    send_crash_reports: bool = False
    usage_statistics_enabled: bool = True  # expect: PRV204
    radar: bool = True


class Tracker:
    def __init__(self, config: Config):
        self.enabled = config.usage_statistics_enabled

    def event(self, uid, name):
        if not self.enabled:
            return
        posthog.capture(uid, name)

    def event_wrong(self, uid, name):
        if self.enabled:  # expect: PRV202
            return
        posthog.capture(uid, name)

    def event_always(self, uid, name):
        posthog.capture(uid, name)  # expect: PRV201


@app.command()
def show(
    city: str,
    share_location_history: Annotated[bool, typer.Option("--share-location-history/--keep-location-history")] = True,  # expect: PRV204
    colour: Annotated[bool, typer.Option()] = True,
    tracking_consent: Optional[bool] = None,
):
    typer.echo(f"{city} {share_location_history} {colour} {tracking_consent}")


@app.command()
def accept_statistics(path: str):
    config = msgspec.toml.decode(open(path).read(), type=Config)
    config.usage_statistics_enabled = True


@app.command()
def decline_statistics(path: str):
    config = msgspec.toml.decode(open(path).read(), type=Config)
    config.usage_statistics_enabled = False
