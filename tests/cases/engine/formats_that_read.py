"""Formats that read attributes of what they are given."""
import logging
log = logging.getLogger()


def a(user, order):
    log.info("x {0.email}".format(user))  # expect: PRV601
    log.info("x {0.id}".format(user))
    log.info("x {u.email!r}".format(u=user))  # expect: PRV601
    log.info("x {u.email:>10} {o.total}".format(u=user, o=order))  # expect: PRV601
    log.info("x {o.total}".format(u=user, o=order))
    log.info("x {}".format(user.id))
