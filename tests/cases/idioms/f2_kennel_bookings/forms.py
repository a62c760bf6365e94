"""Form data for the partners of the kennel."""
from urllib.parse import urlencode


def dog_part(dog):
    return {"name": dog.name, "breed": dog.breed, "weight": dog.weight, "chip": dog.chip_number}


def stay_part(stay):
    return {"from": stay.start.isoformat(), "to": stay.end.isoformat(), "number": stay.number}


def owner_part(owner):
    part = {"ref": str(owner.pk)}
    part["phone"] = owner.phone_number
    part.update(mail=owner.email)
    return part


def encoded(*parts):
    merged = {}
    for part in parts:
        merged.update(part)
    return urlencode(merged)
