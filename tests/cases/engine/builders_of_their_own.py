"""Builders whose methods hand themselves back: each has lines of its own."""
import litellm


class Lines:
    def __init__(self):
        self._lines = []

    def line(self, text):
        self._lines.append(text)
        return self

    def build(self):
        return "\n".join(self._lines)


def one(user):
    text = Lines().line("a").line("Mail: " + user.email).build()
    return litellm.completion(model="m", messages=[{"role": "user", "content": text}])  # expect: PRV107


def two(user):
    text = Lines().line("a").line("Flat: " + str(user.plan)).build()
    return litellm.completion(model="m", messages=[{"role": "user", "content": text}])


def three(user):
    b = Lines()
    b.line("Flat: " + str(user.plan))
    return litellm.completion(model="m", messages=[{"role": "user", "content": b.build()}])


def four(user):
    b = Lines()
    b.line("Flat: " + str(user.phone_number))
    return litellm.completion(model="m", messages=[{"role": "user", "content": b.build()}])  # expect: PRV107
