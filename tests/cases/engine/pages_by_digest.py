"""Pages that are kept under a hash: what comes out of it is told of where it is made, and not again as a name of a file."""

import hashlib
import os


def key_of(*parts):
    digest = hashlib.sha1()
    for part in parts:
        digest.update(part.encode())  # expect: PRV603
    return digest.hexdigest()


class Pages:
    def fetch(self, path, **options):
        key = key_of(path, options.get("data"))
        with open(os.path.join("cache", key)) as page:
            return page.read()

    def fetch_named(self, path, **options):
        with open(os.path.join("cache", options.get("data"))) as page:
            return page.read()


def page_of(email):
    return Pages().fetch("/me", data=email)


def page_named_after(email):
    return Pages().fetch_named("/me", data=email)  # expect: PRV606
