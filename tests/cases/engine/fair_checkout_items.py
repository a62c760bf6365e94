"""Checkout of a language school with Stripe."""
import stripe

SCHOOL_FEE = 1500
COURSE = 24900


def open_checkout(learner, course):
    items = [{"price_data": {"currency": "eur", "unit_amount": COURSE, "product": course.product}, "quantity": 1}]
    if course.needs_book:
        items.append({"price_data": {"currency": "eur", "unit_amount": 2900, "product": "book"}, "quantity": 1})
    if not learner.consents_to_marketing:
        items.append({"price_data": {"currency": "eur", "unit_amount": SCHOOL_FEE, "product": "fee"}, "quantity": 1})  # expect: PRV301
    return stripe.checkout.Session.create(mode="payment", line_items=items, success_url="/done")


def subscribe(learner):
    if learner.consents_to_marketing:
        amount = 1900
    else:
        amount = 2400  # expect: PRV302
    price = stripe.Price.create(unit_amount=amount, currency="eur", product="club", recurring={"interval": "month"})
    return stripe.Subscription.create(customer=learner.stripe_id, items=[{"price": price.id}])


def late_payment(learner, invoice):
    if invoice.days_late > 14:
        stripe.InvoiceItem.create(customer=learner.stripe_id, amount=500, currency="eur", invoice=invoice.id)


def coupon(learner):
    if learner.consents_to_marketing:
        return stripe.Coupon.create(percent_off=10, duration="once")
    return None


def exam(learner):
    unit_amount = 8900
    if learner.is_student:
        unit_amount = 5900
    return stripe.PaymentIntent.create(amount=unit_amount, currency="eur", customer=learner.stripe_id)


def trial_days(learner):
    return 30 if learner.consents_to_marketing else 30
