"""Views of the podcast site."""
from django.http import JsonResponse

from queues import plays, signups
from visits import remember


def follow(request, show):
    signups.add(request.POST["email"], show)
    return JsonResponse({"following": show.slug})


def play(request, episode):
    remember(request)
    plays.add(request.user, episode)
    return JsonResponse({"file": episode.url, "title": episode.title})
