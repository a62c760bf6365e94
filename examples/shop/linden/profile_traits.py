"""What we tell about a customer, for different readers."""

from django.forms.models import model_to_dict


def account_traits(customer):
    """Return what the account page shows to the customer."""
    traits = tier_traits(customer)
    traits["$email"] = customer.email
    return traits


def tier_traits(customer):
    """Return what says something about the contract and nothing about the person."""
    return {"tier": customer.tier, "points": customer.points, "has_phone": bool(customer.phone_number)}


def copy_of_my_data(customer):
    """Return everything we hold, for the customer to take along."""
    return model_to_dict(customer)
