"""Events that show which words are hard."""
from django.conf import settings
from mixpanel import Mixpanel

from .decorators import for_participants, once_a_day, unless_private

mp = Mixpanel(settings.MIXPANEL_TOKEN)


@for_participants
def word_repeated(learner, word, box: int) -> None:
    """A word went up or down."""
    mp.track(str(learner.pk), "Word Repeated", {"word": word.text, "box": box})


@once_a_day
@for_participants
def trainer_opened(learner) -> None:
    """The trainer was opened."""
    mp.track(str(learner.pk), "Trainer Opened", {"words": learner.words.count()})


@once_a_day
def goal_reached(learner, minutes: int) -> None:
    """The goal of the day was reached."""
    mp.track(str(learner.pk), "Goal Reached", {"minutes": minutes})  # expect: PRV201


@unless_private(default=0)
def list_finished(learner, words: int) -> int:
    """A list of words was learned."""
    mp.track(str(learner.pk), "List Finished", {"words": words})
    return words


@for_participants
def profile_changed(learner) -> None:
    """Keep the profile at Mixpanel up to date."""
    mp.people_set(str(learner.pk), {"level": learner.level, "$first_name": learner.first_name})  # expect: PRV101


class Streak:
    """Days in a row."""

    def __init__(self, days: int = 0) -> None:
        self.days = days

    @staticmethod
    @for_participants
    def broken(learner, days: int) -> None:
        """A row of days came to its end."""
        mp.track(str(learner.pk), "Streak Broken", {"days": days})
