"""Records of consent that are gone through one by one, and managers that find only those who agreed."""

from django.db import models
from mixpanel import Mixpanel

mp = Mixpanel("token")


class ReaderQuerySet(models.QuerySet):
    """Readers by what they chose."""

    def willing(self):
        return self.filter(analytics_consent=True)

    def recent(self):
        return self.filter(is_recent=True)


class WillingManager(models.Manager):
    """Finds nobody else."""

    def get_queryset(self):
        return super().get_queryset().filter(analytics_consent=True)


class RecentManager(models.Manager):
    """Finds those of late."""

    def get_queryset(self):
        return super().get_queryset().filter(is_recent=True)


class Reader(models.Model):
    analytics_consent = models.BooleanField(default=False)
    is_recent = models.BooleanField(default=True)
    objects = ReaderQuerySet.as_manager()
    agreeing = WillingManager()
    recent = RecentManager()


def by_queryset() -> None:
    for reader in Reader.objects.willing():
        mp.track(reader.pk, "one")


def by_other_queryset() -> None:
    for reader in Reader.objects.recent():
        mp.track(reader.pk, "two")  # expect: PRV201


def by_manager() -> None:
    for reader in Reader.agreeing.all():
        mp.track(reader.pk, "three")


def by_manager_and_more() -> None:
    for reader in Reader.agreeing.filter(is_recent=True).order_by("pk"):
        mp.track(reader.pk, "four")


def by_other_manager() -> None:
    for reader in Reader.recent.all():
        mp.track(reader.pk, "five")  # expect: PRV201


def agrees(reader) -> bool:
    for record in reader.consent_records:
        if record.purpose == "analytics" and record.granted:
            return True
    return False


def has_records(reader) -> bool:
    for record in reader.consent_records:
        if record.is_signed:
            return True
    return False


def by_records(reader) -> None:
    if agrees(reader):
        mp.track(reader.pk, "six")


def by_some_records(reader) -> None:
    if has_records(reader):
        mp.track(reader.pk, "seven")  # expect: PRV201


def by_any(reader) -> None:
    if any(record.granted for record in reader.consents if record.purpose == "analytics"):
        mp.track(reader.pk, "eight")


def by_no_record(reader) -> None:
    if not any(record.granted for record in reader.consents.all()):
        return
    mp.track(reader.pk, "nine")
