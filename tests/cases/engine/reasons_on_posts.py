"""Reasons that are asked for where a form is sent."""
from django.http import HttpResponse
from django.shortcuts import redirect, render

from .models import Reader


def unsubscribe_offers(request):  # expect: PRV501
    if request.method == "POST" and not request.POST.get("reason"):
        return render(request, "leave.html", {"error": "Please say why."})
    Reader.objects.filter(token=request.POST["token"]).delete()
    return redirect("home")


def opt_out_of_texts(request):  # expect: PRV501
    if not request.POST.get("reason") and request.method == "POST":
        return HttpResponse(status=400)
    Reader.objects.filter(token=request.POST["token"]).update(texts=False)
    return redirect("home")


def unsubscribe_digest(request):
    reason = request.POST.get("reason")
    if reason and len(reason) > 500:
        return HttpResponse(status=400)
    Reader.objects.filter(token=request.POST["token"]).update(digest=False)
    return redirect("home")
