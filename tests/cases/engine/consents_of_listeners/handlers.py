"""What the app calls."""
from .models import Listener, Withdrawal


def grant_profiling(key):
    listener = Listener.get(Listener.key == key)
    listener.profiling_consent = True
    listener.save()


def withdraw_profiling(key):
    listener = Listener.get(Listener.key == key)
    listener.profiling_consent = False
    listener.save()
    Withdrawal.create(listener=listener)


def grant_measurement(key):
    Listener.update(audience_measurement_consent=True).where(Listener.key == key).execute()  # expect: PRV505


def set_sms_marketing(key, wanted: bool):
    Listener.update(sms_marketing_consent=wanted).where(Listener.key == key).execute()


def nightly(keys):
    for key in keys:
        listener = Listener.get(Listener.key == key)
        if listener.profiling_consent:
            listener.save()
