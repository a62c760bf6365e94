"""Who asked for the feed lately."""
import os

from slack_sdk import WebhookClient

channel = WebhookClient(os.environ["SLACK_WEBHOOK"])
_addresses = {}
_agents = []
_refused = 0


def remember(request):
    global _refused
    _addresses[request.META["REMOTE_ADDR"]] = request.path
    _agents.append(request.META.get("HTTP_USER_AGENT", ""))
    if request.method not in ("GET", "HEAD"):
        _refused += 1


def report_addresses():
    lines = [f"{address} asked for {path}" for address, path in _addresses.items()]
    channel.send(text="\n".join(lines))  # expect: PRV101
    _addresses.clear()


def report_numbers():
    channel.send(text=f"{len(_addresses)} addresses, {_refused} refused")


def report_agents():
    players = sorted({agent.partition("/")[0] for agent in _agents})
    channel.send(text="Players: " + ", ".join(players))
    _agents.clear()
