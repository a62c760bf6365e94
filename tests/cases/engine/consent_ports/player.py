"""Playback."""
from mixpanel import Mixpanel

from ports import ChoiceBook, ConsentReader


class Player:
    def __init__(self, mixpanel_token: str, consents: ConsentReader, choices: ChoiceBook):
        self._mp = Mixpanel(mixpanel_token)
        self._consents = consents
        self._choices = choices

    def play(self, listener_id: str, episode: str) -> None:
        if self._consents.granted(listener_id):
            self._mp.track(listener_id, "Played", {"episode": episode})

    def pause(self, listener_id: str) -> None:
        if not self._consents.granted(listener_id):
            return
        self._mp.track(listener_id, "Paused")

    def skip(self, listener_id: str, seconds: int) -> None:
        if self._choices.allows(listener_id, "analytics"):
            self._mp.track(listener_id, "Skipped", {"seconds": seconds})

    def finish(self, listener_id: str) -> None:
        if self._choices.knows(listener_id):
            self._mp.track(listener_id, "Finished")  # expect: PRV201

    def share(self, listener_id: str) -> None:
        if self._consents.granted(listener_id):  # expect: PRV202
            return
        self._mp.track(listener_id, "Shared")
