"""Reading of articles."""
import posthog

from store import PurposeStore


def opened(store: PurposeStore, reader_id, slug):
    if "analytics" in store.purposes(reader_id):
        posthog.capture("article_opened", distinct_id=reader_id, properties={"slug": slug})


def liked(store: PurposeStore, reader_id, slug):
    if "founder" in store.badges(reader_id):
        posthog.capture("article_liked", distinct_id=reader_id)  # expect: PRV201


def printed(store: PurposeStore, reader_id, slug):
    granted = store.purposes(reader_id)
    if "analytics" not in granted:
        return
    posthog.capture("article_printed", distinct_id=reader_id)


def commented(consented_purposes, reader_id):
    if {"analytics", "functional"} <= consented_purposes:
        posthog.capture("commented", distinct_id=reader_id)


def bookmarked(consented_purposes, reader_id):
    if "functional" in consented_purposes:  # expect: PRV203
        posthog.capture("bookmarked", distinct_id=reader_id)
