"""Decorators for functions about a learner."""
from functools import wraps

from django.core.cache import cache


def for_participants(function):
    """Skip learners who did not agree to learning analytics."""

    @wraps(function)
    def inner(learner, *args, **kwargs):
        if not learner.settings.analytics_consent:
            return None
        return function(learner, *args, **kwargs)

    return inner


def unless_private(*, default=None):
    """Hand back a default for learners in private mode, which stands for do-not-track."""

    def decorate(function):
        @wraps(function)
        def inner(learner, *args, **kwargs):
            if learner.settings.do_not_track:
                return default
            return function(learner, *args, **kwargs)

        return inner

    return decorate


def once_a_day(function):
    """Call a function only once a day for each learner."""

    @wraps(function)
    def inner(learner, *args, **kwargs):
        if not cache.add(f"{function.__name__}:{learner.pk}", 1, timeout=86_400):
            return None
        return function(learner, *args, **kwargs)

    return inner
