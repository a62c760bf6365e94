"""Purposes that a reader of the magazine ticked."""
import json


class PurposeStore:
    def __init__(self, redis):
        self._redis = redis

    def purposes(self, reader_id):
        raw = self._redis.get(f"purposes:{reader_id}")
        return set(json.loads(raw)) if raw else set()

    def badges(self, reader_id):
        return self._redis.smembers(f"badges:{reader_id}")
