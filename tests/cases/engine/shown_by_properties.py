"""What stands in a log line when an object is put into it: what its class shows, through properties too."""
import logging
import os

from sqlalchemy import Column, String
from sqlalchemy.engine import make_url
from sqlalchemy.orm import declarative_base

log = logging.getLogger(__name__)
Base = declarative_base()


class Archive(Base):
    __tablename__ = "archive"
    title = Column(String(80))
    label = Column(String(80))
    access_code = Column(String(80))

    def __repr__(self):
        return self.name

    @property
    def name(self):
        return self.label if self.label else self.title


class Reader(Base):
    __tablename__ = "reader"
    email = Column(String(80))
    shelf = Column(String(80))

    def __repr__(self):
        return f"{self.place}: {self.email}"

    @property
    def place(self):
        return self.shelf


def keep(session, person):
    archive = session.query(Archive).filter_by(title="main").first()
    archive.access_code = person.email
    log.info("kept in %s", archive)


def lend(session):
    log.info("lent to %s", session.query(Reader).first())  # expect: PRV601


def connect():
    url = make_url(os.environ["STORE"])
    log.info("connecting as %s with %s", url.username, len(url.password))
    log.debug("by %s", url.password)


def lend_again(reader):
    log.info("lent to %s", reader.email)  # expect: PRV601
