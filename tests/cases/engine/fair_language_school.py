"""A language school: gates in many shapes, and what looks like one."""
import logging
from functools import wraps

import posthog
from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView
from rest_framework.exceptions import PermissionDenied
from rest_framework.response import Response
from rest_framework.views import APIView

log = logging.getLogger(__name__)


class ConsentMissing(Exception):
    """Somebody has not agreed."""


def ensure_tracking_consent(user):
    if not user.profile.tracking_consent:  # expect: PRV303
        raise ConsentMissing(user.pk)


def book_lesson(user, lesson):
    ensure_tracking_consent(user)
    lesson.participants.add(user)
    lesson.save()
    return lesson


def ensure_analytics(user):
    if not user.profile.analytics_consent:
        raise ConsentMissing(user.pk)


def lesson_opened(user, lesson):
    ensure_analytics(user)
    posthog.capture(distinct_id=str(user.pk), event="lesson", properties={"id": lesson.pk})


def ensure_terms(user):
    if not user.accepted_terms:
        raise ConsentMissing(user.pk)


def start(user):
    ensure_terms(user)
    return user.first_lesson()


def shares_only(view):
    @wraps(view)
    def inner(self, request, *args, **kwargs):
        if not request.user.shares_data:  # expect: PRV303
            messages.error(request, "Please share your learning data first")
            return redirect("sharing")
        return view(self, request, *args, **kwargs)

    return inner


class Exercises(TemplateView):
    template_name = "exercises.html"

    @shares_only
    def get(self, request, *args, **kwargs):
        return super().get(request, *args, **kwargs)


class Progress(APIView):
    def get(self, request):
        if request.user.opted_out_of_tracking:  # expect: PRV303
            raise PermissionDenied("tracking is required")
        return Response(request.user.progress())

    def post(self, request):
        if request.user.opted_out_of_tracking:
            return Response(status=204)
        posthog.capture(distinct_id=str(request.user.pk), event="progress")
        return Response(status=204)


class Certificates(APIView):
    def get(self, request):
        consent = request.user.marketing_consent
        if consent is False:  # expect: PRV303
            return Response({"detail": "subscribe first"}, status=403)
        return Response({"certificates": list(request.user.certificates())})


def set_consent(request):
    if request.POST.get("tracking_consent") != "yes":
        return redirect("declined")
    request.user.profile.tracking_consent = True
    request.user.profile.save()
    return redirect("thanks")


def speech_exercise(request):
    if not request.user.microphone_consent:
        return JsonResponse({"error": "microphone needed"}, status=403)
    return render(request, "speech.html")


def unsubscribe(request):
    if not request.user.newsletter_opt_in:
        return HttpResponse("You are not subscribed", status=409)
    request.user.leave_newsletter()
    return HttpResponse("Done")


def home(request):
    context = {"lessons": request.user.lessons()}
    if request.user.tracking_consent:
        context["snippet"] = "analytics.html"
    return render(request, "home.html", context)


def leaderboard(request):
    players = [player for player in request.user.friends() if player.shares_data]
    return render(request, "leaderboard.html", {"players": players})


def video_quality(learner):
    quality = "480p"
    if learner.ad_consent:  # expect: PRV303
        quality = "1080p"
    return quality


def plan_of(learner):
    if learner.newsletter_opt_in:
        return "letters"
    return "none"
