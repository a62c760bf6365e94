"""Nightly jobs."""
from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from courses import events
from courses.models import Enrolment, Learner


@shared_task
def report_streaks() -> int:
    """Report everybody who kept a streak for a week."""
    learners = Learner.objects.filter(analytics_opt_in=True, streak__gte=7)
    for learner in learners.iterator():
        events.streak_kept(learner)
    return learners.count()


@shared_task
def report_quiet() -> None:
    """Report everybody who has not been here for a month."""
    border = timezone.now() - timedelta(days=30)
    for learner in Learner.objects.filter(is_active=True, account__last_login__lt=border):
        events.went_quiet(learner, 30)


@shared_task
def import_offline_progress(rows: list[dict]) -> None:
    """Take over what was learned without a connection."""
    for row in rows:
        enrolment = Enrolment.objects.select_related("learner").get(pk=row["enrolment"])
        enrolment.percent = row["percent"]
        enrolment.save(update_fields=["percent"])
        for lesson in row["lessons"]:
            events.lesson_completed(enrolment.learner, enrolment, lesson)  # expect: PRV201
