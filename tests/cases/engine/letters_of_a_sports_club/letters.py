"""Letters of the club."""
from flask_mail import Mail, Message

from .models import Member

mail = Mail()


def season_ticket_offer(link):
    with mail.connect() as connection:
        for member in Member.query.all():
            message = Message("Season ticket: 20 % off", recipients=[member.email])
            message.body = f"Only this week. Unsubscribe: {link}/{member.id}"
            connection.send(message)  # expect: PRV503


def shop_offer(link):
    with mail.connect() as connection:
        for member in Member.query.filter_by(letter_opt_in=True):
            message = Message("Shirts: 20 % off", recipients=[member.email])
            message.body = "Only this week."
            connection.send(message)  # expect: PRV502


def cup_offer(link):
    with mail.connect() as connection:
        for member in Member.query.filter(Member.letter_opt_in.is_(True)):
            message = Message("Cups: 20 % off", recipients=[member.email])
            message.body = f"Only this week. Unsubscribe: {link}/{member.id}"
            connection.send(message)


def general_meeting(date):
    with mail.connect() as connection:
        for member in Member.query.all():
            message = Message("General meeting", recipients=[member.email])
            message.body = f"We meet on {date}."
            connection.send(message)
