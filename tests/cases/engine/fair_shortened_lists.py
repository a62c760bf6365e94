"""A podcast archive: lists cut short, answers that refuse by what they say, gates named for what they ask."""
from decimal import Decimal

from flask import Blueprint, abort, g, jsonify

from .archive import episodes_of, queue_download, transcripts

archive = Blueprint("archive", __name__)
TEASERS = 3


def episodes_for(listener, show):
    episodes = episodes_of(show)
    if not listener.tracking_consent:  # expect: PRV303
        return episodes[:3]
    return episodes


def transcripts_for(listener, show):
    pages = transcripts(show)
    if listener.opted_out_of_analytics:  # expect: PRV303
        pages = pages[:TEASERS]
    return pages


def chapters_for(listener, chapters):
    return chapters if listener.data_sharing_consent else chapters[:2]  # expect: PRV303


def chapters_for_subscribers(listener, chapters):
    return chapters if listener.has_subscription else chapters[:2]


def chapters_for_refusing(listener, chapters):
    return chapters[:2] if listener.data_sharing_consent else chapters


def newest(listener, episodes):
    if listener.analytics_consent:
        listener.seen += 1
    return episodes[:10]


def masked_addresses(listener):
    addresses = listener.ip_addresses
    return addresses if listener.analytics_consent else addresses[:1]


def start_download(listener, episode):
    if not listener.data_sharing_consent:  # expect: PRV303
        return {"state": "refused", "reason": "partners"}
    queue_download(episode)
    return {"state": "started"}


def describe_choices(listener):
    if not listener.data_sharing_consent:
        return {"data_sharing": "refused"}
    return {"data_sharing": "granted"}


def start_paid_download(listener, episode):
    if listener.balance < episode.cents:
        return {"state": "refused", "reason": "balance"}
    return {"state": "started"}


@archive.before_request
def cookie_gate():
    if not g.listener.cookie_consent:  # expect: PRV303
        abort(403)


def cookie_settings(listener):
    if not listener.cookie_consent:
        return []
    return listener.cookie_groups


def ring_back(listener, desk):
    desk.put(listener.pk, priority=2 if listener.marketing_opt_in else 4)  # expect: PRV303


def ring_back_urgently(listener, desk, call):
    desk.put(listener.pk, priority=2 if call.is_urgent else 4)


@archive.get("/charts")
def charts():
    if not g.listener.telemetry_consent:  # expect: PRV303
        abort(403)
    return jsonify(episodes_of("charts"))


@archive.get("/debug")
def debug_page():
    if not g.settings.telemetry_enabled:
        abort(404)
    return jsonify({})


def monthly(listener, base: Decimal) -> Decimal:
    if listener.data_sharing_consent:
        return base
    return base * Decimal("1.2")  # expect: PRV302


def bonus_points(listener, base: Decimal) -> Decimal:
    if listener.data_sharing_consent:
        return base
    return base * 2
