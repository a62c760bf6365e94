"""Whom a client talks to, which branch a call takes, and what a value's own name says."""
from urllib.parse import parse_qs, urlparse

import requests
from openai import AzureOpenAI, OpenAI
from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import Mail, To

local = OpenAI(base_url="http://localhost:8000/v1", api_key="none")
elsewhere = OpenAI(base_url="https://api.deepseek.com", api_key="key")
tunnelled = AzureOpenAI(azure_endpoint="https://shop.openai.azure.com", base_url="http://localhost:8000/openai")
BASE = "https://api.partner.com/v1"


def drafted_here(user):
    local.chat.completions.create(model="m", messages=[{"role": "user", "content": user.email}])


def drafted_elsewhere(user):
    elsewhere.chat.completions.create(model="m", messages=[{"role": "user", "content": user.email}])  # expect: PRV107


def drafted_through_a_tunnel(user):
    tunnelled.chat.completions.create(model="m", messages=[{"role": "user", "content": user.email}])


class Writer:
    def __init__(self):
        self.client = OpenAI(base_url="http://llm.internal/v1")

    def write(self, user):
        return self.client.chat.completions.create(model="m", messages=[{"role": "user", "content": user.email}])


def send(method, path, payload):
    if method == "POST":
        return requests.post(f"{BASE}/{path}", json=payload, timeout=5)
    return requests.get(f"{BASE}/{path}", params=payload, timeout=5)


def saved(user):
    send("POST", "people", {"email": user.email})  # expect: PRV101


def looked_up(user):
    send("GET", "people", {"email": user.email})  # expect: PRV101, PRV105


def welcomed(user):
    client = SendGridAPIClient("key")
    client.send(Mail("shop@example.org", To(user.email), "Welcome", "Hello"))
    message = Mail()
    message.add_to(user.email)
    client.send(message)


def told(user):
    client = SendGridAPIClient("key")
    mail = Mail(from_email="a@example.org", to_emails=user.email, subject="Hi", html_content=f"of {user.diagnosis}")
    client.send(mail)  # expect: PRV103


def counted(visitor_uuid, author: str, repository, email):
    requests.post(f"{BASE}/count", json={"username": visitor_uuid}, timeout=5)
    requests.post(f"{BASE}/count", json={"by": author, "of": repository.full_name, "about": email["subject"]}, timeout=5)


def signed_in(credentials, connection):
    print("signing in", credentials.email)  # expect: PRV601
    print("connected as", connection.username)


def answered(query):
    print("asked by", parse_qs(query)["email"])  # expect: PRV601
    print("for", urlparse(query).username)
