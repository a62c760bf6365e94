"""PRV402: an offer, a message, an audience or a price is chosen by a sensitive trait."""

from collections.abc import Iterator

from ...model.events import TraitEvent
from ..base import Draft, Example, Rule
from ..traits import trait_draft


class SensitiveTraitTargeted(Rule[TraitEvent]):
    """Who gets an offer, or what it costs, is decided by a sensitive trait."""

    code = "PRV402"
    name = "sensitive-trait-targeted"
    severity = "warning"
    summary = "An offer, message, audience or price is chosen by a sensitive trait."
    what = (
        "A condition, query or segment selects people by health, pregnancy, religion, ethnicity, politics, union "
        "membership, sexual orientation or genes, and what follows is an offer, a coupon, a campaign, an audience or a "
        "price. What looks after that very person (an allergy notice, a recall, a warning) is left alone."
    )
    why = (
        "Such a trait is among the most private things that people have. Whoever gets the coupon for nappies before "
        "the family knows has been told on by a shop. Large platforms must not advertise by it at all, and elsewhere "
        "it needs consent to just that."
    )
    mend = "Choose by what people asked for: topics they follow, the product they look at. Offer it to all others too."
    provisions = ("GDPR Art. 9(1)", "DSA Art. 26(3)")
    examples = (
        Example(
            "A coupon, a price, a campaign and a segment",
            {
                "offers.py": """\
from shop.models import Customer, Segment


def greet(customer, wallet):
    if customer.is_pregnant:  # report
        wallet.add_coupon("NAPPIES10")


def price_of_strips(customer):
    return 19 if customer.has_diabetes else 14  # report


def easter(mailer):
    for customer in Customer.objects.filter(religion="christian"):  # report
        mailer.send_offer(customer, "EASTER15")


def set_up():
    Segment.objects.create(slug="pregnant-customers")  # report
    Segment.objects.create(slug="frequent-customers")
"""
            },
        ),
        Example(
            "Care for that very person, statistics, and offers by what was bought",
            {
                "offers.py": """\
from shop.models import Customer


def warnings(customer, product):
    if set(customer.allergies) & set(product.allergens):
        return [f"{product.name} contains something that you are allergic to"]
    return []


def by_religion():
    return Customer.objects.filter(religion="christian").count()


def greet(customer, basket, wallet):
    if basket.has("nappies"):
        wallet.add_coupon("NAPPIES10")


def entrance(visitor):
    return 6 if visitor.age_group == "child" else 12
"""
            },
        ),
    )

    def check(self, event: TraitEvent) -> Iterator[Draft]:
        """A finding at the condition, the query or the name of the segment."""
        if event.kind == "targeted":
            yield trait_draft(self, event, "{trait} decides what people are offered: {name}")
