"""What parents tick on the first day."""
from .models import Pupil


class FirstDay:
    def __init__(self, pupil: Pupil, ticked: set[str]):
        self.pupil = pupil
        self.ticked = ticked

    def save(self):
        self.pupil.photo_sharing_consent = "photos" in self.ticked
        self.pupil.save()


def accept_analytics(pupil: Pupil):
    pupil.app_analytics_consent = True  # expect: PRV505
    pupil.save()


def subscribe_sponsor_mail(pupil: Pupil):
    Pupil.objects(id=pupil.id).update_one(set__sponsor_mail_opt_in=True)


def unsubscribe_sponsor_mail(pupil: Pupil):
    Pupil.objects(id=pupil.id).update_one(set__sponsor_mail_opt_in=False)
