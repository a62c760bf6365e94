"""What the desk sees."""
import logging

from .models import Climber, Locker, Trainer

LOG = logging.getLogger("gym.desk")


def report_error(text, *, level=logging.ERROR):
    LOG.log(level, text)


def assign(climber: Climber, trainer: Trainer):
    try:
        trainer.account.climbers.add(climber)
    except ValueError:
        report_error(f"could not assign {climber.account.email} to a trainer")  # expect: PRV601
        report_error(f"could not assign climber {climber.pk} to {trainer}", level=logging.WARNING)


def clear(lockers: list[Locker]):
    for locker in lockers:
        locker.climber = None
        locker.save()
    LOG.info("cleared: " + ", ".join(str(locker) for locker in lockers))


def rename(climber: Climber, first_name, last_name):
    LOG.info("rename of climber %d: first name changed: %s", climber.pk, climber.first_name != first_name)
    climber.first_name, climber.last_name = first_name, last_name
    climber.save()
    LOG.info("name of climber %(id)d has %(count)d letters", {"id": climber.pk, "count": len(last_name)})
