from clients import Null, make_client


class Signup:
    def __init__(self, analytics=None):
        self.analytics = analytics or Null()

    def run(self, member):
        self.analytics.track(member.pk, "signup", {"phone": member.phone_number})  # expect: PRV101, PRV201


class Quiet:
    def __init__(self, analytics=None):
        self.analytics = analytics or Null()

    def run(self, member):
        self.analytics.track(member.pk, "signup", {"phone": member.phone_number})


def main(settings):
    service = Signup(make_client(settings))
    quiet = Quiet()
    return service, quiet
