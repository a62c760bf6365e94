"""Points and coupons: something on top for regulars and for those who take part."""

import logging

from django.conf import settings
from mixpanel import Mixpanel

logger = logging.getLogger(__name__)
mixpanel = Mixpanel(settings.MIXPANEL_TOKEN)

POINTS_PER_EURO = 1
PANEL_BONUS = 50


def earn(customer, order):
    points = int(order.subtotal) * POINTS_PER_EURO
    if customer.analytics_consent:
        points += PANEL_BONUS
    customer.points += points
    customer.save(update_fields=["points"])
    logger.info("customer %s earned %d points", customer.pk, points)


def redeem(customer, reward):
    customer.points -= reward.points
    customer.save(update_fields=["points"])
    event = {"reward": reward.code, "points": reward.points, "name_length": len(customer.last_name)}
    if customer.analytics_consent:
        mixpanel.track(str(customer.pk), "Reward Redeemed", event)


def member_price(customer, product):
    return product.member_price if customer.points >= 500 else product.price


def count_coupon(customer, coupon):
    """Count which coupons of the newsletter are redeemed."""
    if customer.newsletter_consent:  # expect: PRV203
        mixpanel.track(str(customer.pk), "Coupon Redeemed", {"coupon": coupon.code})


def welcome_coupon(customer, wallet):
    if customer.newsletter_consent:
        wallet.add(customer.pk, "HELLO10")
