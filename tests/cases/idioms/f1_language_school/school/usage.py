"""Product usage, as the course team sees it in PostHog."""
import os

from posthog import Posthog

from .identity import account_key, blind_key, seat_key

client = Posthog(os.environ["POSTHOG_KEY"], host="https://eu.i.posthog.com")


class UsageReporter:
    """One per request; knows the learner and whether usage may be measured."""

    def __init__(self, learner):
        self.learner = learner

    @property
    def measured(self):
        return self.learner.analytics_consent

    def lesson_started(self, lesson):
        if not self.measured:
            return
        kwargs = {"distinct_id": self.learner.email, "event": "lesson_started"}
        kwargs["properties"] = {"lesson": lesson.slug, "level": lesson.level}
        client.capture(**kwargs)  # expect: PRV101

    def lesson_finished(self, lesson, score):
        if not self.measured:
            return
        kwargs = {"distinct_id": seat_key(self.learner), "event": "lesson_finished"}
        kwargs["properties"] = {"lesson": lesson.slug, "score": score, "title": lesson.title}
        client.capture(**kwargs)

    def certificate_issued(self, course):
        if self.measured:
            client.capture(  # expect: PRV101
                "certificate_issued",
                distinct_id=account_key(self.learner),
                properties={"course": course.name},
            )

    def vocabulary_exported(self, words):
        if self.measured:
            options = dict(event="vocabulary_exported", distinct_id=blind_key(self.learner))
            options.update(properties={"words": len(words), "has_email": self.learner.has_email})
            client.capture(**options)

    def send(self, event, **properties):
        if not self.measured:
            return
        client.capture(event, distinct_id=seat_key(self.learner), properties=properties)

    def options_used(self, event, **options):
        if not self.measured:
            return
        client.capture(event, distinct_id=seat_key(self.learner), properties={"options": sorted(options.keys())})
