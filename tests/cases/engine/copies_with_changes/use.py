import logging
from dataclasses import asdict, astuple, replace

import attrs

from model import Cell, Model, Row

log = logging.getLogger(__name__)


def a(member):
    row = Row()
    row = replace(row, a=member.email)
    log.info("%s", row.a)  # expect: PRV601
    log.info("%s", row.b)
    log.info("%s", asdict(row))  # expect: PRV601
    log.info("%s", asdict(row)["b"])
    log.info("%s", asdict(Row(a="x")))
    log.info("%s", astuple(row))  # expect: PRV601


def b(member):
    cell = attrs.evolve(Cell(), a=member.email)
    log.info("%s", cell.a)  # expect: PRV601
    log.info("%s", cell.b)
    log.info("%s", attrs.asdict(cell))  # expect: PRV601


def c(member):
    model = Model(b=3)
    log.info("%s", model.model_dump())
    other = model.model_copy(update={"a": member.email})
    log.info("%s", other.a)  # expect: PRV601
    log.info("%s", other.b)
    log.info("%s", other.model_dump())  # expect: PRV601
    log.info("%s", other.model_dump(include={"b"}))
    log.info("%s", other.model_dump(exclude={"a"}))
    log.info("%s", model.model_dump())
    again = Model.model_validate({"a": member.email, "b": 3})
    log.info("%s", again.a)  # expect: PRV601
    log.info("%s", again.b)
    made = Model(**{"a": member.email})
    log.info("%s", made.a)  # expect: PRV601


def d(member):
    row = Row(a="x")
    again = replace(row, b=3)
    log.info("%s", again)
    log.info("%s", again.a)
