"""Members of a rowing club in Peewee, and how they leave."""
import mixpanel
from peewee import BooleanField, CharField, Model, SqliteDatabase

db = SqliteDatabase("club.db")
mp = mixpanel.Mixpanel("token")


class Rower(Model):
    name = CharField()
    email = CharField()
    phone = CharField()
    boat = CharField(null=True)
    gone = BooleanField(default=False)
    analytics_consent = BooleanField(default=False)

    class Meta:
        database = db


class Guest(Model):
    email = CharField()
    phone = CharField()

    class Meta:
        database = db


def on_login(rower):
    if rower.analytics_consent:
        mp.people_set(rower.id, {"boat": rower.boat})


def delete_rower(rower_id):  # expect: PRV504
    Rower.update(gone=True).where(Rower.id == rower_id).execute()


def forget_me(rower):
    mp.people_delete(rower.id)
    rower.delete_instance(recursive=True)


def erase_personal_data(rower):  # expect: PRV504
    rower.name = "former member"
    rower.email = ""
    rower.save()
    mp.people_delete(rower.id)


def erase_guest(guest):
    guest.email = ""
    guest.phone = ""
    guest.save()


def delete_boat(boat):
    boat.retired = True
    boat.save()


def gone_members():
    return [r.name for r in Rower.select().where(Rower.gone)]


def call_list():
    return [(r.name, r.phone, r.email) for r in Rower.select()] + [(g.phone, g.email) for g in Guest.select()]
