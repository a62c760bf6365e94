"""What waits until somebody sends it."""

import queue
from collections import deque

letters = deque()
counts = []
calls = queue.Queue()
LIMITS = {"letters": 50, "calls": 3}


def remember(line, who):
    calls.put({"line": line, "who": who})


class Basket:
    """Collects for one guest."""

    def __init__(self):
        self.lines = []

    def put(self, line):
        self.lines.append(line)
        return self
