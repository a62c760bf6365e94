"""A bus company: ids and addresses are handed out for those who agreed, which is no service that others miss."""
import posthog


def distinct_id(passenger):
    if not passenger.analytics_consent:
        return None
    return str(passenger.pk)


def key_of(passenger):
    if not passenger.tracking_consent:
        return None
    return passenger.session_key


def address_of(passenger):
    if not passenger.data_sharing_consent:
        return None
    return passenger.email


def timetable_of(passenger, line):
    if not passenger.tracking_consent:  # expect: PRV303
        return None
    return line.timetable()


def got_on(passenger, stop):
    who = distinct_id(passenger)
    if who is not None:
        posthog.capture(distinct_id=who, event="got on", properties={"stop": stop.number})
