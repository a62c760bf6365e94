"""Keeps documents the same on two computers."""
import logging

from posthog import Posthog

from quill.preferences import Preferences

logger = logging.getLogger(__name__)


class Sync:
    """Connection to the user's account."""

    def __init__(self, preferences: Preferences, account) -> None:
        self.preferences = preferences
        self.account = account
        self.events = Posthog("phc_quill_sync", host="https://eu.i.posthog.com", disabled=preferences.offline)

    def sign_in(self) -> None:
        """Open the session of the account."""
        self.account.open_session()
        logger.info("signed in as %s", self.account.email)  # expect: PRV601

    def push(self, documents: list) -> int:
        """Upload what has changed."""
        changed = [document for document in documents if document.dirty]
        for document in changed:
            self.account.upload(document)
        facts = {"documents": len(changed)}
        self.events.capture("pushed", distinct_id=self.preferences.installation, properties=facts)  # expect: PRV201
        logger.info("pushed %d documents", len(changed))
        return len(changed)
