"""Plans of a photo host."""
import dataclasses
import functools
import operator

from flask import Blueprint, current_app, flash, g, redirect, render_template, request, url_for

pages = Blueprint("pages", __name__)


@dataclasses.dataclass
class Plan:
    name: str
    monthly_cents: int
    album_limit: int


FREE_PLAN = Plan("free", 0, 10)
PLANS = [Plan("shared", 300, 50), Plan("private", 500, 50)]
BY_NAME = {plan.name: plan for plan in PLANS}


class Checkout:
    def __init__(self, customer):
        self.customer = customer
        self.lines = []

    def add_line(self, label, cents):
        self.lines.append({"label": label, "cents": cents})

    def build(self):
        self.add_line("storage", 300)
        if self.customer.refuses_profiling:
            self.add_line("privacy fee", 200)  # expect: PRV301
        if self.customer.wants_print:
            self.add_line("printing fee", 400)
        return functools.reduce(operator.add, (line["cents"] for line in self.lines))


def renewal_cents(customer):
    cents = 900
    cents = cents if customer.profiling_consent else cents + 100  # expect: PRV302
    return cents


def gift_cents(customer):
    cents = 900
    cents = cents - 100 if customer.profiling_consent else cents
    return cents


def storage_gb(customer):
    gb = 5
    if customer.profiling_consent:
        gb += 5
    return gb


def download_size(customer):
    return "original" if customer.profiling_consent else "preview"  # expect: PRV303


@pages.route("/album/<int:album>")
def album(album):
    if "tracking" not in g.customer.accepted_purposes:  # expect: PRV303
        flash("Please accept tracking first")
        return redirect(url_for("pages.consent"))
    return render_template("album.html", album=album)


@pages.route("/consent", methods=["GET", "POST"])
def consent():
    if request.method == "POST":
        g.customer.accepted_purposes = request.form.getlist("purposes")
        return redirect("/")
    return render_template("consent.html")


@pages.route("/export")
def export():
    if not current_app.config["EXPORT_ENABLED"]:
        return render_template("blocked.html"), 403
    return render_template("export.html")


@pages.route("/faces")
def faces():
    if not g.customer.face_recognition_consent:
        return render_template("faces_off.html")
    return render_template("faces.html")
