"""A kit for logins: its tables are made by those who use it, and what it writes into them is a hash."""

import bcrypt
from sqlalchemy import Column, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class MemberMixin:
    email = Column(String(200))
    password = Column(String(200))


class Member(MemberMixin, Base):
    __tablename__ = "member"
    passport_number = Column(String(20))  # expect: PRV605


def set_password(member, typed):
    member.password = bcrypt.hashpw(typed.encode(), bcrypt.gensalt())


def swapped(session, member, before):
    """Two rows are compared, and nothing that somebody typed."""
    return session.query(Member).filter(Member.password == member.password, Member.id == before.id).count()


def desk_row(member):
    return [member.email, member.passport_number]
