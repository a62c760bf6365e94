"""What does something to a consent is no check of it."""
import rudderstack.analytics as rudder


def unverify_consent(paper):
    paper.is_verified = False
    paper.save()
    return paper


def has_consent(guest):
    return guest.tracking_consent


def unverify(papers):
    for paper in papers:
        unverify_consent(paper)


def welcome(guest):
    has_consent(guest)  # expect: PRV206
    rudder.track(guest.id, "welcomed")
