"""What a ferry costs: told of where the amounts stand, whoever asks for them."""


def fare_price(passenger):
    if passenger.accepts_tracking:
        return 900
    return 1400  # expect: PRV302


def privacy_fee(passenger):
    return 0 if passenger.marketing_consent else 250  # expect: PRV301


def senior_price(passenger):
    return 700 if passenger.is_senior else 900
