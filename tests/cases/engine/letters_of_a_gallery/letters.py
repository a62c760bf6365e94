from django.conf import settings
from django.core.mail import EmailMessage, send_mass_mail

from .models import Visitor


def vernissage():
    for visitor in Visitor.objects.filter(vernissage_mail=True):
        letter = EmailMessage(subject="Vernissage offer: free glass of wine", body="Come by!", to=[visitor.email])
        letter.extra_headers["List-Unsubscribe"] = "<https://gallery.example/vernissage/unsubscribe/>"
        letter.send()


def collectors():
    letters = [
        ("Collectors' sale: 20 % off", "Only this week.", settings.SENDER, [visitor.email])
        for visitor in Visitor.objects.filter(collectors_mail=True)
    ]
    send_mass_mail(letters)  # expect: PRV502


def prints_sale():
    for visitor in Visitor.objects.order_by("last_login"):
        EmailMessage(
            "Prints sale",
            "All prints at half price. Unsubscribe: https://gallery.example/stop",
            to=[visitor.email],
        ).send()  # expect: PRV503


def tickets(order):
    EmailMessage("Your tickets", f"Code {order.code}", to=[order.visitor.email]).send()
