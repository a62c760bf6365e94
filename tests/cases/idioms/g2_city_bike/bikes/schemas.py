"""What the apps send and what the service keeps about a hire."""
from decimal import Decimal

from pydantic import BaseModel


class Rider(BaseModel):
    """The holder of a pass."""

    id: int
    pass_number: str
    is_tester: bool = False
    analytics_consent: bool = False
    advertising_opt_in: bool = False
    data_sharing_consent: bool = False


class Hire(BaseModel):
    """One ride from dock to dock."""

    code: str
    minutes: int
    dock: str
    electric: bool
    fare: Decimal = Decimal("0")
