"""Letters and texts to members."""


def letter(member):
    return f"{member.first_name}\n{member.street_address}"


def addressees(members):
    return [member.email for member in members]


def text_message(number, text):
    return f"{number}: {text}"
