from tracing import safe, traced


@traced
def a(contact):
    pass


@safe
def b(contact):
    pass


def go(member):
    a(member.email)  # expect: PRV601
    b(member.email)
