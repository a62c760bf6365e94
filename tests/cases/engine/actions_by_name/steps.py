"""Registry by a plain name: a dict of functions, filled by a decorator."""
import logging

log = logging.getLogger(__name__)
ACTIONS = {}


def action(name):
    def wrap(function):
        ACTIONS[name] = function
        return function
    return wrap


@action("greet")
def greet(who):
    log.info("hello %s", who)


@action("count")
def count(who):
    log.info("one more")


def run(name, who):
    ACTIONS[name](who)


def run_all(who):
    for each in ACTIONS.values():
        each(who)
