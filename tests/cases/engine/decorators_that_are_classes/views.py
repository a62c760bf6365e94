import shop


def go(guest):
    shop.order(guest.email)  # expect: PRV601
    shop.reserve(contact=guest.email)  # expect: PRV601
    shop.count(guest.email)
    shop.order(guest.room)
