"""Shapes of what leaves this service."""
import json

ALLOWED = ("external_id", "box_size", "week")


def base_fields(shopper):
    return {"external_id": str(shopper.pk), "box_size": shopper.box_size, "language": shopper.language}


def contact_fields(shopper):
    return {"email": shopper.email, "first_name": shopper.first_name}


def create_payload(shopper, week=None):
    payload = {**base_fields(shopper), **contact_fields(shopper)}
    if week is not None:
        payload["week"] = week.number
    return payload


def narrow(payload):
    return {key: value for key, value in payload.items() if key in ALLOWED}


def box_fields(box):
    fields = {"sku": box.sku, "farm": box.farm.name, "address": box.farm.address}
    fields.update(weight=box.grams, items=[item.name for item in box.items])
    return fields


def safe_json(value):
    try:
        return json.dumps(value, sort_keys=True)
    except TypeError:
        return json.dumps({"error": "not serialisable"})
