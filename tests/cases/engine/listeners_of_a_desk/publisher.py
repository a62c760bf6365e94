class Desk:
    def __init__(self, bus):
        self.bus = bus

    def arrive(self, guest):
        self.bus.send(guest.email)  # expect: PRV601
        self.bus.send(guest.room)
