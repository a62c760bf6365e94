"""Django views of a choir."""
from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.core.mail import send_mass_mail
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST
from django.views.generic import DeleteView, TemplateView

from .models import Singer


class UnsubscribeView(TemplateView):  # expect: PRV501
    template_name = "call_us.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(text="To unsubscribe please call us on 030 123456.", **kwargs)


@require_POST
@login_required
def withdraw_recording_consent(request):
    singer = request.user.singer
    singer.recording_consent = False
    singer.save(update_fields=["recording_consent"])
    return redirect("profile")


@require_POST
@login_required
def give_recording_consent(request):
    singer = request.user.singer
    singer.recording_consent = True
    singer.save(update_fields=["recording_consent"])
    return redirect("profile")


class SingerDelete(DeleteView):
    model = Singer
    success_url = "/"


@require_POST
@login_required
def forget_me(request):  # expect: PRV504
    messages.success(request, "All your data is gone.")
    return redirect("home")


@permission_required("choir.mail")
def invite_to_concert(request):
    mails = [("Concert offer: two for one", "Come! Leave: https://choir.example/leave", None, [s.email]) for s in Singer.objects.all()]
    send_mass_mail(mails)  # expect: PRV503
    return HttpResponse("sent")


@permission_required("choir.mail")
def rehearsal_moved(request):
    mails = [("Rehearsal on Tuesday", "It is moved.", None, [s.email]) for s in Singer.objects.all()]
    send_mass_mail(mails)
    return render(request, "sent.html")
