"""Tools whose users may or may not send telemetry."""
import os
import sys

import click

TELEMETRY = os.environ.get("TOOL_TELEMETRY", "0") == "1"


class Reporter:
    def __init__(self, settings):
        self.settings = settings
        self.telemetry_enabled = settings.telemetry_enabled

    def client(self):
        if not self.telemetry_enabled:
            return None
        return self.settings.make_client()

    def summary(self):
        if not self.settings.usage_statistics_enabled:
            return {}
        return {"runs": self.settings.runs}


def send(payload):
    if not TELEMETRY:
        return False
    return post(payload)


def post(payload):
    return len(payload) > 0


@click.command()
@click.option("--telemetry/--no-telemetry", default=False)
def main(telemetry):
    if not telemetry:
        click.echo("no telemetry")
        return
    send({"run": 1})


def status(config):
    if not config.analytics_enabled:
        raise RuntimeError("analytics is switched off in the configuration")
    return config.analytics_url


def show_stats(args):
    if args.no_tracking:
        sys.exit("nothing was recorded")
    print(open("stats.txt").read())
