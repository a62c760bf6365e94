"""Members of a sailing club: who agreed to what (Django)."""
import uuid

from django.db import models
from django.http import JsonResponse
from django.shortcuts import redirect, render


class Sailor(models.Model):
    nickname = models.CharField(max_length=40)
    marketing_consent = models.BooleanField(default=False)
    photo_consent = models.BooleanField(null=True)


class ConsentRecord(models.Model):
    sailor = models.ForeignKey(Sailor, on_delete=models.CASCADE)
    purpose = models.CharField(max_length=20)
    granted = models.BooleanField()


def import_fleet(rows):
    for row in rows:
        sailor = Sailor.objects.create(nickname=row["nick"])
        ConsentRecord.objects.create(sailor=sailor, purpose="marketing", granted=True)  # expect: PRV207


def welcome(sailor):
    sailor.marketing_consent = True  # expect: PRV207
    sailor.save()


def copy_answers(rows):
    for row in rows:
        sailor = Sailor.objects.get(nickname=row["nick"])
        sailor.marketing_consent = row["agreed"] == "yes"
        sailor.save()


def season_end(sailor):
    sailor.marketing_consent = False
    sailor.save()


def give_consent(request):
    sailor = request.user.sailor
    sailor.marketing_consent = True
    sailor.save()
    return redirect("dock")


def profile(request):
    sailor = request.user.sailor
    sailor.photo_consent = request.POST.get("photos") == "on"
    sailor.save()
    return render(request, "profile.html", {"sailor": sailor})


def dock(request):
    response = JsonResponse({"ok": True})
    response.set_cookie("sail_visitor", str(uuid.uuid4()), max_age=60 * 60 * 24 * 365)  # expect: PRV205
    return response


def dock_quiet(request):
    response = JsonResponse({"ok": True})
    response.set_cookie("sail_view", "map", max_age=60 * 60 * 24 * 365)
    return response


def dock_asked(request):
    response = JsonResponse({"ok": True})
    if request.COOKIES.get("cookie_consent") == "all":
        response.set_cookie("sail_visitor", str(uuid.uuid4()), max_age=60 * 60 * 24 * 365)
    return response
