"""Functions that call themselves anonymisers, and hash without a key."""
import hashlib, hmac, os
KEY = os.environ["K"]


def anonymize(value):
    return hashlib.md5(value.encode()).hexdigest()  # expect: PRV603


def pseudonymise(value):
    return hmac.new(KEY, value.encode(), "sha256").hexdigest()


def mask(value):
    return value[0] + "**"


def anonymise_row(row):
    return {"who": anonymize(row["email"]), "n": row["n"]}


def redact(value):
    return hashlib.sha1(value).hexdigest()


def a(user, body):
    return anonymize(user.email), pseudonymise(user.email), mask(user.email), redact(body)
