"""Pages of the portal."""
from django.conf import settings
from django.shortcuts import redirect, render
from django.urls import reverse

from .lms import PlatformClient
from .proctoring import join_room, open_room

platform = PlatformClient(settings.LMS_URL, settings.LMS_TOKEN)


def timetable(request):
    student = request.user.student
    return render(request, "timetable.html", {"courses": platform.courses_of(student)})


def start_exam(request, exam):
    open_room(exam, request.user.teacher)
    return redirect(reverse("exam", kwargs={"number": exam.number}))


def sit_exam(request, exam):
    join_room(exam, request.user.student)
    return redirect(reverse("exam-seat", kwargs={"login": request.user.username}))
