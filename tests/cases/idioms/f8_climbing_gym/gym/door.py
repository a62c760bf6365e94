"""The turnstile."""
import logging

from .models import Account, Climber, Locker, Trainer, Visit

logger = logging.getLogger(__name__)


def enter(climber: Climber):
    visit = Visit.objects.create(climber=climber)
    logger.info("opened the door for %s", climber)  # expect: PRV601
    logger.info("started %s", visit)
    return visit


def enter_as_trainer(trainer: Trainer):
    logger.info("opened the door for %s", trainer)
    logger.debug(f"badge {trainer.badge!r} of {trainer}")


def take_locker(visit: Visit, number):
    locker = Locker.objects.get(number=number)
    locker.climber = visit.climber
    locker.save()
    logger.info("%s is taken during %s", locker, visit)


def leave(visit: Visit):
    visit.save(update_fields=["minutes"])
    logger.info("climber %d left after %d minutes", visit.climber_id, visit.minutes)


def sign_in(email):
    account = Account.objects.filter(email=email).first()
    if account is None:
        logger.warning("unknown e-mail address at the door")
        return None
    logger.info(f"signed in: {account}")  # expect: PRV601
    logger.info("account %s pays monthly: %s", account.pk, account.monthly)
    return account
