"""Offers and care of a travel agency (Django)."""
from django.core.mail import EmailMessage
from django.db import models
from django.db.models import Q


class Guest(models.Model):
    wheelchair_user = models.BooleanField(default=False)
    faith = models.CharField(max_length=30, blank=True)
    pregnant = models.BooleanField(default=False)
    nut_allergy = models.BooleanField(default=False)
    adult = models.BooleanField(default=True)
    email = models.EmailField()
    newsletter = models.BooleanField(default=False)
    unsubscribe_url = models.URLField()


def mail(subject, guests, text):
    for guest in guests:
        message = EmailMessage(subject, f"{text} Unsubscribe: {guest.unsubscribe_url}", to=[guest.email])
        message.send()


def pilgrimage_campaign():
    audience = Guest.objects.filter(newsletter=True, faith="catholic")  # expect: PRV402
    mail("Lourdes from 199", audience, "Our offer of the week.")


def babymoon_campaign():
    chosen = Q(pregnant=True) & Q(newsletter=True)
    mail("Babymoon deals", Guest.objects.filter(chosen), "Two nights, one price.")  # expect: PRV402


def city_campaign():
    mail("City deals", Guest.objects.filter(newsletter=True), "Two nights, one price.")


def board_meals(flight):
    return [guest for guest in flight.guests if guest.nut_allergy]


def assistance_list(flight):
    return flight.guests.filter(wheelchair_user=True)


def price_of_spa(guest):
    if guest.pregnant:  # expect: PRV402
        return 129
    return 89


def price_of_museum(guest):
    return 14 if guest.adult else 7


def spa_warning(guest):
    if guest.pregnant:
        return "Please ask your doctor before you use the sauna."
    return ""
