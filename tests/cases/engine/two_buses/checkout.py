class Checkout:
    def __init__(self, bus):
        self.bus = bus

    def place(self, customer):
        self.bus.publish("placed", customer.email)


class Stock:
    def __init__(self, bus):
        self.bus = bus

    def place(self, customer):
        self.bus.publish("placed", customer.email)  # expect: PRV601
