"""Consent written in models, views, tasks and handlers of signals, by the person and by the code."""
import secrets
import uuid
from enum import Enum

from django.contrib.auth.models import AbstractUser
from django.db import models, transaction
from django.http import HttpResponseRedirect, JsonResponse
from django.views import View
from flask import Blueprint, g, make_response, redirect, request, session
from sqlalchemy.orm import Session

bp = Blueprint("x", __name__)


class ConsentState(Enum):
    GRANTED = "granted"
    DENIED = "denied"


class Pupil(models.Model):
    photo_consent = models.BooleanField(default=False)
    share_data_consent = models.BooleanField(default=False)

    def enroll(self, course):
        self.courses.add(course)
        self.share_data_consent = True  # expect: PRV207
        self.save(update_fields=["share_data_consent"])

    def give_photo_consent(self):
        self.photo_consent = True
        self.save()


class Donor:
    def __init__(self, name, consent=False):
        self.name = name
        self.newsletter_consent = consent
        self.tracking_consent = True  # expect: PRV207


def after_payment(sender, donation, **kwargs):
    donation.donor.newsletter_consent = True  # expect: PRV207
    donation.donor.save()


@transaction.atomic
def merge_accounts(keep, drop):
    keep.marketing_consent = keep.marketing_consent or drop.marketing_consent
    keep.analytics_consent = drop.analytics_consent
    keep.save()


def sync_from_crm(row, contact):
    contact.marketing_consent = ConsentState.GRANTED  # expect: PRV207
    contact.email_consent = row["email_consent"]
    contact.sms_opt_in = row.get("sms") == "1"


def restore(contact, backup):
    for key in ("marketing_consent", "sms_opt_in"):
        setattr(contact, key, backup[key])


class CookieChoiceView(View):
    def post(self, request):
        request.user.tracking_consent = True
        request.user.save()
        return JsonResponse({})


class SignupView(View):
    def post(self, request):
        Pupil.objects.create(name=request.POST["name"], photo_consent=True)  # expect: PRV207
        Pupil.objects.create(name=request.POST["name"], photo_consent=request.POST.get("photo") == "on")
        Pupil.objects.create(name=request.POST["name"], photo_consent="photo" in request.POST)
        return HttpResponseRedirect("/")


def optin_api(db: Session, payload):
    member = db.get(Pupil, payload.id)
    member.share_data_consent = True
    db.commit()


def handle_webhook(db, event):
    if event.kind == "subscribed":
        db.member.newsletter_consent = True
    elif event.kind == "unsubscribed":
        db.member.newsletter_consent = False


def set_language(user, lang):
    user.language = lang
    user.consent_version = "2024-01"
    user.consent_banner_seen = True


def telemetry(config):
    config.telemetry_enabled = True
    config["analytics_consent"] = True


def double_opt_in(token, repo):
    contact = repo.by_token(token)
    contact.newsletter_consent = True


def confirm_newsletter(token, repo):
    contact = repo.by_token(token)
    contact.newsletter_consent = True


def on_register(user):
    user.consents.append("marketing")
    user.preferences = {"newsletter": True}
    user.preferences["newsletter"] = True  # expect: PRV207


def checkout_form(form, customer):
    customer.newsletter_consent = bool(form.get("newsletter"))
    customer.partner_offers_consent = True if form.get("partners") else False
    if form.get("terms"):
        customer.marketing_consent = True


def checkout_json(data, customer):
    accepted = data.get("marketing_accepted")
    if accepted:
        customer.marketing_consent = True


def vip(customer):
    if customer.total > 1000:
        customer.marketing_consent = True  # expect: PRV207


def anonymise(customer):
    customer.marketing_consent = False
    customer.do_not_track = True
    customer.opted_out = True


def reactivate(customer):
    customer.opted_out = False  # expect: PRV207
    customer.unsubscribed = False  # expect: PRV207


def bulk(customers):
    for customer in customers:
        customer.tracking_consent = True  # expect: PRV207
    Pupil.objects.bulk_update(customers, ["tracking_consent"])


def raw(cursor, pk):
    cursor.execute("UPDATE pupils SET marketing_consent = true WHERE id = %s", [pk])  # expect: PRV207


def fixture_like():
    return {"name": "Ann", "marketing_consent": True}


def render_preview(template):
    return template.render(user={"marketing_consent": True})


def demo(client):
    client.post("/prefs", json={"marketing_consent": True})


@bp.post("/accept")
def accept():
    g.user.analytics_consent = True
    session["cookie_consent"] = True
    return redirect("/")


@bp.get("/welcome")
def welcome():
    session["analytics_consent"] = True  # expect: PRV207
    response = make_response("hi")
    response.set_cookie("analytics_consent", "yes")
    return response


def record_terms(user):
    user.terms_accepted = True
    user.age_verified = True
    user.is_active = True


def grant_all_existing(users):
    for user in users:
        user.analytics_consent = True  # expect: PRV207
