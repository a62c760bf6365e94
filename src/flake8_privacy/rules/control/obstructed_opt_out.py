"""PRV501: a way out behind a hurdle."""

from collections.abc import Iterator

from ...model.events import ObstacleEvent
from ..base import Draft, Example, Rule, fitted

_DOING = {"leave": "opting out", "withdraw": "withdrawing consent", "erase": "having one's data erased"}


class ObstructedOptOut(Rule[ObstacleEvent]):
    """A way out behind a hurdle."""

    code = "PRV501"
    name = "obstructed-opt-out"
    severity = "warning"
    summary = "Opting out is harder than it has to be."
    what = (
        "A handler by which people unsubscribe, opt out, withdraw a consent or have their data erased asks for more "
        "than the choice itself: a login or permission to leave a mailing list, a reason or a survey, a phone call, a "
        "fee, a waiting time, one more confirmation. Asking who somebody is before an account is deleted is left "
        "alone, and so is a hurdle beside which the project has another handler for the same choice without one, "
        "taking a consent back behind the login behind which it was given, and a list of one's subscriptions."
    )
    why = (
        "Saying no must be as easy as saying yes. Who has to remember a password or explain themselves to leave a "
        "mailing list does not leave it, and the consent that is left is none."
    )
    mend = "Let a signed link or a single click do it, and make every question optional."
    provisions = ("GDPR Art. 7(3)", "GDPR Art. 12(2)", "GDPR Art. 21(2)", "CAN-SPAM 16 CFR 316.5", "11 CCR 7026")
    examples = (
        Example(
            "A login before one may leave a mailing list",
            {
                "views.py": """\
from django.contrib.auth.decorators import login_required
from django.shortcuts import render

from .models import Subscription


@login_required
def unsubscribe(request, list_id):  # report
    Subscription.objects.filter(list_id=list_id, user=request.user).delete()
    return render(request, "left.html")


@login_required
def subscriptions(request):
    return render(request, "lists.html", {"rows": Subscription.objects.filter(user=request.user)})
"""
            },
        ),
        Example(
            "A reason, and a fee",
            {
                "routes.py": """\
from flask import Blueprint, redirect, render_template, request

from .billing import charge
from .models import Reader

pages = Blueprint("pages", __name__)


@pages.post("/unsubscribe/<token>")
def unsubscribe(token):  # report
    if not request.form.get("reason"):
        return render_template("leave.html", error="Please tell us why.")
    Reader.by_token(token).leave()
    return redirect("/left")


@pages.post("/withdraw-consent/<token>")
def withdraw_consent(token):  # report
    charge(Reader.by_token(token), 500)
    return redirect("/left")


@pages.post("/orders/<number>/return")
def return_order(number):
    if not request.form.get("reason"):
        return render_template("return.html", error="Please tell us why.")
    return redirect("/returned")
"""
            },
        ),
        Example(
            "One click, with a question that may stay open",
            {
                "views.py": """\
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.shortcuts import redirect

from .models import Subscription


def unsubscribe(request, token):
    subscription = Subscription.objects.get(pk=signing.loads(token))
    subscription.reason = request.POST.get("reason", "")
    subscription.active = False
    subscription.save()
    return redirect("left")


@login_required
def unsubscribe_in_account(request):
    Subscription.objects.filter(user=request.user).delete()
    return redirect("account")


@login_required
def delete_account(request):
    if not request.user.check_password(request.POST["password"]):
        return redirect("account")
    request.user.delete()
    return redirect("goodbye")
"""
            },
        ),
    )

    def check(self, event: ObstacleEvent) -> Iterator[Draft]:
        """A finding at the handler."""
        hurdles = " and ".join(event.hurdles[:2])
        message = fitted(f"{_DOING[event.kind]} takes {hurdles}: {event.handler}")
        yield Draft(event.site, self.severity, "high", message, qualname=event.qualname, subject=event.handler)
