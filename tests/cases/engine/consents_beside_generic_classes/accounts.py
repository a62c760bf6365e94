"""Consent is written here; nothing takes it back."""


def open_account(user):
    user.marketing_consent = True  # expect: PRV207, PRV505
    user.save()


def close_account(user):
    user.delete()
