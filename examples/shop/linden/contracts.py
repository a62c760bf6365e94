"""Contracts on paper: written for the archive, and announced to the firm that installs the line."""

from pathlib import Path

import requests
from django.conf import settings

ARCHIVE = Path("archive")


def file_contract(customer, pdf):
    """Put a signed contract where the archive takes it from."""
    name = f"{customer.last_name}-{customer.pk}.pdf"
    (ARCHIVE / name).write_bytes(pdf)  # expect: PRV606


def file_notice(order, pdf):
    """Put a notice of cancellation there, under the number of its order."""
    (ARCHIVE / f"notice-{order.number}.pdf").write_bytes(pdf)


def mandate_text(debit):
    """What the customer signs for the bank."""
    return f"Linden may take the rent of the line from {debit.iban}."


def announce_visit(order):
    """Give the installers a number to ring before they come."""
    visit = {"order": order.number, "call": order.customer.phone_number}
    requests.post(f"{settings.INSTALLER_URL}/visits", json=visit, verify=False, timeout=10)  # expect: PRV604


def cancel_visit(order):
    visit = {"order": order.number}
    requests.post(f"{settings.INSTALLER_URL}/visits/cancel", json=visit, verify=settings.INSTALLER_CA, timeout=10)
