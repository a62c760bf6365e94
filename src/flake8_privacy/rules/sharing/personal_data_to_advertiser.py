"""PRV104: personal data, hashed or not, goes to an advertiser or a data broker."""

from collections.abc import Iterator

from ...model.events import DisclosureEvent
from ..base import Draft, Example, Rule
from ..disclosures import sharing_draft


class PersonalDataToAdvertiser(Rule[DisclosureEvent]):
    """Personal data, hashed or not, goes to an advertiser or a data broker."""

    code = "PRV104"
    name = "personal-data-to-advertiser"
    severity = "error"
    summary = "Personal data, hashed or not, goes to an advertiser or a data broker."
    what = (
        "A personal field, its hash, or the ids of persons are uploaded to an advertising audience, a conversion API, "
        "a data broker or an enrichment service. Hashing changes nothing: it is the form in which these companies ask "
        "for the data, because they hold the same addresses and compare the hashes."
    )
    why = (
        "An advertiser joins what it is given with all it knows of the person, and others can then buy their attention "
        "by it. Nobody who buys a pair of shoes expects the shop to sell the fact."
    )
    mend = (
        "Do not upload people. Advertise by context, or let those who want to be followed say so in a consent for "
        "advertising, and upload them alone."
    )
    provisions = ("GDPR Art. 6(1)(a)", "GDPR Art. 26", "CCPA 1798.120", "DSA Art. 26(3)")
    examples = (
        Example(
            "An audience of hashed addresses, and one of ids",
            {
                "audiences.py": """\
import hashlib

from facebook_business.adobjects.customaudience import CustomAudience

audience = CustomAudience("1")


def upload(users):
    willing = [user for user in users if user.advertising_consent]
    hashes = [hashlib.sha256(user.email.encode()).hexdigest() for user in willing]
    audience.add_users("EMAIL_SHA256", hashes)  # report
    audience.add_users("EXTERN_ID", [str(user.pk) for user in willing])  # report
"""
            },
        ),
        Example(
            "What is not about a person",
            {
                "catalogue.py": """\
import requests

ADS = "https://graph.facebook.com/v19.0/catalog/items_batch"


def publish(products):
    requests.post(ADS, json={"requests": [{"retailer_id": p.sku, "price": p.price} for p in products]}, timeout=9)
"""
            },
        ),
    )

    def check(self, event: DisclosureEvent) -> Iterator[Draft]:
        """A finding for personal data that an advertiser gets."""
        if event.code == self.code:
            yield sharing_draft(self, event)
