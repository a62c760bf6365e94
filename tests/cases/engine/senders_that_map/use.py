from steps import size, write


def run(members):
    list(map(write, [m.email for m in members]))  # expect: PRV601
    list(map(size, [m.email for m in members]))
    any(map(write, (m.phone_number for m in members)))  # expect: PRV601
    list(map(write, [m.pk for m in members]))
    list(filter(write, [m.email for m in members]))  # expect: PRV601
    list(map(lambda m: write(m.email), members))  # expect: PRV601
    list(map(lambda m: write(m.pk), members))
