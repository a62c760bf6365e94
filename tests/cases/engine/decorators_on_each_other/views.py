from use import note_load, note_save


def a(member):
    note_save(member, mail=member.email)  # expect: PRV101
    note_load(member, key=3)
