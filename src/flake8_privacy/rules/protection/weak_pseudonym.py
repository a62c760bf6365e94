"""PRV603: a guessable field through a hash that anybody can compute."""

from collections.abc import Iterator

from ...model.events import DisclosureEvent
from ..base import Draft, Example, Rule, named, spoken
from ..disclosures import draft_of


class WeakPseudonym(Rule[DisclosureEvent]):
    """An e-mail, phone number or other guessable field is hashed without a key, or merely encoded."""

    code = "PRV603"
    name = "weak-pseudonym"
    severity = "warning"
    summary = "A guessable personal field is hashed without a key, or merely encoded."
    what = (
        "An e-mail, a phone number, a name or another field that can be guessed goes through md5, sha1, unsalted sha2, "
        "crc, base64 or hash() and comes out as an id. Gravatar's hash counts. Keyed and salted hashes, password "
        "hashers, checksums of files and hashes that an advertiser asks for (PRV104) are left alone. What is made of "
        "a reported hash is not reported again."
    )
    why = (
        "Such a hash is no anonymous id: whoever has a list of addresses or tries all phone numbers finds the person "
        "in minutes, and whoever hashes in the same way can match it across companies. It stays personal data."
    )
    mend = "Use the person's id, a random id kept beside the person, or hmac with a secret key."
    provisions = ("GDPR Art. 4(5)", "GDPR Art. 25", "GDPR Art. 32(1)(a)")
    examples = (
        Example(
            "An e-mail that anybody can look for",
            {
                "visitors.py": """\
import hashlib
import hmac
import os

KEY = os.environ["VISITOR_KEY"].encode()


def visitor(user):
    return hashlib.sha256(user.email.lower().encode()).hexdigest()  # report


def keyed_visitor(user):
    return hmac.new(KEY, user.email.lower().encode(), hashlib.sha256).hexdigest()
"""
            },
        ),
        Example(
            "In a function of its own: the finding stands there",
            {
                "ids.py": """\
import hashlib


def digest(value):
    return hashlib.md5(value.encode()).hexdigest()  # report
""",
                "shares.py": """\
from ids import digest


def shared(reader, article):
    return {"reader": digest(reader.email), "article": digest(article.slug)}
""",
            },
        ),
        Example(
            "Passwords, files and keys of things",
            {
                "accounts.py": """\
import hashlib
import zlib

from werkzeug.security import generate_password_hash


def set_password(account, password):
    account.password_hash = generate_password_hash(password)


def etag(page):
    return hashlib.sha1(page.content).hexdigest()


def checksum(archive):
    return zlib.crc32(archive.read())
"""
            },
        ),
    )

    def check(self, event: DisclosureEvent) -> Iterator[Draft]:
        """A finding at the call that hashes or encodes."""
        if event.code != self.code:
            return
        disclosure = event.disclosure
        data = spoken(self.catalog, disclosure.fields)
        are = "are" if " and " in data else "is"
        call = disclosure.exit.call
        message = f"{data} {are} no more anonymous through {call}(): {named(disclosure.fields)}"
        draft = draft_of(self, event, message, f"{call}() makes an id of it that anybody can compute", None)
        yield draft._replace(site=disclosure.exit.site)
