import logging

from box import Mail, Person, Row

log = logging.getLogger(__name__)


def a(member):
    p = Person(member)
    log.info("%s", p[0])  # expect: PRV601
    log.info("%s", len(p))
    row = Row({"email": member.email, "plan": member.plan})
    log.info("%s", row["email"])  # expect: PRV601
    log.info("%s", row["plan"])
    log.info("%s", row())  # expect: PRV601
    log.info("%s", Mail(member))  # expect: PRV601
    with Mail(member) as got:
        log.info("%s", got)  # expect: PRV601
