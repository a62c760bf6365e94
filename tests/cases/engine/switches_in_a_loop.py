"""A crossword tool: switches that a loop looks through, groups of cookies, and what a module is for."""
import os

import posthog
from flask import request, session

from . import desk
from .desk import helper



def is_off():
    for name in ("DO_NOT_TRACK", "CROSSWORD_NO_STATS"):
        if os.environ.get(name):
            return True
    return False


def is_loud():
    for name in ("CROSSWORD_BELL", "CROSSWORD_HORN"):
        if os.environ.get(name):
            return True
    return False


def solved(run):
    if not is_off():
        posthog.capture(distinct_id=run, event="solved")


def tried(run):
    if not is_loud():
        posthog.capture(distinct_id=run, event="tried")  # expect: PRV201


def is_accepted(group):
    return group in session.get("cookie_groups", [])


def hinted():
    if is_accepted("statistics"):
        posthog.capture(distinct_id=session["key"], event="hinted")


def printed():
    if is_accepted("preferences"):  # expect: PRV203
        posthog.capture(distinct_id=session["key"], event="printed")


def shared():
    if "statistics" in session.get("user_groups", []):
        posthog.capture(distinct_id=session["key"], event="shared")  # expect: PRV201


def asked():
    if desk.answer(request) or helper(request):
        posthog.capture(distinct_id=session["key"], event="asked")  # expect: PRV201
