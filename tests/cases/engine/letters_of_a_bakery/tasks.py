"""Letters that go out."""
from celery import shared_task
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from .models import Eater


def _mail(eater, subject, body):
    return EmailMessage(subject=subject, body=body, to=[eater.email])


@shared_task
def easter_offer():
    for eater in Eater.objects.filter(letters__kind="cake"):
        body = f"Lamb cake, two for one.\n\nUnsubscribe: https://bakery.internal/leave/cake/{eater.token}/"
        _mail(eater, "Easter offer", body).send()


@shared_task
def christmas_offer():
    for eater in Eater.objects.all():
        body = f"Stollen, two for one.\n\nUnsubscribe: https://bakery.internal/leave/cake/{eater.token}/"
        _mail(eater, "Christmas offer", body).send()  # expect: PRV503


@shared_task
def bread_offer():
    for eater in Eater.objects.filter(letters__kind="bread"):
        _mail(eater, "Bread offer", "Three for two.").send()  # expect: PRV502


@shared_task
def pick_up(eater_id, order):
    eater = Eater.objects.get(pk=eater_id)
    _mail(eater, "Your order is ready", render_to_string("pick_up.txt", {"order": order})).send()
