from .models import Pupil


def enrol(row):
    pupil = Pupil(class_name=row["class"])
    pupil.photo_sharing_consent = True  # expect: PRV207
    pupil.save()
    return pupil


def enrol_with_answers(row):
    return Pupil(class_name=row["class"], photo_sharing_consent=row["photos"] == "yes").save()


def move_up(pupil, name):
    pupil.class_name = name
    pupil.is_new = True
    pupil.save()


def may_show(pupil):
    return pupil.photo_sharing_consent and pupil.app_analytics_consent
