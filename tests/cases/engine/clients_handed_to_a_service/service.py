class Service:
    def __init__(self, client, audit):
        self.client = client
        self.audit = audit

    def signed_up(self, user):
        self.client.track(user.pk, "signed up", {"mail": user.email})  # expect: PRV101, PRV201
        self.audit.track(user.pk, "signed up", {"mail": user.email})

    def consented(self, user):
        if user.analytics_consent:
            self.client.track(user.pk, "seen")
