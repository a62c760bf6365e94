"""Promotions to everybody and to some, by several kinds of queries."""
from celery import shared_task, group
from sqlalchemy import select
from django.core.mail import send_mail, EmailMessage, get_connection
from django.contrib.auth import get_user_model
from twilio.rest import Client
from .models import Customer, Member, Member, Subscriber, session, db
from firebase_admin import messaging
User = get_user_model()
OUT = " unsubscribe: https://x.example/u"
sms = Client("a", "b")

def newsletter_bcc():
    emails = list(User.objects.values_list("email", flat=True))
    EmailMessage("Newsletter", "News" + OUT, "a@b.example", bcc=emails).send()  # expect: PRV503

def newsletter_active():
    for user in User.objects.filter(is_active=True).iterator():
        send_mail("Newsletter", "News" + OUT, "a@b.example", [user.email])  # expect: PRV503

def sale_sqla():
    for c in session.query(Customer).all():
        send_mail("Sale", "News" + OUT, "a@b.example", [c.email])  # expect: PRV503

def sale_select():
    stmt = select(Customer).where(Customer.marketing_opt_in.is_(True))
    for c in session.scalars(stmt):
        send_mail("Sale", "News" + OUT, "a@b.example", [c.email])

def sale_select_all():
    for c in session.scalars(select(Customer).order_by(Customer.id)):
        send_mail("Sale", "News" + OUT, "a@b.example", [c.email])  # expect: PRV503

def sms_sale():
    for m in Member.query.all():
        if m.phone:
            sms.messages.create(to=m.phone, body="Sale today. Reply STOP")  # expect: PRV503

def sms_sale_ok():
    for m in Member.query.all():
        if m.phone and m.sms_consent:
            sms.messages.create(to=m.phone, body="Sale today. Reply STOP")

def birthday_offer():
    for m in Member.query.all():
        if m.birthday == today():
            send_mail("Offer", "Hi" + OUT, "a@b.example", [m.email])

def to_subscribers():
    for s in Subscriber.objects.all():
        send_mail("Newsletter", "Hi" + OUT, "a@b.example", [s.email])

def _mail_offer(people):
    for p in people:
        send_mail("Offer", "Hi" + OUT, "a@b.example", [p.email])

def run():
    _mail_offer(Member.objects.all())  # expect: PRV503
    _mail_offer(Member.objects.filter(interests__name="jazz"))

class OfferMailer:
    def __init__(self, conn):
        self.conn = conn
    def send_offer(self, person):
        if not person.marketing_consent:
            return
        send_mail("Offer", "Hi" + OUT, "a@b.example", [person.email])

def run2(conn):
    m = OfferMailer(conn)
    for p in Member.objects.all():
        m.send_offer(p)

def mongo_promo():
    for u in db.users.find():
        send_mail("Promo", "Hi" + OUT, "a@b.example", [u["email"]])  # expect: PRV503

def mongo_promo_ok():
    for u in db.users.find({"newsletter": True}):
        send_mail("Promo", "Hi" + OUT, "a@b.example", [u["email"]])

def custom_manager():
    for u in User.objects.opted_in():
        send_mail("Promo", "Hi" + OUT, "a@b.example", [u.email])

def chosen_promo():
    users = [u for u in User.objects.all() if u.marketing_opt_in]
    for u in users:
        send_mail("Promo", "Hi" + OUT, "a@b.example", [u.email])

def comprehended_promo():
    users = [u.email for u in User.objects.all() if u.is_active]
    send_mail("Promo", "Hi" + OUT, "a@b.example", users)  # expect: PRV503

def ask_promo():
    for u in User.objects.all():
        if not may_mail(u):
            continue
        send_mail("Promo", "Hi" + OUT, "a@b.example", [u.email])

@shared_task
def send_campaign(user_id):
    u = User.objects.get(id=user_id)
    u.email_user("Campaign", "Hi" + OUT)

def kick():
    group(send_campaign.s(u.id) for u in User.objects.all())()  # expect: PRV503
    for pk in User.objects.values_list("pk", flat=True):
        send_campaign.apply_async(args=[pk])  # expect: PRV503
