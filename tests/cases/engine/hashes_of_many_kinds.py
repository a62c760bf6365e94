"""Ids made of contacts: weak hashes and encodings, keyed and salted ones, and what is no id."""
import base64
import binascii
import hashlib
import hmac
import os
import secrets
import uuid
import zlib

import mmh3
import xxhash
from django.conf import settings
from django.utils.crypto import salted_hmac

PEPPER = os.environ["PEPPER"]


def subscriber(address_email):
    digest = hashlib.sha256()
    digest.update(address_email.encode())  # expect: PRV603
    return digest.hexdigest()


def caller(contact):
    return hashlib.new("sha1", contact.phone_number.encode()).hexdigest()  # expect: PRV603


def shard(contact):
    return mmh3.hash(contact.email) % 64  # expect: PRV603


def quick(contact):
    return xxhash.xxh64(contact.email).hexdigest()  # expect: PRV603


def stable(contact):
    return uuid.uuid5(uuid.NAMESPACE_URL, contact.email)  # expect: PRV603


def hexed(contact):
    return binascii.hexlify(contact.email.encode()).decode()  # expect: PRV603


def encoded(contact):
    token = base64.b64encode(bytes(contact.email, "utf-8"))  # expect: PRV603
    return token.decode().rstrip("=")


def with_pepper(contact):
    return hashlib.sha256((PEPPER + contact.email).encode()).hexdigest()


def with_pepper_text(contact):
    return hashlib.sha256(f"{PEPPER}{contact.email}".encode()).hexdigest()


def with_salt(contact):
    salt = secrets.token_bytes(16)
    return hashlib.sha256(salt + contact.email.encode()).hexdigest(), salt


def with_site_key(contact):
    return salted_hmac("contact", contact.email).hexdigest()


def keyed_blake(contact, key):
    return hashlib.blake2b(contact.email.encode(), key=key, digest_size=16).hexdigest()


def settings_salt(contact):
    return hashlib.md5(f"{contact.email}|{settings.SECRET_KEY}".encode()).hexdigest()


class Contact:
    def __init__(self, email, name):
        self.email = email
        self.name = name

    def __hash__(self):
        return hash(self.email)

    def __eq__(self, other):
        return self.email == other.email

    @property
    def key(self):
        return hashlib.sha1(self.email.lower().encode()).hexdigest()  # expect: PRV603


def basic(username, password):
    raw = f"{username}:{password}"
    return "Basic " + base64.b64encode(raw.encode()).decode()


def leaked(password):
    return hashlib.sha1(password.encode()).hexdigest()[:5]


def etag_of(body):
    return hashlib.md5(body).hexdigest()


def page_key(url):
    return hashlib.md5(url.encode()).hexdigest()


def content_version(page):
    return zlib.adler32(page.body.encode())


def invoice_no(order):
    return uuid.uuid5(uuid.NAMESPACE_URL, f"/orders/{order.pk}")


def attachment(message, data):
    message["attachment"] = base64.b64encode(data).decode()


class Pseudonymizer:
    def __init__(self, algorithm=hashlib.sha256):
        self.algorithm = algorithm

    def of(self, person):
        joined = "|".join([person.first_name, person.last_name, str(person.date_of_birth)])
        return hashlib.sha256(joined.encode()).hexdigest()  # expect: PRV603
