"""Learners and their progress."""
from django.conf import settings
from django.db import models


class Learner(models.Model):
    """Somebody who takes courses."""

    account = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    analytics_opt_in = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    streak = models.PositiveIntegerField(default=0)

    @property
    def allows_usage_tracking(self) -> bool:
        """Whether progress may be reported to the analytics service."""
        return self.analytics_opt_in and self.is_active


class Enrolment(models.Model):
    """A learner in a course."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="enrolments")
    course_code = models.SlugField()
    percent = models.PositiveSmallIntegerField(default=0)
