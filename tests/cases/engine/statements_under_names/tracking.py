"""What goes to Intercom, with consent."""
from mixpanel import Mixpanel

mp = Mixpanel("token")


def remember(pupil):
    if not pupil.tracking_consent:
        return
    mp.people_set(pupil.uid, {"plan": pupil.plan})
    mp.track(pupil.uid, "lesson")


def forget(uid):
    mp.people_delete(uid)
