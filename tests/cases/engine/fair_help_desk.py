"""Who waits how long for an answer of the help desk."""
import heapq
import itertools
from datetime import timedelta


class Ticket:
    def __init__(self, requester, text):
        self.requester = requester
        self.text = text


class HelpDesk:
    def __init__(self):
        self._heap = []
        self._count = itertools.count()

    def push(self, ticket):
        urgency = 1
        if ticket.requester.data_sharing_opt_out:  # expect: PRV303
            urgency = 9
        heapq.heappush(self._heap, (urgency, next(self._count), ticket))

    def push_callback(self, ticket):
        urgency = 5
        if ticket.requester.pays_for_support:
            urgency = 1
        heapq.heappush(self._heap, (urgency, next(self._count), ticket))

    def answer_within(self, ticket):
        if ticket.requester.shares_usage_data:  # expect: PRV303
            return timedelta(hours=4)
        return timedelta(days=5)

    def remind_within(self, ticket):
        if ticket.requester.shares_usage_data:
            return timedelta(days=5)
        return timedelta(days=5)
