"""What a hire costs."""
from decimal import Decimal

from .schemas import Hire, Rider

PER_MINUTE = Decimal("0.12")
ELECTRIC = Decimal("1.00")
HANDLING = Decimal("0.50")


def fare_for(rider: Rider, hire: Hire) -> Decimal:
    """Price of a hire, with all extras."""
    fare = PER_MINUTE * hire.minutes
    if hire.electric:
        fare += ELECTRIC
    if not rider.data_sharing_consent:
        fare += HANDLING  # expect: PRV301
    return fare


def weekend_fare(rider: Rider, hire: Hire) -> Decimal:
    """The weekend gives something back to those who help with planning."""
    fare = PER_MINUTE * hire.minutes
    if rider.data_sharing_consent:
        fare *= Decimal("0.8")
    return fare
