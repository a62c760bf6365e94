"""A rowing club counts what its members do, and asks others about them."""

import umami
from emailable import Client as Emailable
from june import analytics
from linkedin_api.clients.restli.client import RestliClient
from logsnag import LogSnag
from nymeria.api import Client as Nymeria
from piplapis.search import SearchAPIRequest
from tealium import Tealium
from telebot import TeleBot
from totango import Totango
from uid2_client import IdentityMapClient, IdentityMapInput, IdentityMapV3Input

snag = LogSnag(token="token", project="club")


def rowed(member, boat):
    analytics.track(member.id, "Rowed", {"boat": boat.number, "email": member.email})  # expect: PRV101, PRV201
    Tealium("club", "main").trackEvent("rowed", data={"phone": member.phone})  # expect: PRV101, PRV201


def rowed_with_consent(member, boat):
    if member.analytics_consent:
        analytics.track(member.id, "Rowed", {"boat": boat.number})
        snag.track("boats", "rowed", user_id=str(member.id))
    analytics.flush()


def visited(request, page):
    umami.new_page_view(page.title, page.path, ip_address=request.META["REMOTE_ADDR"])  # expect: PRV101, PRV201


def quiet(member):
    client = LogSnag(token="token", project="club", disable_tracking=not member.analytics_consent)
    client.track("boats", "rowed", user_id=str(member.id))


def supporter(member):
    success = Totango("SP-1")
    success.track("Boats", "Rowed", user_id=member.id, user_name=member.full_name)  # expect: PRV101, PRV201


def reachable(member):
    # Whether the address can be written to is what the service is asked.
    return Emailable("key").verify(member.email)


def look_up(member):
    Nymeria("key").person.enrich({"email": member.email})  # expect: PRV104, PRV201
    SearchAPIRequest(email=member.email, first_name=member.first_name).send()  # expect: PRV104
    Nymeria("key").company.search({"name": "Rowing Supplies"})


def audience(members):
    wanted = IdentityMapInput.from_emails([member.email for member in members if member.ads_consent])  # expect: PRV104
    return IdentityMapClient("https://prod.uidapi.com", "key", "secret").generate_identity_map(wanted)


def audience_one_by_one(member):
    wanted = IdentityMapV3Input()
    wanted.with_email(member.email)  # expect: PRV104, PRV201
    return wanted


def conversion(member):
    linkedin = RestliClient()
    linkedin.create(  # expect: PRV104, PRV201
        resource_path="/conversionEvents", entity={"user": {"userIds": [member.email]}}, access_token="token"
    )
    linkedin.get(resource_path="/conversionEvents", access_token="token")


def somebody_elses_card(member):
    TeleBot("token").send_message(member.chat_id, "The boat is ready")
    TeleBot("token").send_contact(member.chat_id, member.coach.phone, member.coach.first_name)  # expect: PRV101
