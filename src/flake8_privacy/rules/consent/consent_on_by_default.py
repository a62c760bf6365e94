"""PRV204: consent that is granted unless refused."""

from collections.abc import Iterator

from ...model.events import ConsentDefaultEvent
from ..base import Draft, Example, Rule, fitted

_MESSAGES = {
    "field": "consent is granted by default: {name}",
    "option": "consent is granted by default: option {name}",
    "lookup": "a missing answer is taken for consent: {name}",
    "parameter": "consent is granted unless the caller refuses: parameter {name}",
}


class ConsentOnByDefault(Rule[ConsentDefaultEvent]):
    """Consent is granted unless the person refuses."""

    code = "PRV204"
    name = "consent-on-by-default"
    severity = "warning"
    summary = "Consent is granted unless the person refuses."
    what = (
        "A choice of a person starts with a yes: a column, form field or field of a data class for consent defaults to "
        "true, one for a refusal to false, a command's option is on, a parameter says yes, or a lookup takes a missing "
        "answer for a yes. Defaults of false or none, required fields, constants of a module, settings of a server "
        "from its environment, and texts, versions or banners about consent are left alone."
    )
    why = (
        "Silence, a box ticked beforehand or a setting nobody opened is no consent. Most people never change a "
        "default, so the default decides for them."
    )
    mend = "Let the default be false or unknown, and ask."
    provisions = ("GDPR Art. 4(11)", "GDPR Art. 25(2)", "CJEU C-673/17 (Planet49)")
    examples = (
        Example(
            "Columns, data classes and forms",
            {
                "models.py": """\
from dataclasses import dataclass

from django import forms
from django.db import models


class Account(models.Model):
    marketing_opt_in = models.BooleanField(default=True)  # report
    analytics_consent = models.BooleanField(default=False)
    do_not_track = models.BooleanField(default=False)  # report
    consent_version = models.CharField(max_length=9, default="2024-01")


@dataclass
class Preferences:
    share_usage_data: bool = True  # report
    newsletter_consent: bool | None = None


class Checkout(forms.Form):
    newsletter = forms.BooleanField(required=False, initial=True)  # report
    gift = forms.BooleanField(required=False, initial=True)
"""
            },
        ),
        Example(
            "Options, lookups and parameters",
            {
                "signup.py": """\
import click


@click.command()
@click.option("--send-usage-stats/--no-send-usage-stats", default=True)  # report
@click.option("--newsletter-consent/--no-newsletter-consent", default=False)
def join(send_usage_stats, newsletter_consent):
    return send_usage_stats, newsletter_consent


def may_track(prefs):
    return prefs.get("tracking_consent", True)  # report


def may_mail(prefs):
    return prefs.get("marketing_consent", False)


def register(email, marketing_consent=True):  # report
    return email, marketing_consent
"""
            },
        ),
        Example(
            "An operator's own switches",
            {
                "settings.py": """\
import os

TELEMETRY_ENABLED = True
ANALYTICS = os.environ.get("ANALYTICS_ENABLED", "true") == "true"


def render_banner(page, show_consent_link=True):
    page["consent_link"] = show_consent_link
    return page
"""
            },
        ),
    )

    def check(self, event: ConsentDefaultEvent) -> Iterator[Draft]:
        """A finding at the field, option, lookup or parameter."""
        confidence = "high" if event.kind in ("field", "option") else "medium"
        message = fitted(_MESSAGES[event.kind].format(name=event.name))
        yield Draft(event.site, self.severity, confidence, message, qualname=event.qualname, subject=event.name)
