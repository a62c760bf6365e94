from mixpanel import Mixpanel

from deco import needs_consent, needs_or_staff

mp = Mixpanel("t")


@needs_consent
def seen(user, page):
    mp.track(user.pk, page)


@needs_or_staff
def clicked(user, page):
    mp.track(user.pk, page)  # expect: PRV201
