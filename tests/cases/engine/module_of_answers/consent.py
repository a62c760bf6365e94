"""What drivers said."""


class Book:
    _pages = {}

    @classmethod
    def write(cls, plate, word):
        cls._pages[plate] = word

    @classmethod
    def is_given(cls, plate):
        return cls._pages.get(plate) == "yes"

    @classmethod
    def colour(cls, plate):
        return cls._pages.get(f"{plate} colour")
