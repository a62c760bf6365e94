"""PRV301: something is added to the price of those who do not take part."""

from collections.abc import Iterator

from ...model.events import PriceEvent
from ..base import Draft, Example, Rule, fitted


class PrivacySurcharge(Rule[PriceEvent]):
    """Those who do not share their data pay something on top."""

    code = "PRV301"
    name = "privacy-surcharge"
    severity = "error"
    summary = "A surcharge for those who do not share their data."
    what = (
        "A price, fee or premium goes up because the person does not take part: something is added, multiplied in or "
        "put on the list of fees where consent is refused, or there is a fee against none. What is taken off for those "
        "who take part, and points, coupons or rewards for them, are fine. Two whole prices side by side are PRV302."
    )
    why = (
        "A fee for saying no makes the yes worthless: consent that is given to avoid a charge is not free. The law of "
        "several places forbids to charge those who use their rights."
    )
    mend = "Drop the surcharge. Where taking part is worth something to you, thank those who do with a discount."
    provisions = ("GDPR Art. 7(4)", "CCPA 1798.125(a)(1)")
    examples = (
        Example(
            "29 on top, a factor, a fee against none, a line among the fees",
            {
                "bills.py": """\
PRIVACY_FEE = 29


def total(customer, price):
    if not customer.has_consented:
        price += PRIVACY_FEE  # report
    return price


def premium(driver, premium):
    if driver.refuses_tracking:
        premium = premium * 1.15  # report
    return premium


def monthly_fee(customer):
    return 0 if customer.data_sharing else 4  # report


def fees(customer):
    fees = [2]
    if customer.opted_out:
        fees.append(PRIVACY_FEE)  # report
    return fees
"""
            },
        ),
        Example(
            "Discounts, rewards, and surcharges for other reasons",
            {
                "offers.py": """\
def total(customer, price):
    if customer.has_consented:
        price -= 5
    return price


def points(customer, order):
    return order.points * (2 if customer.data_sharing else 1)


def shipping(order, cost):
    if not order.is_local:
        cost += 12
    return cost
"""
            },
        ),
    )

    def check(self, event: PriceEvent) -> Iterator[Draft]:
        """A finding at the statement that adds."""
        found = event.difference
        if found.kind != "surcharge":
            return
        more = f" {found.difference}" if found.difference else ""
        steps = ((found.condition, "this choice decides"), (found.site, "the price goes up"))
        yield Draft(
            found.site,
            self.severity,
            "high",
            fitted(f"a surcharge{' of' if more else ''}{more} for refusing data sharing"),
            steps=steps if found.condition != found.site else steps[1:],
            qualname=event.qualname,
            subject=found.difference,
        )
