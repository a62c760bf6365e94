from use import clicked, seen


def a(member):
    seen(member, "a")
    clicked(member, "a")
