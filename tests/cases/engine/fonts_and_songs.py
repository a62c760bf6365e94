"""A font has a family, and a song an artist: neither is somebody's name."""

import logging

logger = logging.getLogger(__name__)


def rendered(font, song):
    logger.info("family %s", font.family_name)
    logger.info("song %s by %s", song["title"], song["artist_name"])


def found(artist_name, title):
    logger.info("looking for %s by %s", title, artist_name)


def greeted(member, artist):
    logger.info("member %s", member.family_name)  # expect: PRV601
    logger.info("artist %s", artist.email)  # expect: PRV601


def greeted_by_form(given_name, family_name):
    logger.info("hello %s %s", given_name, family_name)  # expect: PRV601
