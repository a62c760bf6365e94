"""Calls that never return, in helpers and in place."""
import argparse
import os
import sys

from flask import abort, g
from mixpanel import Mixpanel

mp = Mixpanel("token")
options = argparse.ArgumentParser()


def willing_only():
    if not g.account.analytics_consent:
        abort(451)


def visit():
    willing_only()
    mp.track(g.account.id, "visit")


def command(member):
    if member.opted_out:
        sys.exit("opted out")
    mp.track(member.id, "command")


def worker(member):
    if not member.analytics_consent:
        os._exit(3)
    mp.track(member.id, "worker")


def usage(member):
    if not member.analytics_consent:
        options.error("no consent")
    mp.track(member.id, "usage")


def logged_only(member):
    if not member.analytics_consent:
        print("no consent")
    mp.track(member.id, "logged")  # expect: PRV201


def the_wrong_way(member):
    if member.analytics_consent:  # expect: PRV202
        sys.exit(0)
    mp.track(member.id, "wrong")
