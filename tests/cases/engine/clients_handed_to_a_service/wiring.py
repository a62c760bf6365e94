from mixpanel import Mixpanel

from service import Service


class Audit:
    def track(self, key, name, data=None):
        self.rows.append((key, name))


def make_service():
    return Service(client=Mixpanel("token"), audit=Audit())
