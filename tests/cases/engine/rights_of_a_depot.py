"""Rights and cookies that ask nobody for consent."""
from django.shortcuts import redirect, render
from rest_framework.permissions import BasePermission

DOOR_COOKIE_NAME = "door_key_cookie"


class Permission:
    roles = ()

    def check_permission(shelf, porter=None, kind="read"):
        found = Permission.roles.filter(shelf=shelf, role=porter.role, kind=kind).first()
        if found:
            return found.pk
        return False


def edit_shelf(request, shelf):
    if not Permission.check_permission(shelf, request.user, "write"):
        return redirect("start")
    return render(request, "shelf.html")


def knows_the_door(request):
    return DOOR_COOKIE_NAME in request.COOKIES


class AtTheDoor(BasePermission):
    def has_permission(self, request, view):
        return knows_the_door(request)


class WithConsent(BasePermission):
    def has_permission(self, request, view):
        return request.COOKIES.get("tracking_consent") == "yes"  # expect: PRV303
