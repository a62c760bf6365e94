import json, logging
import requests, httpx
import sentry_sdk
from posthog import Posthog

log = logging.getLogger("x")
ph = Posthog("k")
OK = True

def one(user):
    if not user.analytics_consent:
        return
    a, b = user.email, user.id
    ph.capture(distinct_id=b, event="x", properties={"m": a})  # expect: PRV101
    ph.capture(distinct_id=b, event="x", properties={"m": b})

def two(user):
    if not user.analytics_consent:
        return
    data = {"a": 1}
    data |= {"email": user.email}
    ph.capture(distinct_id=user.id, event="x", properties=data)  # expect: PRV101

def three(user):
    if not user.analytics_consent:
        return
    props = dict(x=1, **{"phone": user.phone})
    ph.capture(distinct_id=user.id, event="x", properties={**props})  # expect: PRV101

def four(user):
    if (mail := user.email) and user.analytics_consent:
        ph.capture(distinct_id=user.id, event=f"x {mail}")  # expect: PRV101

def five(users):
    rows = [{"email": u.email} for u in users if u.analytics_consent]
    for row in rows:
        ph.capture(distinct_id="x", event="x", properties=row)  # expect: PRV101

def six(user):
    text = "to %(mail)s" % {"mail": user.email}
    log.info(text)  # expect: PRV601
    log.info("to {m}".format(m=user.email))  # expect: PRV601
    log.info("to {}".format(user.pk))
    log.info("x" + user.email + "y")  # expect: PRV601
    log.info(", ".join([user.first_name, user.last_name]))  # expect: PRV601
    log.info(json.dumps({"email": user.email}))  # expect: PRV601
    mail = user.email
    mail = "hidden"
    log.info(mail)
    log.info("%s", user.email.upper() if OK else "-")  # expect: PRV601

async def seven(user):
    mail = await load(user)
    async with httpx.AsyncClient() as client:
        await client.post("https://api.partner.io/x", json={"email": user.email})  # expect: PRV101
        await client.post("https://api.partner.io/x", json={"id": user.id})
        await client.post("http://127.0.0.1/x", json={"email": user.email})

def eight(user):
    class Holder:
        pass
    h = Holder()
    h.mail = user.email
    sentry_sdk.set_context("u", {"mail": user.email})  # expect: PRV101
    sentry_sdk.set_user({"id": user.id, "username": user.username})  # expect: PRV101
    sentry_sdk.set_user({"id": user.id})

def nine(user, items):
    parts = []
    for item in items:
        parts.append(item.sku)
    parts.append(user.email)
    log.warning("parts %s", parts)  # expect: PRV601

def ten(user):
    emails = [user.email]
    log.info("%d mails", len(emails))
    log.info("%s", emails[0])  # expect: PRV601
    first, *rest = [user.email, user.phone]
    log.info("%s", rest)  # expect: PRV601
    log.info("known %s", user.email is not None)
    log.info("same %s", user.email == "x")
    log.info("domain %s", user.email.rsplit("@", 1)[1])

def normal(value):
    return value.strip().lower()

def pair(user):
    return user.id, user.email

def eleven(user):
    log.info(normal(user.email))  # expect: PRV601
    log.info(normal(user.slug))
    uid, mail = pair(user)
    log.info(uid)
    log.info(mail)  # expect: PRV601

def twelve(user, email_verified, email_backend):
    log.info("%s %s", email_verified, email_backend)
    print(user.email)  # expect: PRV601
    raise ValueError(user.email)
