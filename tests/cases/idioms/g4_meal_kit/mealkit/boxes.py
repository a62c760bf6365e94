"""Filling, pausing and paying for boxes."""
from mealkit.measurement import Measurement


async def add_meal(household, box, meal) -> None:
    """Put a meal into next week's box."""
    box.meals.append(meal)
    await Measurement(household).event("add_to_cart", items=[{"item_id": meal.code, "price": str(meal.price)}])


async def remove_meal(household, box, meal) -> None:
    """Take a meal out again."""
    box.meals.remove(meal)
    await Measurement(household).event("remove_from_cart", items=[{"item_id": meal.code}])


async def pause(household, weeks: int) -> None:
    """Leave out some weeks."""
    measurement = Measurement(household)
    household.paused_weeks = weeks
    await measurement.event("box_paused", weeks=weeks)


async def pay(household, order) -> None:
    """Charge the household for a box."""
    measurement = Measurement(household)
    await order.charge()
    await measurement.event("purchase", transaction_id=order.code, value=str(order.total))
    if order.campaign:
        await measurement.campaign(order.campaign)


async def give_back(household, order) -> None:
    """Pay the money back for a spoiled box."""
    await order.refund()
    await Measurement(household).refund(order)


async def invite(household, guest_email: str) -> None:
    """Send a voucher to a friend of the household."""
    household.invitations += 1
    await Measurement(household).event("invite", guest=guest_email)  # expect: PRV101
