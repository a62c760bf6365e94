"""What requests hold under names of persons is a text, and none of them; under names of data it is the data."""
import requests

from flask import request

COUNTER = "https://stats.regatta-hub.com/c"


def count(req):
    requests.post(COUNTER, json={"client": req.cookies["visitor"]})
    requests.post(COUNTER, json={"client": req.headers.get("customer")})
    requests.post(COUNTER, json={"client": req.cookies["visitor_email"]})  # expect: PRV101


def count_here():
    requests.post(COUNTER, json={"client": request.cookies["visitor"]})
    requests.post(COUNTER, json={"client": request.args.get("user")})
    requests.post(COUNTER, json={"client": request.args["phone_number"]})  # expect: PRV101


def count_whole(visitor):
    requests.post(COUNTER, json={"client": visitor.id})
    requests.post(COUNTER, json={"client": vars(visitor)})  # expect: PRV102
