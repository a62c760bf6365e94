class Person:
    def __init__(self, member):
        self._member = member

    def __getitem__(self, key):
        return self._member.email

    def __len__(self):
        return 3

    def __contains__(self, x):
        return True


class Row:
    def __init__(self, data):
        self._row = data

    def __getitem__(self, key):
        return self._row[key]

    def __call__(self):
        return self._row["email"]


class Mail:
    def __init__(self, member):
        self.member = member

    def __str__(self):
        return self.member.email

    def __enter__(self):
        return self.member.email

    def __exit__(self, *exc):
        return False
