"""Signed links."""
from itsdangerous import URLSafeSerializer

signer = URLSafeSerializer("k")


def leave_link(drinker):
    return f"/leave/{signer.dumps(drinker.id)}"
