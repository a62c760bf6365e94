"""Hashes that an advertiser asks for, and one that nobody does."""
from hashing import md5


def visitor(user):
    return {"visitor": md5(user.email)}
