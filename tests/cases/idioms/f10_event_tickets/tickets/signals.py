"""What follows when something is saved."""
import logging

from django.db.models.signals import post_save
from django.dispatch import receiver

from .tasks import push_entry

logger = logging.getLogger(__name__)


@receiver(post_save, sender="tickets.Performer")
def performer_saved(sender, instance, created, **kwargs):
    if created:
        push_entry.delay(instance.stage.code, {"ref": str(instance.pk), "phone": instance.phone_number})  # expect: PRV101
    logger.info("saved performer %s, created=%s", instance.pk, created)


@receiver(post_save, sender="tickets.Stage")
def stage_saved(sender, instance, created, **kwargs):
    if created:
        push_entry.delay(instance.code, {"ref": str(instance.pk), "address": instance.address, "name": instance.name})
    logger.info("saved stage %s in %s", instance.name, instance.town)
