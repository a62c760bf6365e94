"""A hotel chain's marketing and care."""
from django.db.models import Q

from .models import Guest
from .offers import Campaign, send_offer


def honeymoon(guests):
    for guest in guests:
        if guest.sexual_orientation == "gay":  # expect: PRV402
            send_offer(guest, "pride week")


def halal():
    return Campaign.objects.create(name="ramadan", audience=Guest.objects.filter(Q(religion="muslim")))  # expect: PRV402


def kitchen_list(day):
    return Guest.objects.filter(arrival=day, food_allergy__isnull=False)


def families():
    return Campaign.objects.create(name="families", audience=Guest.objects.filter(children__gt=0))


def mark_regular(guest, stays):
    guest.is_regular = len(stays) > 3
    guest.save()


def check_in(guest, card):
    guest.religion = card["religion"]
    guest.save()


def rank_rooms(guest, rooms):
    return sorted(rooms, key=lambda room: room.price)
