"""Choices under a key, in a set, in the environment, as a number."""
import os
from configparser import ConfigParser
from distutils.util import strtobool

from flask import request
from mixpanel import Mixpanel

mp = Mixpanel("token")
ENOUGH = {"analytics", "all"}


def cookies(visitor):
    if request.cookies.get("analytics") == "true":
        mp.track(visitor, "a")
    if request.cookies.get("analytics") == "false":  # expect: PRV202
        mp.track(visitor, "b")
    if request.cookies.get("theme") == "dark":
        mp.track(visitor, "c")  # expect: PRV201


def preferences(user):
    if user.preferences["analytics"]:
        mp.track(user.id, "a")
    if user.privacy_settings.analytics:
        mp.track(user.id, "b")
    if user.preferences["email"]:
        mp.track(user.id, "c")  # expect: PRV201


def members(user):
    if "analytics" in user.accepted_purposes:
        mp.track(user.id, "a")
    if user.cookie_consent in ENOUGH:
        mp.track(user.id, "b")
    if "analytics" in user.team_names:
        mp.track(user.id, "c")  # expect: PRV201


def environment(machine):
    if "DO_NOT_TRACK" in os.environ or strtobool(os.environ.get("DISABLE_ANALYTICS", "0")):
        return
    mp.track(machine, "started")


def section(machine):
    config = ConfigParser()
    if config.getboolean("telemetry", "enabled"):
        mp.track(machine, "a")
    if config.getboolean("cache", "enabled"):
        mp.track(machine, "b")  # expect: PRV201


def counted(user):
    if user.consents.filter(purpose="analytics").count() > 0:
        mp.track(user.id, "a")
    if user.consented_at >= user.policy.changed_at:
        mp.track(user.id, "b")
