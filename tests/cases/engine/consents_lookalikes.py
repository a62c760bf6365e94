"""Names around consent that are no consent, or no default of one, with a few that are."""
from dataclasses import dataclass

import posthog
from django.db import models


class Article(models.Model):
    allow_comments = models.BooleanField(default=True)
    track_inventory = models.BooleanField(default=True)
    accepts_returns = models.BooleanField(default=True)
    is_promotion = models.BooleanField(default=True)
    newsletter_issue = models.IntegerField(default=1)


class Reader(models.Model):
    consent_version = models.IntegerField(default=1)
    show_consent_banner = models.BooleanField(default=True)
    receive_receipts = models.BooleanField(default=True)
    marketing_opt_in = models.BooleanField(default=True)  # expect: PRV204
    opted_out_at = models.DateTimeField(null=True)


@dataclass
class Job:
    track_progress: bool = True
    share_memory: bool = True
    allow_retry: bool = True
    collect_garbage: bool = True


def shown(reader):
    reader.show_consent_banner = False
    reader.consent_version = 2
    reader.save()


def approve(article):
    article.allow_comments = True
    article.accepted = True
    article.save()


def accept_order(order):
    order.accepted = True
    order.consented_price = order.price
    order.save()


def migrate_reader(reader):
    reader.marketing_opt_in = True  # expect: PRV207
    reader.save()


def forget_choice(reader):
    reader.marketing_opt_in = False
    reader.save()


def seen(reader, article):
    if article.track_inventory:
        article.stock -= 1
    if reader.consent_version >= 2 and reader.has_analytics_consent:
        posthog.capture(str(reader.pk), "seen")


def configured(reader, settings):
    if settings.POSTHOG_KEY and reader.consent_version:
        posthog.capture(str(reader.pk), "configured")  # expect: PRV201


def banner_shown(reader):
    if reader.show_consent_banner:
        posthog.capture(str(reader.pk), "banner")  # expect: PRV201
