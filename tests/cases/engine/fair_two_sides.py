"""Functions that treat people differently, for fair reasons and for unfair ones."""


def welcome_pack(member):
    return "large" if member.newsletter_opt_in else "small"


def delivery_days(customer):
    if customer.opted_in_to_sharing:
        return 1
    return 1


def support_level(customer):
    level = "standard"
    if customer.has_consented:  # expect: PRV303
        level = "priority"
    return level


def greeting(customer):
    return "Hello again" if customer.tracking_consent else "Hello"


def theme(customer):
    return "dark" if customer.tracking_consent else "light"


def banner_height(customer):
    return 0 if customer.cookie_consent else 120


def cache_seconds(customer):
    return 600 if customer.tracking_consent else 0


def retry_limit(job):
    return 5 if job.has_partner else 2


def storage_gb(account):
    if not account.data_sharing:  # expect: PRV303
        return 5
    return 50
