"""A module about billing in which consent decides what is no price."""


def reminder_days(customer):
    if customer.newsletter_consent:
        return 7
    return 14


def trial_days(customer):
    return 30 if customer.newsletter_consent else 31


def letter_count(customer):
    return 2 if customer.marketing_consent else 3


def invoice_copies(customer):
    return 1 if customer.paperless_consent else 2


def points(customer):
    return 10 if customer.data_sharing else 20


def status_code(customer):
    if customer.data_sharing:
        return 200
    return 204


def retry_limit(customer):
    if customer.data_sharing:
        return 3
    return 5


def page_size(request):
    if request.user.ad_tracking_consent:
        return 10
    return 12


def template_id(customer):
    if customer.marketing_consent:
        return 1
    return 2


def version(customer):
    return 1 if customer.marketing_consent else 2


def segments(customers):
    return [1 if customer.marketing_consent else 2 for customer in customers]


def rows(customers):
    return [{"id": customer.id, "group": 1 if customer.marketing_consent else 2} for customer in customers]


def discount(customer):
    if customer.data_sharing:
        return 10
    return 0
