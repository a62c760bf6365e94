"""Guests of the house."""
from .tiers import Sharing


class Guest:
    def __init__(self, id, sharing, member_level=0):
        self.id = id
        self.sharing = sharing
        self.member_level = member_level

    @property
    def agreed_to_profiling(self):
        return self.sharing is Sharing.PROFILE_SHARED
