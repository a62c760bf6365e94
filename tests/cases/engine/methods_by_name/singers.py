"""Singers and the pieces they sing."""


class Singer:
    def __init__(self, row):
        self.row = row

    def allows_analytics(self):
        return self.row["analytics"] == "yes"

    @property
    def agreed_to_tracking(self):
        return self.row["tracking"] == "yes"

    def tracking_consent(self):
        return self.row["tracking"] == "yes"


class Piece:
    tracking_consent = True
