from main import send, SENDERS, ALL, write


def by_name(guest):
    send({"email": guest.email})  # expect: PRV101
    send({"room": guest.room})


def by_key(guest):
    SENDERS["web"]({"email": guest.email})  # expect: PRV101


def all_of(guest):
    for each in ALL:
        each({"mail": guest.email})  # expect: PRV101


def note(guest):
    write(guest.email)  # expect: PRV601
    write(guest.room)
