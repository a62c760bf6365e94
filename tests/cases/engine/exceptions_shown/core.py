class Broken(Exception):
    pass


def parse(guest):
    raise Broken(f"cannot read {guest.email}")


def parse_quiet(guest):
    raise Broken(f"cannot read {guest.pk}")


def chained(guest):
    try:
        raise KeyError(guest.email)
    except KeyError as exc:
        raise Broken("no such guest") from exc
