"""One function for each event in the tracking plan."""
import segment.analytics as analytics

from courses.models import Enrolment, Learner


def lesson_completed(learner: Learner, enrolment: Enrolment, lesson: str) -> None:
    """A lesson was worked through."""
    analytics.track(learner.pk, "Lesson Completed", {"course": enrolment.course_code, "lesson": lesson})


def badge_earned(learner: Learner, badge: str) -> None:
    """A badge was handed out."""
    analytics.track(learner.pk, "Badge Earned", {"badge": badge})


def streak_kept(learner: Learner) -> None:
    """A learner came back day after day."""
    analytics.track(learner.pk, "Streak Kept", {"days": learner.streak})


def went_quiet(learner: Learner, days: int) -> None:
    """A learner has not been here for long."""
    analytics.track(learner.pk, "Went Quiet", {"days": days})  # expect: PRV201
