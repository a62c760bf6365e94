import logging
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Came:
    whom: str


@dataclass
class Went:
    whom: str


def came(event):
    log.info("came %s", event.whom)


def went(event):
    log.info("went")


TABLE = {Came: came, Went: went}


def dispatch(event):
    {Came: came, Went: went}[type(event)](event)


def by_table(event):
    TABLE[type(event)](event)


def by_get(event):
    function = TABLE.get(event.__class__)
    if function is not None:
        function(event)


def go(guest):
    dispatch(Came(guest.email))  # expect: PRV601
    dispatch(Went(guest.email))


def go_table(guest):
    by_table(Came(guest.email))  # expect: PRV601
    by_table(Went(guest.email))
    by_get(Came(guest.email))  # expect: PRV601
    by_get(Went(guest.email))


def go_here(guest):
    TABLE[Came](Came(guest.email))  # expect: PRV601
    TABLE[Went](Went(guest.email))


def go_somewhere(guest, event):
    TABLE[type(event)](Came(guest.email))  # expect: PRV601
