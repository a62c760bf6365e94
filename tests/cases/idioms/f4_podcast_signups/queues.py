"""Rows for Airtable, collected in memory and written once a minute."""
import os
import queue

from pyairtable import Api

base = Api(os.environ["AIRTABLE_KEY"])
BASE_ID = os.environ["AIRTABLE_BASE"]


class SignupQueue:
    """Listeners who want to hear when a show returns."""

    def __init__(self, table):
        self.table = table
        self._rows = queue.Queue()

    def add(self, email, show):
        self._rows.put({"Contact": email, "Show": show.title})

    def flush(self):
        rows = []
        while not self._rows.empty():
            rows.append(self._rows.get_nowait())
        if rows:
            self.table.batch_create(rows)  # expect: PRV101
        return len(rows)


class PlayQueue:
    """How often the episodes were played."""

    def __init__(self, table):
        self.table = table
        self._rows = []

    def add(self, listener, episode):
        self._rows.append({"Listener": str(listener.pk), "Episode": episode.title, "Show": episode.show.title})

    def flush(self):
        rows, self._rows = self._rows, []
        if rows:
            self.table.batch_create(rows)
        return len(rows)


signups = SignupQueue(base.table(BASE_ID, "Signups"))
plays = PlayQueue(base.table(BASE_ID, "Plays"))
