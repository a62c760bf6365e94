"""Renewing and moving passes."""
from .events import describe, emit


def renew(holder, years):
    annual = holder.renew(years)
    emit(holder, "Renewed", years=years, price=str(annual.price), has_phone=bool(holder.phone))
    return annual


def change_address(holder, street_address, town):
    holder.move(street_address, town)
    domain = holder.email.rpartition("@")[2]
    emit(holder, "Moved", mail_domain=domain, district=town.district)


def hand_over(holder, heir):
    """Pass goes to somebody else of the same household."""
    heir.passes.add(holder.current_pass)
    userId = heir.contact_email
    emit(holder, "Handed Over", to=userId)  # expect: PRV101
    emit(holder, "Pass Closed", number=holder.current_pass.number)


def change_plan(holder, plan):
    holder.plan = plan
    describe(holder, plan=plan.name, email_verified=holder.email_verified, passes=holder.passes.count())
