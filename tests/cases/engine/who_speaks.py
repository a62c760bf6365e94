"""One disclosure each: who of 101, 103, 104 and 107 speaks."""
import hashlib, os, requests
import anthropic, openai, posthog
import google.generativeai as genai
from mistralai import Mistral
from langchain_openai import ChatOpenAI
import cohere
from customerio import CustomerIO
from facebook_business.adobjects.serverside.user_data import UserData
from facebook_business.adobjects.serverside.event import Event
from facebook_business.adobjects.serverside.event_request import EventRequest
from slack_sdk import WebClient
import resend, stripe
from models import Customer, Patient

ant = anthropic.Anthropic()
def a(patient):
    ant.messages.create(model="m", max_tokens=5, system="x", messages=[{"role": "user", "content": f"{patient.name} has {patient.diagnosis}"}])  # expect: PRV103
def b(user):
    model = genai.GenerativeModel("gemini")
    model.generate_content(["Write to", user.full_name])  # expect: PRV107
def c(user):
    prompt = []
    prompt.append("Hello")
    prompt.append(user.email)
    openai.ChatCompletion.create(model="m", messages=[{"role": "system", "content": "\n".join(prompt)}])  # expect: PRV107
def d(user):
    Mistral(api_key="k").chat.complete(model="m", messages=[{"role": "user", "content": "mail: %s" % user.email}])  # expect: PRV107
async def e(user):
    client = openai.AsyncOpenAI()
    await client.embeddings.create(model="m", input=[user.address])  # expect: PRV107
def f(users):
    EventRequest(pixel_id="1", events=[Event(event_name="x", user_data=UserData(emails=[hashlib.sha256(u.email.encode()).hexdigest() for u in users]))]).execute()  # expect: PRV104, PRV201
def g(user):
    h = hashlib.sha256(user.phone.encode("utf8")).hexdigest()
    requests.post("https://graph.facebook.com/v19.0/1/events", json={"data": [{"user_data": {"ph": h}}]})  # expect: PRV104, PRV201
def i(user):
    posthog.capture(user.id, "visit", {"religion": user.religion})  # expect: PRV103, PRV201
def j(user):
    WebClient(token="t").chat_postMessage(channel="#new", text=f"New signup: {user.email}")  # expect: PRV101
def k(user):
    resend.Emails.send({"from": "a@b.c", "to": user.email, "subject": "Hi", "html": f"<p>{user.first_name}</p>"})
def l(user):
    stripe.Customer.create(email=user.email, metadata={"ssn": user.ssn})  # expect: PRV103
def n(user):
    requests.post("https://business-api.tiktok.com/open_api/v1.3/event/track/", json={"data": [{"user": {"external_id": user.pk}}]})  # expect: PRV104, PRV201
def p(user):
    requests.post("https://api.amplitude.com/2/httpapi", json={"events": [{"user_id": user.id, "event_type": "x"}]})  # expect: PRV201
