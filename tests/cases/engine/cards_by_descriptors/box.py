class Upper:
    def __init__(self, attr):
        self.attr = attr

    def __get__(self, obj, owner=None):
        return obj.member.email

    def __set__(self, obj, value):
        obj.member.email = value


class Size:
    def __get__(self, obj, owner=None):
        return 3


class Card:
    contact = Upper("x")
    size = Size()

    def __init__(self, member):
        self.member = member


class Made:
    def __new__(cls, member):
        self = super().__new__(cls)
        self.contact = member.email
        self.size = 3
        return self
