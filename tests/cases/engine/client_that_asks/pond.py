"""An aquarium shop."""
import os

from clients import Careful, asked_for_analytics

careful = Careful(os.environ["HOG"], asked_for_analytics)


def fish_seen(visitor):
    careful.seen(visitor, "fish")
