"""What a server tells of itself is nobody's: whoever deletes an account need not ask for that to be deleted."""

from django.shortcuts import redirect
from django.urls import path
from models import Customer
from posthog import Posthog

posthog = Posthog("key", host="https://eu.posthog.com")


def beat(settings, server_id, version):
    if not settings.telemetry_enabled:
        return
    posthog.group_identify("server", server_id, properties={"version": version})


def delete_user(request, number):
    customer = Customer.objects.get(pk=number)
    customer.delete()
    return redirect("goodbye")


urlpatterns = [path("customers/<int:number>/delete", delete_user)]
