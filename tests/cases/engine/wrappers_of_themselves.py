"""A text in several languages, which stands in for the text itself."""


class Phrase:
    def __init__(self, texts):
        self.texts = texts

    def __str__(self):
        return self.texts["en"]

    def __getattr__(self, name):
        if name in ("upper", "replace", "strip"):
            return getattr(str(self), name)
        raise AttributeError(name)


def shown(customer):
    phrase = Phrase({"en": customer.email})
    print(phrase.replace("a", "b"))  # expect: PRV601


def written(customer):
    print(customer.email)  # expect: PRV601
