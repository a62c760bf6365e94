from events import left, printed, subscribed


def subscribe(reader):
    subscribed.send("pages", who=reader.id, what=reader.email)  # expect: PRV601
    subscribed.send("pages", who=reader.id, what="weekly")


def leave(reader):
    left.send("desk", who=reader.email)  # expect: PRV601
    left.send("desk", who=reader.id)


def print_issue(reader):
    if reader.tracking_consent:
        printed.send("pages", pages=12, whom=reader.id)
