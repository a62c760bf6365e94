"""Clients that a base class keeps, and what only looks like a user name."""

import httpx
import mixpanel

mp = mixpanel.Mixpanel("d0")


class Service:
    def __init__(self, client, base):
        self._client = client
        self._base = base


class Invitations(Service):
    def __init__(self, client: httpx.Client):
        super().__init__(client, "/v1")

    def withdraw(self, email):
        self._client.delete(f"{self._base}/invitations", params={"email": email})  # expect: PRV105

    def renew(self, invitation):
        self._client.patch(f"{self._base}/invitations", params={"id": invitation.pk})


def seen(user):
    if user.analytics_consent:
        mp.people_set(user.pk, {"Last login": user.last_login, "visits": user.visits})
        mp.people_set(user.pk, {"Name": user.login})  # expect: PRV101
