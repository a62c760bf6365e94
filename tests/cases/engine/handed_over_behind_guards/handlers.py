"""Who calls these is decided where they are handed over."""
from celery import shared_task
from mixpanel import Mixpanel

mp = Mixpanel("token")


def order_saved(sender, instance, **kwargs):
    mp.track(instance.owner_id, "order saved")


def order_shipped(sender, instance, **kwargs):
    mp.track(instance.owner_id, "order shipped")  # expect: PRV201


def weekly(owner):
    mp.track(owner, "weekly")


class PageViews:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        mp.track(request.user.id, "page")
        return self.get_response(request)


class Clicks:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        mp.track(request.user.id, "click")  # expect: PRV201
        return self.get_response(request)


@shared_task
def report(owner):
    mp.track(owner, "report")


@shared_task
def remind(owner):
    mp.track(owner, "remind")  # expect: PRV201
