import msgspec


class Registration(msgspec.Struct):
    email: str
    birth_date: str  # expect: PRV702


class Sample(msgspec.Struct):
    email: str
    birth_date: str
