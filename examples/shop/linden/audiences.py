"""Campaigns at Meta: whom they are shown to, and what they cost."""

import hashlib
import os

from facebook_business.adobjects.campaign import Campaign
from facebook_business.adobjects.customaudience import CustomAudience

from .models import Customer

audience = CustomAudience(os.environ["META_AUDIENCE"])


def upload_regulars():
    """Bring regular customers to the audience, hashed as Meta asks for it."""
    regulars = Customer.objects.filter(points__gte=500, advertising_consent=True)
    hashes = [hashlib.sha256(customer.email.lower().encode()).hexdigest() for customer in regulars]
    audience.add_users(schema="EMAIL_SHA256", users=hashes)  # expect: PRV104


def campaign_cost(campaign_id):
    rows = Campaign(campaign_id).get_insights(fields=["spend"])
    return sum(float(row["spend"]) for row in rows)
