from later import low, own


def go(guest):
    own.run(guest.email)  # expect: PRV601
    low.run(guest.email)
    own.run(guest.room)
