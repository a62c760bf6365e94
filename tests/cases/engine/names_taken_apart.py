"""A rowing race tells an outside service parts of texts: some are of a person, some are of nobody."""
import os

import posthog
from celery import Celery

posthog.api_key = os.environ["POSTHOG"]
app = Celery("race")


def capture(guest, **properties):
    if guest.analytics_consent:
        posthog.capture(distinct_id=str(guest.pk), event="seen", properties=properties)


def by_first_name(guest):
    capture(guest, first=guest.full_name.split()[0])  # expect: PRV101


def by_letters(guest):
    capture(guest, letters="".join(part[0] for part in guest.full_name.split()))


def by_length(guest):
    capture(guest, words=len(guest.full_name.split()))


def by_address(guest, request):
    capture(guest, seen_at=request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")[0].strip())  # expect: PRV101


def by_network(guest, request):
    capture(guest, network=request.META["REMOTE_ADDR"].rsplit(".", 1)[0])


@app.task
def weigh(number):
    return number


def weigh_apart(guest):
    weigh.apply_async(args=[guest.pk], queue=f"scales-{guest.email}")  # expect: PRV606


def weigh_by_boat(guest):
    weigh.apply_async(args=[guest.pk], queue=f"scales-{guest.boat}")
