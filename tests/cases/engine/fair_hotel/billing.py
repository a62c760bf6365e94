"""The bill at the desk."""
from .guests import Guest
from .tiers import NIGHTLY, PARKING_PER_DAY, WIFI_PER_DAY, Room, Sharing


def wifi(guest: Guest, days: int) -> int:
    return WIFI_PER_DAY[guest.sharing] * days  # expect: PRV301


def parking(guest: Guest, days: int) -> int:
    return PARKING_PER_DAY[guest.sharing] * days


def room(kind: Room, nights: int) -> int:
    return NIGHTLY[kind] * nights


def breakfast(guest: Guest) -> int:
    match guest.sharing:
        case Sharing.PROFILE_SHARED:
            return 9
        case Sharing.PROFILE_PRIVATE:
            return 14  # expect: PRV302


def late_checkout(guest: Guest) -> int:
    match guest.member_level:
        case 0:
            return 30
        case 1:
            return 20
        case _:
            return 0


def minibar(guest: Guest, items: int) -> int:
    if guest.agreed_to_profiling:
        each = 5
    else:
        each = 7  # expect: PRV302
    return each * items


def spa(guest: Guest) -> int:
    if guest.agreed_to_profiling:
        entry = 25
    else:
        entry = 25
    return entry


def upgrade(guest: Guest) -> int:
    if guest.agreed_to_profiling:
        return 40
    return 35


def welcome_voucher(guest: Guest) -> int:
    return 10 if guest.agreed_to_profiling else 0
