"""What is stored."""
ROWS = {}


def member_of(token):
    return ROWS[token]


def leave(member, name):
    ROWS.pop((member, name), None)
