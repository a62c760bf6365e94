"""AWS Lambda handlers of a bus company."""
import json
import os

import boto3
from segment.analytics import Client

segment = Client(os.environ["SEGMENT"])
TRACK = os.environ.get("TRACKING_CONSENT_MODE", "ask")


def _consented(event):
    cookies = event.get("cookies", [])
    return "consent=yes" in cookies


def on_search(event, context):
    body = json.loads(event["body"])
    if _consented(event):
        segment.track(anonymous_id=body["anon"], event="search", properties={"from": body["from"]})
    return {"statusCode": 204}


def on_buy(event, context):
    body = json.loads(event["body"])
    segment.track(anonymous_id=body["anon"], event="buy", properties={"price": body["price"]})  # expect: PRV201
    return {"statusCode": 204}


def on_consent(event, context):
    body = json.loads(event["body"])
    boto3.resource("dynamodb").Table("consents").put_item(Item={"id": body["anon"], "analytics": body["analytics"]})
    if body["analytics"]:
        segment.identify(anonymous_id=body["anon"], traits={"first": True})
    return {"statusCode": 204}


def on_refuse(event, context):
    body = json.loads(event["body"])
    segment.track(anonymous_id=body["anon"], event="consent_declined")  # expect: PRV201
    return {"statusCode": 204}
