"""Rehearsals of the choir."""
import posthog

from .singers import Piece, Singer


def attended(request, singer):
    if singer.allows_analytics:  # expect: PRV206
        posthog.capture(distinct_id=str(singer.row["id"]), event="attended")


def missed(request):
    if not request.user.allows_analytics:  # expect: PRV206
        return
    posthog.capture(distinct_id=str(request.user.pk), event="missed")


def arrived(singer):
    if singer.allows_analytics():
        posthog.capture(distinct_id=str(singer.row["id"]), event="arrived")


def left(singer):
    if singer.agreed_to_tracking:
        posthog.capture(distinct_id=str(singer.row["id"]), event="left")


def soloed(singer):
    if singer.tracking_consent:
        posthog.capture(distinct_id=str(singer.row["id"]), event="soloed")


def recorded(piece):
    if piece.allows_analytics:
        posthog.capture(distinct_id=str(piece.singer_id), event="recorded")
