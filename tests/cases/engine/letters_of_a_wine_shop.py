"""Letters of a wine shop, by Mailgun and by Django."""
import requests
from django.contrib.auth import get_user_model
from django.core.mail import EmailMultiAlternatives
from django.template import loader

User = get_user_model()
API = "https://api.mailgun.net/v3/wine.internal/messages"


def harvest_newsletter():
    for user in User.objects.filter(newsletter=True):
        mail = EmailMultiAlternatives("Harvest newsletter", "The grapes are in.", to=[user.email])
        mail.attach_alternative("<p>The grapes are in.</p>", "text/html")
        mail.send()  # expect: PRV502


def harvest_newsletter_with_exit():
    for user in User.objects.filter(newsletter=True):
        mail = EmailMultiAlternatives("Harvest newsletter", "The grapes are in.", to=[user.email])
        mail.extra_headers["List-Unsubscribe"] = f"<https://wine.internal/leave/{user.pk}>"
        mail.send()


def cellar_sale():
    for user in User.objects.exclude(email=""):
        text = f"Everything must go. Unsubscribe: https://wine.internal/leave/{user.pk}"
        EmailMultiAlternatives("Cellar sale", text, to=[user.email]).send()  # expect: PRV503


def tasting_reminder(tasting):
    for user in User.objects.filter(tastings=tasting):
        EmailMultiAlternatives("Your tasting is tomorrow", "See you at seven.", to=[user.email]).send()


def price_change_notice():
    for user in User.objects.all():
        EmailMultiAlternatives("Our terms change", "Please read them.", to=[user.email]).send()


def password_mail(user, link):
    EmailMultiAlternatives("Reset your password", link, to=[user.email]).send()
