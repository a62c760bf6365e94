"""Opening an account: sign-up, identity check, tax, a label for the welcome parcel; each is told what it needs."""
from __future__ import annotations

import os

import easypost
import onfido
import stytch
import taxjar
from auth0.authentication import Database
from auth0.management import Auth0
from clerk_backend_api import Clerk
from supabase import create_client
from workos import WorkOSClient
from firebase_admin import auth as fb_auth


class Applicant:
    email: str
    first_name: str
    last_name: str
    date_of_birth: str
    passport_number: str
    diagnosis: str
    phone: str


def sign_up_auth0(applicant: Applicant, password):
    db = Database("tenant.eu.auth0.com", os.environ["ID"])
    db.signup(email=applicant.email, password=password, connection="Users")
    db.signup(  # expect: PRV103
        email=applicant.email,
        password=password,
        connection="Users",
        user_metadata={"diagnosis": applicant.diagnosis},
    )


def old_management(applicant: Applicant):
    mgmt = Auth0("tenant.eu.auth0.com", "token")
    mgmt.users.create({"email": applicant.email, "connection": "x", "given_name": applicant.first_name})
    mgmt.users.create({"email": applicant.email, "connection": "x", "app_metadata": {"phone": applicant.phone}})  # expect: PRV101
    mgmt.users.list()


def clerk_user(applicant: Applicant):
    with Clerk(bearer_auth="k") as clerk:
        clerk.users.create(email_address=[applicant.email], first_name=applicant.first_name)
        clerk.users.update_metadata(user_id="u", private_metadata={"dob": applicant.date_of_birth})  # expect: PRV101


def supa(applicant: Applicant, password: str):
    sb = create_client("https://x.supabase.co", "key")
    sb.auth.sign_up({"email": applicant.email, "password": password})
    sb.auth.sign_up({"email": applicant.email, "password": password, "options": {"data": {"phone": applicant.phone}}})
    sb.auth.sign_up({"email": applicant.email, "password": password, "options": {"data": {"birthday": applicant.date_of_birth}}})  # expect: PRV101
    sb.table("applicants").insert({"email": applicant.email}).execute()


def work(applicant: Applicant):
    workos = WorkOSClient(api_key="k")
    workos.user_management.create_user(email=applicant.email, first_name=applicant.first_name)
    workos.user_management.create_user(email=applicant.email, metadata={"passport": applicant.passport_number})  # expect: PRV103


def firebase(applicant: Applicant):
    fb_auth.create_user(email=applicant.email, phone_number=applicant.phone, display_name=applicant.first_name)
    fb_auth.set_custom_user_claims("uid", {"dob": applicant.date_of_birth})  # expect: PRV101
    fb_auth.set_custom_user_claims("uid", {"admin": True})


def check(applicant: Applicant):
    api = onfido.DefaultApi(onfido.ApiClient())
    api.create_applicant(onfido.ApplicantBuilder(first_name=applicant.first_name, last_name=applicant.last_name, dob=applicant.date_of_birth))


def stytch_login(applicant: Applicant):
    client = stytch.Client(project_id="p", secret="s")
    client.magic_links.email.login_or_create(email=applicant.email)
    client.users.create(email=applicant.email, untrusted_metadata={"ssn": applicant.passport_number})  # expect: PRV103


def welcome_parcel(applicant: Applicant, address):
    ep = easypost.EasyPostClient("key")
    to = ep.address.create(name=applicant.first_name, street1=address.street, city=address.city, phone=applicant.phone)
    ep.shipment.create(to_address=to, options={"print_custom_1": applicant.email})  # expect: PRV101
    tax = taxjar.Client(api_key="k")
    tax.tax_for_order({"to_zip": address.zip_code, "to_street": address.street, "amount": 10})
    tax.create_customer({"customer_id": "1", "name": applicant.last_name, "street": address.street})


def log_in(applicant: Applicant, password):
    create_client("https://x.supabase.co", "key").auth.sign_in_with_password(
        {"email": applicant.email, "password": password}
    )
    WorkOSClient(api_key="k").user_management.authenticate_with_password(email=applicant.email, password=password)
    stytch.Client(project_id="p", secret="s").passwords.authenticate(email=applicant.email, password=password)


def forget(applicant: Applicant):
    Auth0("tenant.eu.auth0.com", "token").users.delete("auth0|1")
    fb_auth.delete_user("uid")
    fb_auth.set_custom_user_claims("uid", {"plan": applicant.plan})
