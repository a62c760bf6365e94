"""What goes wrong in a bakery, and what it says."""


class BakeryError(Exception):
    pass


class BillingError(BakeryError):
    pass


class NoCard(BillingError):
    def __init__(self, customer):
        self.customer = customer
        super().__init__(f"no card for {customer.email}")


class Refused(BakeryError):
    def __init__(self, customer):
        self.customer = customer
        super().__init__("refused")


class Stale(BakeryError):
    """A loaf is too old."""


PAYING = (BillingError, Refused)
