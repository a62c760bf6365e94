"""Members of a garden club, kept with Peewee."""
from peewee import BooleanField, CharField, DateTimeField, Model, SqliteDatabase

db = SqliteDatabase("club.db")


class Gardener(Model):
    full_name = CharField()
    postal_address = CharField(null=True)
    email = CharField(null=True)
    left_at = DateTimeField(null=True)
    tips_by_mail = BooleanField(default=False)
    garden_photos_consent = BooleanField(default=False)
    statistics_consent = BooleanField(default=False)

    class Meta:
        database = db

    def label(self):
        return f"{self.full_name}, {self.postal_address}, {self.email}"
