"""Words and their boxes."""
from django.db import models


class Word(models.Model):
    """A word of a learner."""

    text = models.CharField(max_length=80)
    translation = models.CharField(max_length=80)
    box = models.PositiveSmallIntegerField(default=0)

    def move(self, correct: bool) -> int:
        """Put the word into its next box."""
        self.box = min(self.box + 1, 5) if correct else 0
        self.save(update_fields=["box"])
        return self.box
