"""Two bookbinders, who offer plain HTTP interfaces, get the sheets that are to be bound."""
import json
import os
import urllib.request

import requests

GLUE = "https://api.stitchandglue.berlin/v1"
HARDCOVER = "https://www.hardcover-works.com/rest"
session = requests.Session()


class BindingRequest:
    def __init__(self, job):
        self.job = job
        self.extra = {}

    def with_note(self, note):
        self.extra["note"] = note
        return self

    def with_phone(self):
        self.extra["call_when_done"] = self.job.customer.phone_number
        return self

    def body(self):
        return {"job": self.job.number, "sheets": self.job.sheets, **self.extra}


def glue(job):
    binding = BindingRequest(job).with_note("grey thread").with_phone()
    request = requests.Request("POST", f"{GLUE}/bindings", json=binding.body())
    return session.send(request.prepare(), timeout=6)  # expect: PRV101


def glue_for_shop(job, shop):
    binding = BindingRequest(job).with_note(f"deliver to {shop.name}, {shop.address}")
    request = requests.Request("POST", f"{GLUE}/bindings", json=binding.body())
    return session.send(request.prepare(), timeout=6)


def hardcover(job):
    request = urllib.request.Request(f"{HARDCOVER}/orders", method="POST")
    request.add_header("X-Account", os.environ["HARDCOVER_ACCOUNT"])
    request.data = json.dumps({"job": job.number, "title": job.title, "reply_to": job.customer.email}).encode()
    with urllib.request.urlopen(request, timeout=6) as answer:  # expect: PRV101
        return answer.status


def hardcover_price(jobs):
    request = urllib.request.Request(f"{HARDCOVER}/quotes", method="POST")
    request.data = json.dumps({"jobs": len(jobs), "sheets": sum(job.sheets for job in jobs)}).encode()
    with urllib.request.urlopen(request, timeout=6) as answer:
        return json.load(answer)


def slip(job):
    binding = BindingRequest(job).with_phone()
    return "\n".join(f"{key}: {value}" for key, value in binding.body().items())
