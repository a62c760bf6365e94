"""Consent written by the code in many ways, with and without an answer of the person."""

from dataclasses import dataclass
from django.db import models
from sqlalchemy import update, Column, Boolean
from django.utils import timezone
from .store import db, Consent, ConsentStatus, User, session, users, profiles


class Member(models.Model):
    gdpr_consent = models.BooleanField(default=False)

    def activate(self):
        self.gdpr_consent = True  # expect: PRV207
        self.save()

    def opt_in(self):
        self.gdpr_consent = True


def on_first_login(user):
    user.profile.accepts_marketing = True  # expect: PRV207


def checkout(order):
    order.customer.newsletter_opt_in = True  # expect: PRV207


def signup(request):
    user = User(email=request.POST["email"], marketing_consent=True)  # expect: PRV207
    user.save()


def sign_up(request):
    user = User.objects.create(email=request.POST["email"], marketing_opt_in=True)  # expect: PRV207


def sign_up_with_box(request):
    if request.POST.get("newsletter"):
        user = User.objects.create(email=request.POST["email"], marketing_opt_in=True)


def sign_up_behind_box(request):
    if not request.POST.get("newsletter"):
        return
    User.objects.create(email=request.POST["email"], marketing_opt_in=True)


def open_account(email, newsletter):
    user = User(email=email)
    if newsletter:
        user.newsletter_opt_in = True


def open_vip_account(email, vip):
    user = User(email=email)
    if vip:
        user.newsletter_opt_in = True  # expect: PRV207


def backfill():
    User.objects.filter(country="DE").update(analytics_consent=True)  # expect: PRV207
    session.execute(update(User).where(User.id > 3).values(tracking_consent=True))  # expect: PRV207
    users.update_many({"country": "DE"}, {"$set": {"marketing_consent": True}})  # expect: PRV207
    users.update_many({"marketing_consent": True}, {"$set": {"x": 1}})
    users.insert_one({"email": "x", "marketing_consent": True})  # expect: PRV207


def ensure(user):
    Consent.objects.update_or_create(user=user, purpose="marketing", defaults={"granted": True})  # expect: PRV207
    Consent.objects.get_or_create(user=user, purpose="marketing", granted=True)
    Consent.objects.bulk_create([Consent(user=u, purpose="ads", status=ConsentStatus.GRANTED) for u in users])  # expect: PRV207
    setattr(user, "tracking_consent", True)  # expect: PRV207
    user.privacy_settings["ads"] = True  # expect: PRV207
    user["marketing_consent"] = "yes"  # expect: PRV207
    user.opted_out = False  # expect: PRV207
    user.do_not_track = True


def add_lead(contact):
    profile = {"email": contact.email, "consent": True}
    profiles.insert_one(profile)  # expect: PRV207


def find(user):
    if Consent.objects.filter(user=user, granted=True).exists():
        return User.objects.filter(marketing_consent=True)
    return Consent(user=user, purpose="marketing", granted=False)


@dataclass
class Row:
    email: str
    marketing_consent: bool


def parse(line):
    return Row(email=line[0], marketing_consent=line[1] == "1")


def rows():
    return [Row("a", True)]


class AcceptCookiesView:
    def post(self, request):
        request.user.cookie_consent = True


class PreferencesView:
    def post(self, request):
        request.user.marketing_consent = True


class ImportView:
    def post(self, request):
        request.user.marketing_consent = True  # expect: PRV207


def _store(user):
    user.marketing_consent = True


def accept_terms(user):
    _store(user)


def webhook(event):
    if event["type"] == "consent.granted":
        User.objects.filter(pk=event["id"]).update(marketing_consent=True)


def reply(user, text):
    match text.strip().lower():
        case "yes":
            user.sms_consent = True
        case "stop":
            user.sms_consent = False


def answered(user, text):
    if text in ("YES", "START"):
        user.sms_consent = True


def auto_opt_in(user):
    user.sms_consent = True  # expect: PRV207


def subscribe_all():
    for user in User.objects.all():
        user.newsletter_consent = True  # expect: PRV207


def set_consent(user, kind, value):
    user.consents[kind] = value


def complete_profile(user):
    set_consent(user, "marketing", True)  # expect: PRV207



def load(df):
    df["marketing_consent"] = True  # expect: PRV207
    return df




class SDK:
    def __init__(self):
        self.opted_in = True

    def set(self, on):
        self.opted_in = on


def on_click(bot, update):
    if update.callback_query.data == "agree":
        bot.user.data_sharing_consent = True


def complete(user):
    user.marketing_consent = user.country not in ("DE",)
    user.analytics_consent = bool(1)


def withdraw(member, topic):
    member.consents[topic] = False
