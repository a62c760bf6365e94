import logging
from shop.core import the_tracker, get_client, needs, tracked, allowed
from shop import core
from shop.core.clients import Tracker

LOG = logging.getLogger(__name__)

def one(user):
    the_tracker.event(user, "one", plan=user.plan)  # expect: PRV201

def two(user):
    if allowed(user):
        core.the_tracker.event(user, "two", mail=user.email)  # expect: PRV101

@needs("analytics")
def three(user):
    get_client().capture(distinct_id=str(user.pk), event="three")

@tracked
def four(user):
    get_client().capture(distinct_id=str(user.pk), event="four")  # expect: PRV201

async def five(user):
    await the_tracker.remote(user, extra=user.phone_number)  # expect: PRV101
    await the_tracker.remote(user, extra=user.plan)

class View:
    tracker = Tracker("x")

    def get(self, request):
        user = request.user
        if not user.analytics_consent:
            return None
        self.tracker.event(user, "get", ip=request.META["REMOTE_ADDR"])  # expect: PRV101
        self.tracker.event(user, "get", path=request.path)
        return self.helper(user)

    def helper(self, user):
        LOG.info("user %s", user)
        LOG.info("user %s", user.get_full_name())  # expect: PRV601
        LOG.info("product %s at %s", user.cart.product.name, user.cart.store.address)
        LOG.info(f"{user.email!r:>10}")  # expect: PRV601
        LOG.error("failed", exc_info=True, extra={"email": user.email})  # expect: PRV601
        LOG.debug("n=%d", len(user.emails))
        LOG.info("hash %s", hash_email(user.email))
        LOG.info("%s", {"status": "ok", "n": 1})
        LOG.info("sent to %s", [u.email for u in user.friends])  # expect: PRV601
        LOG.info("domain %s", user.email.split("@")[1])
        LOG.info("%s", user.email if user.email else "none")  # expect: PRV601
        LOG.info("%s", "set" if user.email else "unset")
        for key, value in {"email": user.email}.items():
            LOG.info("%s=%s", key, value)  # expect: PRV601
        try:
            user.save()
        except ValueError as error:
            LOG.exception("could not save: %s", error)

def hash_email(value):
    import hashlib, os
    return hashlib.sha256(os.environ["SALT"].encode() + value.encode()).hexdigest()

def six(customer, form):
    if not form.is_valid():
        return
    email = form.cleaned_data["email"]
    print("new address", email)  # expect: PRV601
    name = form.cleaned_data["name"]
    print(name)
    template_name = "x"
    print(template_name, customer.company_name)

def seven(user):
    def later():
        get_client().capture(distinct_id=str(user.pk), event="seven")
    if user.has_consented:
        run_later(later)

def eight(users):
    [get_client().capture(distinct_id=str(u.pk), event="x") for u in users if not u.opted_out]

def nine(user):
    consented = user.analytics_consent if user else False
    if not consented:
        return
    the_tracker.event(user, "nine")

def ten(user):
    if not (user and user.is_active and user.analytics_consent):
        raise PermissionError
    the_tracker.event(user, "ten")

def eleven(user):
    if user.analytics_consent is None or user.analytics_consent is False:
        return
    the_tracker.event(user, "eleven")

def twelve(user, settings):
    if settings.MIXPANEL_TOKEN and settings.FEATURES["tracking_v2"]:
        the_tracker.event(user, "twelve")  # expect: PRV201
