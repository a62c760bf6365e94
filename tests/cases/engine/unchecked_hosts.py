"""A chain of hostels: guests go to the booking system by several clients."""
import ftplib
import smtplib
import ssl
import urllib.request
import json

import aiohttp
import httpx
import requests


def push(guest):
    httpx.post("https://booking.internal/guests", json={"phone": guest.phone}, verify=False)  # expect: PRV604


def push_checked(guest):
    httpx.post("https://booking.internal/guests", json={"phone": guest.phone})


def push_local(guest):
    httpx.post("http://booking.internal/guests", json={"phone": guest.phone})


def push_id(guest):
    httpx.post("https://booking.internal/guests", json={"guest": guest.id}, verify=False)


def with_client(guest):
    with httpx.Client(verify=False) as client:
        client.post("https://booking.internal/guests", json={"email": guest.email})  # expect: PRV604


def with_client_checked(guest):
    with httpx.Client(verify="/etc/ca.pem") as client:
        client.post("https://booking.internal/guests", json={"email": guest.email})


async def with_async(guest):
    async with httpx.AsyncClient(verify=False, timeout=3) as client:
        await client.put("https://10.0.0.4/guests", json={"email": guest.email})  # expect: PRV604


def with_session(guest):
    session = requests.Session()
    session.verify = False
    session.post("https://pms.internal/guests", json={"passport_number": guest.passport_number})  # expect: PRV604


def with_session_checked(guest):
    session = requests.Session()
    session.verify = "/etc/ca.pem"
    session.post("https://pms.internal/guests", json={"passport_number": guest.passport_number})


async def with_aiohttp(guest):
    async with aiohttp.ClientSession() as session:
        await session.post("https://pms.internal/guests", json={"phone": guest.phone}, ssl=False)  # expect: PRV604


async def with_connector(guest):
    connector = aiohttp.TCPConnector(verify_ssl=False)
    async with aiohttp.ClientSession(connector=connector) as session:
        await session.post("https://pms.internal/guests", json={"phone": guest.phone})  # expect: PRV604


async def with_aiohttp_checked(guest):
    async with aiohttp.ClientSession() as session:
        await session.post("https://pms.internal/guests", json={"phone": guest.phone})


def plain_http(guest):
    request = urllib.request.Request(
        "http://pms.hostels.example/guests", data=json.dumps({"email": guest.email}).encode()
    )
    urllib.request.urlopen(request)  # expect: PRV101, PRV604


def plain_localhost(guest):
    request = urllib.request.Request(
        "http://localhost:8080/guests", data=json.dumps({"email": guest.email}).encode()
    )
    urllib.request.urlopen(request)


def unverified_context(guest):
    context = ssl._create_unverified_context()
    data = json.dumps({"email": guest.email}).encode()
    urllib.request.urlopen("https://pms.internal/guests", data=data, context=context)  # expect: PRV604


def mail(guest):
    with smtplib.SMTP("mail.hostels.example") as smtp:
        smtp.sendmail("desk@hostels.example", guest.email, "Your bed is ready")  # expect: PRV604


def mail_tls(guest):
    with smtplib.SMTP("mail.hostels.example", 587) as smtp:
        smtp.starttls()
        smtp.sendmail("desk@hostels.example", guest.email, "Your bed is ready")


def mail_ssl(guest):
    with smtplib.SMTP_SSL("mail.hostels.example") as smtp:
        smtp.sendmail("desk@hostels.example", guest.email, "Your bed is ready")


class Pms:
    def __init__(self):
        self.client = httpx.Client(base_url="https://pms.internal", verify=False)

    def add(self, guest):
        self.client.post("/guests", json={"email": guest.email})  # expect: PRV604

    def ping(self):
        self.client.get("/health")
