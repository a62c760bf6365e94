"""Who pays and where to is what the service exists for; what is said beside it is not."""

import mercadopago, chargebee, omise, iyzipay, payjp
from paddle_billing import Client as Paddle
from paddle_billing.Resources.Customers.Operations import CreateCustomer
from recombee_api_client.api_client import RecombeeClient
from recombee_api_client.api_requests import AddPurchase, SetItemValues, SetUserValues
from devcycle_python_sdk import DevCycleCloudClient
from devcycle_python_sdk.models.user import DevCycleUser
from castle.client import Client as Castle
import boto3
import braintree
import paypalrestsdk
import razorpay
import requests


def mp(customer):
    sdk = mercadopago.SDK("t")
    sdk.customer().create({"email": customer.email, "first_name": customer.first_name})
    sdk.payment().create({"transaction_amount": 10, "payer": {"email": customer.email, "identification": {"number": customer.tax_id}}})
    sdk.payment().create({"transaction_amount": 10, "payer": {"email": customer.email}, "metadata": {"birthday": customer.date_of_birth}})  # expect: PRV101


def cb(customer):
    cb = chargebee.Chargebee(api_key="k", site="s")
    cb.Customer.create(cb.Customer.CreateParams(first_name=customer.first_name, email=customer.email))
    cb.Customer.create(cb.Customer.CreateParams(first_name=customer.first_name, meta_data={"religion": customer.religion}))  # expect: PRV103
    chargebee.Customer.create({"email": customer.email, "card": {"number": customer.card_number}})


def paddle(customer):
    Paddle("k").customers.create(CreateCustomer(email=customer.email, name=customer.full_name))
    Paddle("k").customers.create(CreateCustomer(email=customer.email, custom_data={"phone": customer.phone_number}))  # expect: PRV101


def om(customer):
    omise.Customer.create(email=customer.email, description=f"{customer.full_name}, {customer.phone_number}")  # expect: PRV101


def iyz(customer, options):
    request = {"buyer": {"name": customer.first_name, "email": customer.email}, "paymentCard": {"cardNumber": customer.card_number}}
    iyzipay.Payment().create(request, options)


def recommend(customer, item):
    client = RecombeeClient("db", "t")
    client.send(AddPurchase(str(customer.id), item.id))  # expect: PRV201
    if customer.personalisation_consent:
        client.send(AddPurchase(str(customer.id), item.id))
    client.send(SetItemValues(item.id, {"title": item.title}))
    client.send(SetUserValues(str(customer.id), {"email": customer.email}))  # expect: PRV101, PRV201


def flags(customer):
    dvc = DevCycleCloudClient("k", None)
    user = DevCycleUser(user_id=str(customer.id), email=customer.email)
    dvc.variable_value(user, "new-checkout", False)  # expect: PRV101
    dvc.variable_value(DevCycleUser(user_id=str(customer.id)), "new-checkout", False)


def fraud(request, customer):
    castle = Castle.from_request(request)
    castle.risk({"event": "$login", "user": {"id": str(customer.id), "email": customer.email}})


def hosts(customer):
    requests.post("https://api.klarna.com/payments/v1/sessions", json={"billing_address": {"email": customer.email}})
    requests.post("https://api.sumsub.com/resources/applicants", json={"fixedInfo": {"firstName": customer.first_name, "dob": customer.date_of_birth}})
    requests.post("https://withpersona.com/api/v1/inquiries", json={"data": {"attributes": {"fields": {"name-first": customer.first_name}}}})
    requests.post("https://api.getsevdesk.de", json={"email": customer.email})  # expect: PRV101
    requests.post("https://acme.bamboohr.com/api/v1/employees", json={"firstName": customer.first_name, "email": customer.email})  # expect: PRV101
    requests.get("https://geocode.search.hereapi.com/v1/geocode", params={"q": customer.home_address})  # expect: PRV105
    requests.get("https://api.ipdata.co/" + customer.ip_address)  # expect: PRV101, PRV105


def receipts(customer, session):
    session.post("https://api.paystack.co/transaction/initialize", json={"email": customer.email, "amount": 100})
    requests.post("https://api.flutterwave.com/v3/payments", json={"customer": {"email": customer.email}, "amount": 100})
    requests.post("https://api.paddle.com/transactions", json={"customer_id": "ctm_1", "items": []})


def own_customer(customer, payments):
    payments.create({"email": customer.email, "note": customer.phone_number})


def gateways(customer):
    gateway = braintree.BraintreeGateway(None)
    gateway.customer.create({"first_name": customer.first_name, "email": customer.email})
    gateway.customer.create({"email": customer.email, "custom_fields": {"religion": customer.religion}})  # expect: PRV103
    orders = razorpay.Client(auth=("a", "b")).order
    orders.create({"amount": 1, "notes": {"birthday": customer.date_of_birth}})  # expect: PRV101
    orders.create({"amount": 1, "notes": {"basket": 3}})


def queues_of_the_same_name(customer):
    boto3.client("events").put_events(Entries=[{"Source": "shop", "Detail": "{}"}])
    boto3.client("personalize-events").put_events(trackingId="t", userId=str(customer.id), sessionId="s", eventList=[])  # expect: PRV201


def paypal(customer):
    paypalrestsdk.Payment({"payer": {"payer_info": {"email": customer.email}}}).create()
    noted = paypalrestsdk.Payment({"note_to_payer": customer.phone_number})
    noted.create()  # expect: PRV101
