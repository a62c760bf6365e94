from tracing import audited, timed


@audited("order")
def order(phone_number, dish):
    return dish


@timed("stock")
def stock(phone_number):
    return 1


class Kitchen:
    @audited("cook")
    def cook(self, dish, guest=None):
        return dish

    @timed("wash")
    def wash(self, guest):
        return guest


def serve(guest):
    order(guest.phone_number, "soup")  # expect: PRV601
    stock(guest.phone_number)
    Kitchen().cook("soup", guest=guest.email)  # expect: PRV601
    Kitchen().cook("soup")
    Kitchen().wash(guest.email)
