"""What says what to do with an address is no address."""
import logging
from typing import TypedDict

log = logging.getLogger(__name__)


class Choices(TypedDict):
    keep_email: bool
    theme: str


def note(choices: Choices, keep_phone):
    log.info("choices %s %s", choices["keep_email"], keep_phone)


def note_all(choices: Choices):
    log.info("choices %s", choices)


def note_address(kept_email):
    log.info("kept %s", kept_email)  # expect: PRV601
