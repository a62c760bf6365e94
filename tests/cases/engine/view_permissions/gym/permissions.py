from functools import wraps

from rest_framework.permissions import BasePermission


class AgreedToStatistics(BasePermission):
    def has_permission(self, request, view):
        return bool(request.user.statistics_consent)


class IsBelayer(BasePermission):
    def has_permission(self, request, view):
        return request.user.can_belay


def only_for_the_willing(method):
    @wraps(method)
    def inner(self, request, *args, **kwargs):
        if getattr(request.user, "tracking_opt_out", True):
            return None
        return method(self, request, *args, **kwargs)

    return inner


def logged(method):
    @wraps(method)
    def inner(self, request, *args, **kwargs):
        response = method(self, request, *args, **kwargs)
        self.calls += 1
        return response

    return inner
