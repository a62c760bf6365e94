"""What customers write about phones, with a picture beside it."""

import hashlib
import hmac

from django.conf import settings

PICTURES = "https://www.gravatar.com/avatar"


def picture_of(customer):
    """The picture that a customer has at Gravatar."""
    digest = hashlib.md5(customer.email.strip().lower().encode()).hexdigest()  # expect: PRV603
    return f"{PICTURES}/{digest}?d=identicon"


def pattern_of(customer):
    """A pattern of our own, which nobody can compute without our key."""
    digest = hmac.new(settings.PATTERN_KEY, customer.email.encode(), hashlib.sha256).hexdigest()
    return f"/patterns/{digest[:12]}.svg"


def version_of(photo):
    return hashlib.sha1(photo.read()).hexdigest()[:10]
