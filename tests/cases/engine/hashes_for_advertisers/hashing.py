"""Hashes that an advertiser asks for, and one that nobody does."""
import hashlib


def sha(value):
    return hashlib.sha256(value.strip().lower().encode()).hexdigest()


def md5(value):
    return hashlib.md5(value.encode()).hexdigest()  # expect: PRV603
