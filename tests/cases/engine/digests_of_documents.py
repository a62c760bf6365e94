"""Hashes of files that name somebody, encodings for a log-in, and ids of people."""
import base64
import hashlib

UNIT = """[Service]
User={user}
Restart=always
"""


def unit_file(username):
    return UNIT.format(user=username)


def version_of(unit_contents):
    return hashlib.sha256(unit_contents.encode()).hexdigest()[:8]


def install(username):
    contents = unit_file(username)
    return version_of(contents)


def bearer_line(username, token):
    return base64.b64encode(b"n,a=" + username.encode() + b",auth=" + token.encode())


def author_id(author_email):
    return base64.b64encode(author_email.encode()).decode()  # expect: PRV603


def digest_of(value):
    return hashlib.sha256(value.encode()).hexdigest()  # expect: PRV603


def track_id(user):
    return digest_of(user.email)
