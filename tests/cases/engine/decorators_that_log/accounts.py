from tracing import counted, result_logged, traced


@traced
def find_account(email):
    return {"a": 1}


@counted
def find_quietly(email):
    return {"a": 1}


@result_logged
def address_of(member):
    return member.shipping_address


@result_logged
def size_of(member):
    return 3


@traced
def count(n):
    return n
