"""Small predicates that are put together."""


def agreed(person):
    return person.privacy.analytics == "granted"


def adult(person):
    return person.age >= 18


def both(*tests):
    def check(person):
        return all(test(person) for test in tests)

    return check
