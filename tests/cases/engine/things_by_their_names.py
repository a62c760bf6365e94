"""A conference: tracks that were accepted and seats that are shared are things, and no answers of anybody."""


def track_of(speaker, talk):
    return talk.accepted_track.short_title if talk.accepted_track else None


def room_of(speaker, talk):
    if not talk.accepted_track:
        return None
    return talk.accepted_track.room.plan(speaker)


COLUMNS = {"track": lambda speaker: speaker.accepted_track.short_title if speaker.accepted_track else None}


def programme_of(guest, talks):
    if not guest.tracking_accepted:  # expect: PRV303
        return None
    return talks.programme(guest)


def seats_of(guest, plan):
    if not guest.tracking_accepted.status:  # expect: PRV303
        return None
    return plan.seats(guest)
