class Missing(Exception):
    pass


class Full(Exception):
    pass


def find(member):
    raise Missing(f"no {member.email}")


def fill(member):
    raise Full("no room")


def both(member):
    raise ExceptionGroup("two", [Missing(member.email), Full("x")])


def other(member):
    raise ExceptionGroup("two", [Full(member.pk)])
