"""Licences and the events around them."""
import logging

import segment.analytics as analytics

from photos import conf

logger = logging.getLogger(__name__)


def licence_bought(buyer, photo, licence) -> None:
    """A licence was paid for."""
    if buyer.has_opted_in and not conf.DEBUG:
        analytics.track(buyer.uuid, "Licence Bought", {"photo": photo.code, "kind": licence.kind})
    logger.info("licence %s for photo %s", licence.code, photo.code)


def licence_upgraded(buyer, licence, kind: str) -> None:
    """A licence became a larger one."""
    licence.kind = kind
    if not buyer.has_opted_in:  # expect: PRV202
        analytics.track(buyer.uuid, "Licence Upgraded", {"kind": kind})


def downloads_counted(buyers) -> int:
    """Hand the yearly numbers over, buyer by buyer."""
    total = 0
    for buyer in buyers:
        total += buyer.downloads
        if buyer.has_opted_in:
            analytics.identify(buyer.uuid, {"downloads": buyer.downloads, "seats": buyer.seats})
    return total


def invoice_sent(buyer, invoice) -> None:
    """An invoice went out."""
    if buyer.has_opted_in:
        traits = {"invoices": buyer.invoices, "company_mail": buyer.billing_email}
        analytics.identify(buyer.uuid, traits)  # expect: PRV101
