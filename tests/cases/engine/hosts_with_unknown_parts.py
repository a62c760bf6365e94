"""A host of which a part is unknown is still whose its domain is; one whose domain is unknown is nobody's."""

import os

import requests

REGION = os.environ["REGION"]
LISTS = f"https://{REGION}.api.mailchimp.com/3.0"
DESK = "https://%s.zendesk.com" % os.environ["DESK"]


def subscribe(student):
    requests.post(f"{LISTS}/lists/1/members", json={"email_address": student.email})  # expect: PRV101
    requests.post(f"{LISTS}/lists/1/members", json={"status": "pending"})


def ask(student, desk):
    requests.post(DESK + "/api/v2/tickets.json", json={"birthday": student.birth_date})  # expect: PRV101
    requests.post("https://{}.freshdesk.com/api/v2/tickets".format(desk), json={"birthday": student.birth_date})  # expect: PRV101


def with_port(student, port, key):
    requests.post(f"https://api.segment.io:{port}/v1/identify", json={"email": student.email})  # expect: PRV101, PRV201
    requests.post(f"https://{key}:@api.close.com/api/v1/lead/", json={"email": student.email})  # expect: PRV101


class Desk:
    def __init__(self, name):
        self.root = f"https://{name}.freshsales.io"
        self.own = f"https://{name}.school.internal"

    def write(self, student):
        requests.post(self.root + "/api/customers", json={"email": student.email})  # expect: PRV101
        requests.post(self.own + "/api/customers", json={"email": student.email})


def nobody_knows_whose(student, host, tenant, scheme):
    requests.post(f"https://{host}/v1/identify", json={"email": student.email})
    requests.post(f"https://api.{host}/v1/identify", json={"email": student.email})
    requests.post(f"https://{tenant}.{host}/v1/identify", json={"email": student.email})
    requests.post(f"https://{host}/api.segment.io/v1/identify", json={"email": student.email})
    requests.post(f"{scheme}://api.segment.io/v1/identify", json={"email": student.email})


def registrable_domain_of_nobody_known(student, tenant):
    requests.post(f"https://{tenant}.school-partner.example/enrol", json={"email": student.email})
