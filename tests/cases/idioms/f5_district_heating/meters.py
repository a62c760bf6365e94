"""Readings and bills."""
from opentelemetry import trace

from monitoring import tracer


def describe(span, **values):
    for key, value in values.items():
        span.set_attribute(f"heating.{key}", value)


def read(meter):
    with tracer.start_as_current_span("read meter", attributes={"meter.number": meter.number}) as span:
        describe(span, house=meter.house.name, valve=meter.valve)
        return meter.read()


def bill(tenant, reading):
    with tracer.start_as_current_span("bill") as span:
        describe(span, tenant=str(tenant.pk), units=reading.units)
        span.set_attributes({"bill.units": reading.units, "bill.to": tenant.billing_address})  # expect: PRV601
        return tenant.bills.create(units=reading.units)


def remind(tenant, days):
    span = trace.get_current_span()
    describe(span, days=days, mail=tenant.email)  # expect: PRV601
    span.add_event("reminded", {"days": days, "has_mail": bool(tenant.email)})


def move_out(tenant, successor):
    span = trace.get_current_span()
    span.set_attribute("tenant.id", str(tenant.pk))
    span.set_attribute("successor.known", successor is not None)
    span.set_attribute("mail.domain", tenant.email.split("@")[1])
    tenant.close()
