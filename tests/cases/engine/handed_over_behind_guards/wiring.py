"""Connects handlers."""
from apscheduler.schedulers.background import BackgroundScheduler
from django.db.models.signals import post_save

import handlers
from conf import settings

scheduler = BackgroundScheduler()


class Board:
    def __init__(self):
        self.jobs = []

    def pin(self, job):
        self.jobs.append(job)


def connect(board: Board):
    post_save.connect(handlers.order_shipped, sender="shop.Order")
    if settings.USAGE_TRACKING_ENABLED:
        post_save.connect(handlers.order_saved, sender="shop.Order")
        board.pin(handlers.weekly)


def build(app):
    if not settings.USAGE_TRACKING_ENABLED:
        return handlers.Clicks(app)
    return handlers.PageViews(handlers.Clicks(app))


def buy(owner):
    handlers.remind.delay(owner.id)
    if owner.analytics_consent:
        handlers.report.delay(owner.id)
        handlers.remind.apply_async(args=(owner.id,))
