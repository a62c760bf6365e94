"""A tea shop: mails are put into a list first, for some or for all, and sent later."""
from django.core.mail import send_mass_mail

from .models import Buyer

LEAVE = "Unsubscribe: https://tea.example/leave?t={}"
SENDER = "tea@tea.example"


def oolong_promotion():
    mails = []
    for buyer in Buyer.objects.all():
        if buyer.marketing_consent:
            mails.append(("Oolong promotion", LEAVE.format(buyer.token), SENDER, [buyer.email]))
    send_mass_mail(mails)


def sencha_promotion():
    mails = []
    for buyer in Buyer.objects.exclude(email=""):
        if not buyer.wants_offers:
            continue
        mails.append(("Sencha promotion", LEAVE.format(buyer.token), SENDER, [buyer.email]))
    send_mass_mail(mails)


def matcha_promotion():
    mails = []
    for buyer in Buyer.objects.all():
        if buyer.email:
            mail = ("Matcha promotion", LEAVE.format(buyer.token), SENDER, [buyer.email])
            mails.append(mail)
    send_mass_mail(mails)  # expect: PRV503


def assam_promotion():
    mails = []
    willing = []
    for buyer in Buyer.objects.all():
        if buyer.marketing_consent:
            willing.append(buyer.pk)
        mails.append(("Assam promotion", LEAVE.format(buyer.token), SENDER, [buyer.email]))
    send_mass_mail(mails)  # expect: PRV503
    return willing


def recall():
    mails = []
    for buyer in Buyer.objects.all():
        mails.append(("Recall", "Do not drink batch 4.", SENDER, [buyer.email]))
    send_mass_mail(mails)
