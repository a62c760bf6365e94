"""A skating rink: templates take some keys of a dict, and show no others."""
import logging

log = logging.getLogger("rink")


def by_plan(skater):
    data = {"email": skater.email, "plan": skater.plan}
    log.info("came: {plan}".format(**data))
    log.info("came: {email} ({plan})".format(**data))  # expect: PRV601


def by_rest(skater, more):
    data = {"email": skater.email, **more}
    log.info("came: {plan} {email}".format(**data))  # expect: PRV601
