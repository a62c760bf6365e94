"""PRV302: two prices, the refusing one higher."""

from collections.abc import Iterator

from ...model.events import PriceEvent
from ..base import Draft, Example, Rule, fitted


class HigherPriceForRefusal(Rule[PriceEvent]):
    """Those who do not share their data pay more."""

    code = "PRV302"
    name = "higher-price-for-refusal"
    severity = "error"
    summary = "Refusing to share data costs more."
    what = (
        "Of two amounts that a choice about consent or data sharing decides between, the one for those who refuse is "
        "higher: returned, assigned or looked up. Constants are followed across names, classes, tables and modules. A "
        "discount, a reward or a coupon for taking part is fine, and so is a lower price for refusing."
    )
    why = (
        "A right that costs money is no right: consent given to avoid a charge is not free. A difference in price has "
        "to be reasonably related to what the data is worth to the business."
    )
    mend = "Ask the same price, and thank those who take part with a discount or a reward on top."
    provisions = ("GDPR Art. 7(4)", "CCPA 1798.125", "11 CCR 7080")
    examples = (
        Example(
            "29 more without tracking",
            {
                "plans.py": """\
TRACKED = 70
UNTRACKED = TRACKED + 29


def monthly_price(customer):
    if customer.data_sharing_consent:
        return TRACKED
    return UNTRACKED  # report
"""
            },
        ),
        Example(
            "A table looked up by consent, and a fair discount",
            {
                "fares.py": """\
FARES = {True: 40, False: 55}


def fare(rider):
    return FARES[rider.tracking_consent]  # report


def total_price(rider, price):
    if rider.tracking_consent:
        price -= 5
    return price
"""
            },
        ),
        Example(
            "Equal prices, a lower price for refusing, rewards, and prices that depend on something else",
            {
                "tickets.py": """\
def ticket_price(visitor):
    return 9 if visitor.data_sharing else 9


def museum_price(visitor):
    if visitor.opted_out:
        return 8
    return 12


def lesson_price(student):
    return 25 if student.is_member else 40


def points(customer):
    return 100 if customer.data_sharing_consent else 0
"""
            },
        ),
    )

    def check(self, event: PriceEvent) -> Iterator[Draft]:
        """A finding at the higher of the two amounts."""
        found = event.difference
        if found.kind != "higher":
            return
        amounts = f" ({found.refused} instead of {found.granted})" if found.granted and found.refused else ""
        more = f"{found.difference} more" if found.difference else "more"
        message = f"refusing data sharing costs {more}{amounts}"
        steps = ((found.condition, "this choice decides"), (found.site, "the higher amount"))
        yield Draft(
            found.site,
            self.severity,
            "high",
            fitted(message),
            steps=steps if found.condition != found.site else steps[1:],
            qualname=event.qualname,
            subject=found.difference,
        )
