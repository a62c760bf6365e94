from bus import Bus
from listeners import Writer
from publisher import Desk


def main():
    bus = Bus()
    Writer(bus)
    desk = Desk(bus)
    return desk
