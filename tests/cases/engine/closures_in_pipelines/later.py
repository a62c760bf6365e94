"""A closure handed to somebody else's list and called there."""
import logging

log = logging.getLogger(__name__)


class Pipeline:
    def __init__(self):
        self.steps = []

    def then(self, step):
        self.steps.append(step)
        return self

    def run(self, item):
        for step in self.steps:
            step(item)


def writer(prefix):
    def write(item):
        log.info("%s %s", prefix, item)
    return write


def counter(prefix):
    def count(item):
        log.info("%s one", prefix)
    return count


loud = Pipeline().then(writer("a"))
low = Pipeline().then(counter("b"))
own = Pipeline()
own.then(writer("c"))
