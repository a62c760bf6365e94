"""Mails of a museum."""
from django.core.mail import EmailMessage, EmailMultiAlternatives, send_mail, send_mass_mail
from django.template.loader import render_to_string
from django.urls import reverse

from .models import Visitor


def promote_exhibition():
    for visitor in Visitor.objects.filter(newsletter_consent=True):
        send_mail(  # expect: PRV502
            "20% off the new exhibition", f"Dear {visitor.first_name}, get your discount now!", None, [visitor.email]
        )


def promote_shop():
    for visitor in Visitor.objects.filter(newsletter_consent=True):
        link = "https://museum.example" + reverse("unsubscribe", args=[visitor.unsubscribe_token])
        send_mail("Sale in our shop", f"Get 30% off now!\n\nUnsubscribe: {link}", None, [visitor.email])


def promote_with_header():
    for visitor in Visitor.objects.filter(newsletter_consent=True):
        message = EmailMessage(
            "Sale in our shop",
            "Get 30% off now!",
            to=[visitor.email],
            headers={"List-Unsubscribe": f"<https://museum.example/u/{visitor.unsubscribe_token}>"},
        )
        message.send()


def promote_template():
    for visitor in Visitor.objects.filter(newsletter_consent=True):
        body = render_to_string("spring_sale.html", {"visitor": visitor})
        send_mail("Spring sale", "", None, [visitor.email], html_message=body)


def promote_template_bare():
    for visitor in Visitor.objects.filter(newsletter_consent=True):
        body = render_to_string("summer_sale.html", {"visitor": visitor})
        send_mail("Summer sale", "", None, [visitor.email], html_message=body)  # expect: PRV502


def promote_everybody():
    for visitor in Visitor.objects.all():
        link = "https://museum.example" + reverse("unsubscribe", args=[visitor.unsubscribe_token])
        send_mail("Special offer", f"Only today: 50% off. Unsubscribe: {link}", None, [visitor.email])  # expect: PRV503


def confirm_ticket(visitor, ticket):
    send_mail("Your ticket", f"Your ticket number is {ticket.number}", None, [visitor.email])


def remind_everybody_of_closure():
    for visitor in Visitor.objects.all():
        send_mail("We are closed on Monday", "Your ticket remains valid.", None, [visitor.email])


def reset_password(visitor, link):
    send_mail("Reset your password", f"Follow {link}", None, [visitor.email])
