"""A game that tells Amplitude and Braze (closures, partials, contexts)."""
import functools

import amplitude

client = amplitude.Amplitude("key")


class Player:
    def __init__(self, data):
        self.id = data["id"]
        self.opted_in = data.get("opted_in", False)
        self.push_marketing_opt_in = data.get("push_marketing_opt_in", False)


def reporter(player):
    def report(name):
        if not player.opted_in:
            return
        client.track(amplitude.BaseEvent(name, user_id=player.id))

    return report


def open_reporter(player):
    def report(name):
        client.track(amplitude.BaseEvent(name, user_id=player.id))  # expect: PRV201

    return report


def level_up(player):
    reporter(player)("level up")


def level_down(player):
    open_reporter(player)("level down")


def send(player, name):
    client.track(amplitude.BaseEvent(name, user_id=player.id))


def quest(player):
    later = functools.partial(send, player, "quest")
    if player.opted_in:
        later()


def duel(player, rival):
    for each in (player, rival):
        if not each.opted_in:
            continue
        send(each, "duel")


def shop(player):
    assert player.opted_in, "no consent"
    send(player, "shop")


def tutorial(player, flags):
    allowed = player.opted_in if flags.reporting else False
    if allowed:
        send(player, "tutorial")


def rating(player):
    try:
        require_opt_in(player)
    except PermissionError:
        return
    client.track(amplitude.BaseEvent("rating", user_id=player.id))


def require_opt_in(player):
    if not player.opted_in:
        raise PermissionError("not without consent")
