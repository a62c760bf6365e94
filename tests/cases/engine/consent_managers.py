"""Choices as consent managers keep them: cookies, signals of browsers, and packages that read them."""

from cookie_consent.util import get_cookie_value_from_request, set_cookie_dict_to_response
from iab_tcf import decode
from mixpanel import Mixpanel

counter = Mixpanel("token")


def catalogue(request):
    if get_cookie_value_from_request(request, "analytics"):
        counter.track(request.user.pk, "catalogue")


def booking(request):
    choice = decode(request.COOKIES["euconsent-v2"])
    if choice.is_purpose_allowed(7):
        counter.track(request.user.pk, "booking")
    if choice.purposes_consent[7]:
        counter.track(request.user.pk, "booking again")
    if choice.has_purpose_legitimate_interest(7):
        counter.track(request.user.pk, "booking by interest")  # expect: PRV201


def timetable(request):
    if request.headers.get("Sec-GPC") == "1":
        return
    counter.track(request.user.pk, "timetable")


def opening_hours(request):
    if request.COOKIES.get("OptanonConsent") and "C0002:1" in request.COOKIES["OptanonConsent"]:
        counter.track(request.user.pk, "opening hours")


def tickets(request):
    if request.COOKIES.get("didomi_token"):
        counter.track(request.user.pk, "tickets")


def prices(request):
    if request.COOKIES.get("cookieconsent_status") == "allow":
        counter.track(request.user.pk, "prices")


def route(request, configuration):
    # That there is a banner is no answer to it.
    if configuration.klaro_enabled:
        counter.track(request.user.pk, "route")  # expect: PRV201


def remember(request, response):
    set_cookie_dict_to_response(response, {"analytics": "yes"})
    counter.track(request.user.pk, "answered")  # expect: PRV201
    return response
