"""What a learner is called outside the school."""
import hashlib
import hmac
import os

PEPPER = os.environ["ID_PEPPER"].encode()


def account_key(learner):
    return learner.email.strip().lower()


def blind_key(learner):
    return hmac.new(PEPPER, account_key(learner).encode(), hashlib.sha256).hexdigest()


def seat_key(learner):
    return f"seat-{learner.pk}"
