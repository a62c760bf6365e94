"""A travel agency's campaigns in Celery, mails through Mailgun's SMTP and flask-mail."""
from celery import Celery
from flask_mail import Mail, Message

from .models import Traveller, db

celery = Celery("travel")
mail = Mail()

FOOTER = "\n\nUnsubscribe: https://trips.example/unsubscribe"


@celery.task
def last_minute():
    for traveller in Traveller.query.filter_by(offers_opt_in=True):
        send_offer.delay(traveller.id, "Last minute offer: Crete at half price" )


@celery.task
def send_offer(traveller_id, subject):
    traveller = db.session.get(Traveller, traveller_id)
    mail.send(Message(subject, recipients=[traveller.email], body="Two weeks for 299." + FOOTER))


@celery.task
def winter_sale():
    travellers = Traveller.query.all()
    with mail.connect() as connection:
        for traveller in travellers:
            message = Message("Winter sale: 30% off", recipients=[traveller.email], body="Book now." + FOOTER)
            connection.send(message)  # expect: PRV503


@celery.task
def cruise_newsletter():
    for traveller in Traveller.query.filter(Traveller.offers_opt_in.is_(True)):
        message = Message("Cruise newsletter", recipients=[traveller.email])
        message.html = "<h1>New cruises</h1>"
        mail.send(message)  # expect: PRV502


@celery.task
def strike(flight):
    for traveller in Traveller.query.all():
        mail.send(Message("Strike at the airport", recipients=[traveller.email], body=f"{flight} may be late."))


@celery.task
def boarding(booking):
    mail.send(Message("Your boarding pass", recipients=[booking.email], body="Gate B."))
