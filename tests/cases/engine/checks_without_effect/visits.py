"""Consent checks that cannot protect, beside some that can."""
import posthog
from events import record

class ConsentError(Exception): ...

class User:
    def has_consented(self):
        return self.flags.get("consent") == "yes"

def ensure_consent(user):
    if not user.has_consented():
        raise ConsentError()

def swallowed(user: User):
    try:
        ensure_consent(user)  # expect: PRV206
    except ConsentError:
        pass
    posthog.capture(distinct_id=str(user.pk), event="a")

def swallowed_inline(user):
    try:
        if not user.analytics_consent:  # expect: PRV206
            raise ConsentError
    except ConsentError:
        print("no consent")
    posthog.capture(distinct_id=str(user.pk), event="b")

def fine(user):
    try:
        ensure_consent(user)
        posthog.capture(distinct_id=str(user.pk), event="c")
    except ConsentError:
        pass

def fine2(user):
    try:
        ensure_consent(user)
    except ConsentError:
        return
    posthog.capture(distinct_id=str(user.pk), event="d")

def negated(user: User):
    if not user.has_consented:  # expect: PRV206
        return
    posthog.capture(distinct_id=str(user.pk), event="e")

def mixed(user: User, page):
    if page.public and user.has_consented:  # expect: PRV206
        posthog.capture(distinct_id=str(user.pk), event="e")

def ternary(user: User):
    return posthog.capture(distinct_id=str(user.pk), event="f") if user.has_consented else None  # expect: PRV206

def wrapper_same(user):
    if user.analytics_consent:  # expect: PRV206
        record(user, "x")
    else:
        record(user, "x")

def wrapper_differs(user):
    if user.analytics_consent:
        record(user, "x")
    else:
        user.save()

def either(user):
    if user.analytics_consent in (True, False):  # expect: PRV206
        posthog.capture(distinct_id=str(user.pk), event="g")

def or_one(user):
    if user.analytics_consent or 1:  # expect: PRV206
        posthog.capture(distinct_id=str(user.pk), event="g")
def assertion(user: User):
    assert user.has_consented  # expect: PRV206
    posthog.capture(distinct_id=str(user.pk), event="g")

def thrown(user):
    user.analytics_consent  # expect: PRV206
    posthog.capture(distinct_id=str(user.pk), event="g")
def thrown_method(user: User):
    user.has_consented()  # expect: PRV206
    posthog.capture(distinct_id=str(user.pk), event="g")
def cb(user, has_consented=None):
    if has_consented and has_consented(user):
        posthog.capture(distinct_id=str(user.pk), event="g")
def comp(users: list[User]):
    for user in [u for u in users if u.has_consented]:  # expect: PRV206
        posthog.capture(distinct_id=str(user.pk), event="g")
async def aw(user):
    await has_opted_in(user)  # expect: PRV206
    posthog.capture(distinct_id=str(user.pk), event="g")
async def has_opted_in(user):
    return user.opt_in
def ret_only(user):
    return has_opted_in
def other_events(user):
    if user.analytics_consent:  # expect: PRV202
        posthog.capture(distinct_id=str(user.pk), event="full")
    else:
        posthog.capture(distinct_id=str(user.pk), event="lite")
def anon(user):
    if user.analytics_consent:
        posthog.capture(distinct_id=str(user.pk), event="full")
    else:
        posthog.capture(distinct_id="anonymous", event="full")
