from client import Book


def go(member):
    book = Book()
    book.note(member.email)  # expect: PRV601
    book.note("x", whom=member.email)  # expect: PRV601
    book.quiet(member.email)  # expect: PRV601
    book.count(member.email)
    book.note(member.pk)
