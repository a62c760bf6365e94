from events import Placed, Shipped


class Checkout:
    def __init__(self, bus):
        self.bus = bus

    def place(self, customer, total):
        self.bus.publish(Placed(customer.email, total))  # expect: PRV601
        self.bus.publish(Shipped(customer.email, total))

    def place_quietly(self, customer, total):
        self.bus.publish(Placed(customer.pk, total))
