"""What a guest may choose, and what it costs a night."""
import enum


class Sharing(enum.Enum):
    PROFILE_SHARED = "shared"
    PROFILE_PRIVATE = "private"


class Room(enum.Enum):
    SINGLE = "single"
    DOUBLE = "double"


NIGHTLY = {Room.SINGLE: 89, Room.DOUBLE: 119}

WIFI_PER_DAY = {
    Sharing.PROFILE_SHARED: 0,
    Sharing.PROFILE_PRIVATE: 6,
}

PARKING_PER_DAY = {
    Sharing.PROFILE_SHARED: 12,
    Sharing.PROFILE_PRIVATE: 12,
}
