"""Campaigns of a clothing house (Django)."""
from django.core.mail import send_mail
from django.db import models


class Client(models.Model):
    email = models.EmailField()
    is_pregnant = models.BooleanField(null=True)
    religion = models.CharField(max_length=30, blank=True)
    ethnicity = models.CharField(max_length=30, blank=True)
    birth_year = models.IntegerField()
    city = models.CharField(max_length=50)


class Campaign(models.Model):
    title = models.CharField(max_length=50)

    def audience(self):
        return Client.objects.filter(religion="catholic")  # expect: PRV402


def send_offer(client, text):
    send_mail("An offer", text + " List-Unsubscribe: https://c.example/u", None, [client.email])


def baby_week():
    for client in Client.objects.filter(is_pregnant=True):  # expect: PRV402
        send_offer(client, "Everything for the nursery")


def holiday(client):
    if client.religion == "muslim":  # expect: PRV402
        send_offer(client, "Eid collection")


def city_week(city):
    for client in Client.objects.filter(city=city):
        send_offer(client, "Shop in town")


def senior_price(client):
    return 20 if client.birth_year < 1960 else 30


def price_of_dress(client):
    if client.ethnicity == "roma":  # expect: PRV402
        return 60
    return 50


def safety_recall(client):
    if client.is_pregnant:
        send_mail("Recall", "This dye may harm you", None, [client.email])


def count_by_religion():
    return Client.objects.filter(religion="catholic").count()


def religions():
    return Client.objects.values_list("religion", flat=True).distinct()


def edit(client, form):
    if form["religion"]:
        client.religion = form["religion"]
        client.save()
