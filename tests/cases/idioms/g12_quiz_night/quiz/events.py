"""Events of a quiz."""
import os

from mixpanel import Mixpanel

from quiz.consumers import QueueConsumer

mp = Mixpanel(os.environ["MIXPANEL_TOKEN"], consumer=QueueConsumer())


class Scoreboard:
    """Points of a round and what is reported about them."""

    def __init__(self, game) -> None:
        self.game = game
        self.points: dict[str, int] = {}

    def answered(self, guest, question, correct: bool) -> None:
        """Count an answer."""
        self.points[guest.uuid] = self.points.get(guest.uuid, 0) + correct
        if guest.statistics_consent:
            mp.track(guest.uuid, "Answered", {"question": question.code, "correct": correct})

    def joker_played(self, guest, question) -> None:
        """Count a question twice."""
        self.points[guest.uuid] = self.points.get(guest.uuid, 0) + 1
        if self.game.has_jokers:
            mp.track(guest.uuid, "Joker Played", {"question": question.code})  # expect: PRV201

    def finished(self, guests) -> None:
        """Report the places, best first."""
        ranking = sorted(guests, key=lambda guest: -self.points.get(guest.uuid, 0))
        for place, guest in enumerate(ranking, start=1):
            if not guest.statistics_consent:
                continue
            mp.track(guest.uuid, "Finished", {"place": place, "points": self.points.get(guest.uuid, 0)})

    def announced(self, guests) -> list[str]:
        """Names for the screen."""
        return [guest.nickname for guest in guests]


def joined(guest, game) -> None:
    """A guest scanned the code on the table."""
    game.guests.append(guest)
    if not guest.statistics_consent:
        return
    mp.track(guest.uuid, "Joined", {"game": game.code, "guests": len(game.guests)})
    mp.people_set_once(guest.uuid, {"first_game": game.code})


def voucher_sent(guest, voucher) -> None:
    """A voucher for a drink went out."""
    if guest.newsletter_permission:  # expect: PRV203
        mp.track(guest.uuid, "Voucher Sent", {"voucher": voucher.code})
