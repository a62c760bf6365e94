"""Accounts of an energy supplier."""
from .audit import Journal, adapter, audit, mask

journal = Journal("accounts")


def rename(account_holder, request):
    audit("rename", account_holder.id, ip=request.remote_addr)  # expect: PRV601
    audit("rename", account_holder.id, level=10)
    audit("rename", mask(account_holder.email))


def move(account_holder, street):
    journal.note("moved: " + account_holder.email)  # expect: PRV601
    journal.note("moved: %d" % account_holder.id)
    journal.count(account_holder.email)
    adapter("north").warning("moved %s", account_holder.phone)  # expect: PRV601
    adapter("north").warning("moved %s", street.region)
