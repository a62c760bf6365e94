"""Pages for learners."""
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from courses import events
from courses.models import Enrolment


def complete(request: HttpRequest, enrolment_id: int, lesson: str) -> HttpResponse:
    """Mark a lesson as done."""
    enrolment = get_object_or_404(Enrolment, pk=enrolment_id, learner__account=request.user)
    enrolment.percent = min(100, enrolment.percent + 5)
    enrolment.save(update_fields=["percent"])
    learner = enrolment.learner
    if learner.allows_usage_tracking:
        events.lesson_completed(learner, enrolment, lesson)
        if enrolment.percent == 100:
            events.badge_earned(learner, enrolment.course_code)
    return redirect("course", enrolment.course_code)


def claim(request: HttpRequest, badge: str) -> HttpResponse:
    """Claim a badge that has no course."""
    learner = request.user.learner
    if not learner.analytics_opt_in:
        return redirect("badges")
    events.badge_earned(learner, badge)
    return redirect("badges")
