"""Sets PostHog up when the editor starts."""
import platform

import posthog
from posthog import Posthog

from quill.preferences import Preferences

PUBLIC_KEY = "phc_quill_desktop"
HOST = "https://eu.i.posthog.com"


def init_statistics(preferences: Preferences) -> None:
    """Prepare the module's own client; it stays mute unless statistics are on."""
    posthog.project_api_key = PUBLIC_KEY
    posthog.host = HOST
    posthog.disabled = not preferences.usage_statistics_enabled
    posthog.capture("started", distinct_id=preferences.installation, properties={"system": platform.system()})


class SpellingStatistics:
    """Counts which dictionaries are in use, through a client of its own."""

    def __init__(self, preferences: Preferences) -> None:
        self.installation = preferences.installation
        self.client = Posthog("phc_quill_spelling", host=HOST, disabled=not preferences.usage_statistics_enabled)

    def dictionary_chosen(self, language: str) -> None:
        """A dictionary was chosen."""
        self.client.capture("dictionary", distinct_id=self.installation, properties={"language": language})

    def word_added(self, words: int) -> None:
        """The user's own dictionary has grown."""
        self.client.capture("word added", distinct_id=self.installation, properties={"words": words})
