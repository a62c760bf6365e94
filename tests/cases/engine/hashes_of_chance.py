"""Tokens that nobody can compute, and ids that everybody can."""

import hashlib
import secrets
from random import SystemRandom


def token(email):
    return hashlib.sha256(f"{email}{SystemRandom().getrandbits(512)}".encode()).hexdigest()


def other_token(email):
    drawn = secrets.token_hex(16)
    return hashlib.sha256((email + drawn).encode()).hexdigest()


def visitor_id(email):
    return hashlib.sha256(email.encode()).hexdigest()  # expect: PRV603
