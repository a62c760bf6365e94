"""Who reads drafts."""
from .drafts import Drafts, Shelf


def show(user, number):
    drafts = Drafts(user.username)
    return drafts.text(number)


def all_of(drafts: Drafts, numbers):
    return [drafts.text(number) for number in numbers]


def shelf_of(user, number):
    shelf = Shelf(user.username)
    return shelf.text(number)  # expect: PRV606


def shelf_of_id(user, number):
    return Shelf(user.pk).text(number)
