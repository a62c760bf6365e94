"""What the riders of a bike hire are asked."""

import rudderstack.analytics as rudder
import usage

recorder = usage.UsageRecorder(rudder)


def unlock(rider, bike):
    if rider.usage_statistics_consent:
        recorder.note(str(rider.pk), "unlock", {"bike": bike.code})
        usage.beat(rudder, str(rider.pk))


def lock(rider, bike):
    recorder.note(str(rider.pk), "lock", {"bike": bike.code})  # expect: PRV201
    usage.beat(rudder, str(rider.pk))  # expect: PRV201


def lost(rider, bike):
    if not rider.usage_statistics_consent:
        return
    recorder.note(str(rider.pk), "lost", {"call": rider.phone_number})  # expect: PRV101
