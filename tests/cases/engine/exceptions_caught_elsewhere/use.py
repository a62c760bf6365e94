from guards import Quiet, Watched, safe, told


@safe
def read(guest):
    raise ValueError(f"bad address {guest.email}")


@safe
def read_id(guest):
    raise ValueError(f"bad id {guest.pk}")


def check(guest):
    raise ValueError(f"bad address {guest.email}")


def by_manager(guest):
    with told():
        check(guest)


def by_class(guest):
    with Watched():
        check(guest)


def by_quiet(guest):
    with Quiet():
        check(guest)
