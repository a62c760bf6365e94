"""PRV303: no service for those who do not agree."""

from collections.abc import Iterator

from ...model.events import RefusalEvent
from ..base import Draft, Example, Rule, fitted

_SAID = {
    "raised": "is refused to those who do not agree",
    "answered": "is refused to those who do not agree",
    "redirected": "is refused to those who do not agree",
    "gate": "lets in only those who agree",
    "decorated": "is refused to those who do not agree",
    "emptied": "gives nothing to those who do not agree",
    "lesser": "is worse for those who do not agree",
    "feature": "keeps a feature from those who do not agree",
}
_PURPOSES = {
    "any": "tracking or sharing",
    "newsletter": "a newsletter",
    "personalisation": "personalisation",
    "recording": "recording",
}


class ServiceDeniedForRefusal(Rule[RefusalEvent]):
    """Those who do not agree to tracking, marketing or sharing get no service, or a worse one."""

    code = "PRV303"
    name = "service-denied-for-refusal"
    severity = "warning"
    summary = "A service is refused, or made worse, for lack of consent."
    what = (
        "Code stops people who did not agree to tracking, marketing or sharing (an error, a status such as 403, a page "
        "that stands in the way, an empty answer), or gives them a slower lane, a lower quality or fewer features. "
        "What cannot work without that very data (location for a map), what only tracks, checks of age, identity and "
        "terms, and offers, points or coupons for taking part are left alone."
    )
    why = (
        "Consent is free only if saying no costs nothing. Who must agree to be tracked before the shop opens has not "
        "agreed to anything."
    )
    mend = "Serve everybody alike, and skip only the tracking. Thank those who take part with something on top."
    provisions = ("GDPR Art. 7(4)", "CCPA 1798.125(a)(1)")
    examples = (
        Example(
            "A wall before a page, a slower lane, no results",
            {
                "views.py": """\
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render


def catalogue(request):
    if not request.user.tracking_consent:  # report
        raise PermissionDenied
    return render(request, "catalogue.html")


def article(request, slug):
    if not request.user.marketing_opt_in:  # report
        return redirect("consent-wall")
    return render(request, "article.html", {"slug": slug})


def queue_for(customer):
    return "express" if customer.data_sharing_consent else "standard"  # report


def search(customer, index, words):
    if not customer.ad_tracking_consent:  # report
        return []
    return index.search(words)
"""
            },
        ),
        Example(
            "Only the tracking is skipped; what needs the data; other checks; thanks for taking part",
            {
                "views.py": """\
import posthog
from django.core.exceptions import PermissionDenied
from django.shortcuts import render


def catalogue(request):
    if request.user.analytics_consent:
        posthog.capture(distinct_id=request.user.pk, event="catalogue")
    return render(request, "catalogue.html")


def collect_click(request):
    if not request.user.tracking_consent:
        raise PermissionDenied
    posthog.capture(distinct_id=request.user.pk, event="click")


def branches_nearby(request):
    if not request.user.location_consent:
        return render(request, "branches_list.html")
    return render(request, "branches_map.html")


def spirits(request):
    if not request.user.age_verified:
        raise PermissionDenied
    return render(request, "spirits.html")


def thank(customer, wallet):
    if customer.data_sharing_consent:
        wallet.add_coupon("THANKS5")
"""
            },
        ),
    )

    def check(self, event: RefusalEvent) -> Iterator[Draft]:
        """A finding at the condition."""
        found = event.refusal
        name = found.name if found.name.isidentifier() else "it"
        purpose = _PURPOSES.get(found.purpose, found.purpose)
        yield Draft(
            found.site,
            self.severity,
            event.confidence,
            fitted(f"{name}() {_SAID[found.kind]} to {purpose}"),
            steps=((found.site, "this choice decides"),),
            qualname=event.qualname,
            subject=found.kind,
        )
