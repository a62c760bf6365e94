"""Helpers and decorators that are told which consent to ask for."""

import enum
import functools

from mixpanel import Mixpanel

mp = Mixpanel("token")


class Purpose(enum.Enum):
    ANALYTICS = "analytics"
    MARKETING = "marketing"


def require_consent(pupil, purpose):
    if not pupil.has_consent(purpose):
        raise PermissionError(purpose)


def needs(purpose):
    def decorate(function):
        @functools.wraps(function)
        def inner(pupil):
            if pupil.has_consent(purpose):
                return function(pupil)
            return None

        return inner

    return decorate


def right(pupil):
    require_consent(pupil, "analytics")
    mp.track(pupil.pk, "right")


def wrong(pupil):
    require_consent(pupil, purpose="marketing")  # expect: PRV203
    mp.track(pupil.pk, "wrong")


def unknown(pupil, purpose):
    require_consent(pupil, purpose)
    mp.track(pupil.pk, "unknown")


@needs(Purpose.ANALYTICS)
def right_decorator(pupil):
    mp.track(pupil.pk, "right decorator")


@needs("marketing")  # expect: PRV203
def wrong_decorator(pupil):
    mp.track(pupil.pk, "wrong decorator")
