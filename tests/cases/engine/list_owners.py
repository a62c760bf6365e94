"""Owners of a list who take others off it, and members who leave."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect
from django.urls import path, re_path


@login_required
def remove_all_subscribers(request, list_id):
    for member in lists.get(list_id).members:
        member.unsubscribe()
    return redirect("lists")


@login_required
def unsubscribe(request, list_id):  # expect: PRV501
    lists.get(list_id).leave(request.user)
    return redirect("lists")


urlpatterns = [
    re_path(r"^unsubscribe_all$", remove_all_subscribers, name="unsubscribe_all"),
    path("lists/<list_id>/unsubscribe", unsubscribe),
]
