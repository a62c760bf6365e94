from tracing import Audited, Counted, Traced


@Traced
def order(contact):
    return 1


@Audited("x")
def reserve(contact=None):
    return 1


@Counted
def count(contact):
    return 1
