"""What the planner costs, in cents a month."""
FAMILY = 299
DISCOUNT = 100


def monthly_price(profile) -> int:
    """Price of the planner for one household."""
    if profile.data_sharing_consent:
        return 249
    return 499  # expect: PRV302


def family_price(profile) -> int:
    """Price of the planner for two generations."""
    price = FAMILY * profile.households
    if profile.data_sharing_consent:
        price -= DISCOUNT
    return price


def support_price(profile) -> int:
    """Price of an hour of help."""
    if profile.data_sharing_consent:
        return 1500
    return 1500
