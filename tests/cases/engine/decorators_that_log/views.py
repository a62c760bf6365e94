from accounts import address_of, count, find_account, find_quietly, size_of


def show(request, member):
    find_account(member.email)  # expect: PRV601
    find_quietly(member.email)
    count(3)
    size_of(member)


def show_address(member):
    return address_of(member)
