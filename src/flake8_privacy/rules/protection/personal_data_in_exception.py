"""PRV602: personal data in an exception's message."""

from collections.abc import Iterator

from ...model.events import DisclosureEvent
from ..base import Draft, Example, Rule, named, spoken
from ..disclosures import draft_of


class PersonalDataInException(Rule[DisclosureEvent]):
    """A personal field stands in the message of an exception."""

    code = "PRV602"
    name = "personal-data-in-exception"
    severity = "warning"
    summary = "A personal field stands in the message of an exception (off unless selected)."
    what = (
        "An exception is raised with a personal field in its message. Off by default: switch it on by naming it in "
        "select or extend-select. Ids, counts and masked values are fine."
    )
    why = (
        "Nobody who raises an exception knows where its message ends: in logs, in error monitoring at another company, "
        "in the answer to somebody else's request."
    )
    mend = "Name the person's id in the message, or keep the field out of it as an attribute that no handler prints."
    provisions = ("GDPR Art. 5(1)(c)", "GDPR Art. 5(1)(f)", "GDPR Art. 32")
    examples = (
        Example(
            "Who was not found",
            {
                "members.py": """\
class MemberError(Exception):
    pass


def find(members, email):
    if email not in members:
        raise MemberError(f"nobody is called {email}")  # report
    return members[email]


def charge(member, amount):
    if amount < 0:
        raise ValueError(f"amount of member {member.pk} is negative")
"""
            },
        ),
        Example(
            "Through a function that raises",
            {
                "checks.py": """\
def refuse(reason):
    raise PermissionError(reason)


def check(user, door):
    if not door.is_open:
        refuse(f"door {door.number} is closed")
    if user.is_banned:
        refuse(f"{user.email} may not enter")  # report
"""
            },
        ),
        Example(
            "Masked values",
            {
                "phones.py": """\
def mask(value):
    return value[:2] + "***"


def call(user):
    if not user.phone_number.startswith("+"):
        raise ValueError(f"no country code in {mask(user.phone_number)}")
"""
            },
        ),
    )

    def check(self, event: DisclosureEvent) -> Iterator[Draft]:
        """A finding for personal data that an exception says."""
        if event.code != self.code:
            return
        disclosure = event.disclosure
        data = spoken(self.catalog, disclosure.fields)
        are = "are" if " and " in data else "is"
        message = f"{data} {are} in an exception's message: {named(disclosure.fields)} in {disclosure.callee}()"
        yield draft_of(self, event, message, f"{disclosure.exit.call} is raised with it", None)
