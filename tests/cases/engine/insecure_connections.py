"""Connections of many libraries, encrypted and not, checked and not."""
import asyncio
import ftplib
import http.client
import json
import os
import smtplib
import ssl
import urllib.request
from email.message import EmailMessage
from email.mime.text import MIMEText

import aiohttp
import httpx
import paramiko
import requests
import urllib3

HOST = os.environ["HOST"]
BASE = "http://crm.example.org/api"


def push(customer):
    requests.post(BASE + "/customers", json={"email": customer.email})  # expect: PRV604, PRV101


def push_internal(customer):
    requests.post("http://10.0.3.4/customers", json={"email": customer.email})
    requests.post("http://crm.internal/customers", json={"email": customer.email})


class Crm:
    def __init__(self):
        self.session = requests.Session()
        self.session.verify = False

    def save(self, customer):
        self.session.put(f"{HOST}/c/{customer.pk}", json={"phone": customer.phone_number})  # expect: PRV604

    def ping(self):
        self.session.get(f"{HOST}/ping")


class SafeCrm:
    def __init__(self):
        self.session = requests.Session()

    def save(self, customer):
        self.session.put(f"{HOST}/c/{customer.pk}", json={"phone": customer.phone_number})


def with_context(customer):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    body = json.dumps({"born": str(customer.date_of_birth)}).encode()
    urllib.request.urlopen(f"{HOST}/c", data=body, context=context)  # expect: PRV604


def with_good_context(customer):
    context = ssl.create_default_context()
    body = json.dumps({"born": str(customer.date_of_birth)}).encode()
    urllib.request.urlopen(f"{HOST}/c", data=body, context=context)


def unverified(customer):
    context = ssl._create_unverified_context()
    urllib.request.urlopen(f"{HOST}/c", data=customer.email.encode(), context=context)  # expect: PRV604


async def sent_async(customer):
    async with aiohttp.ClientSession() as session:
        await session.post(f"{HOST}/c", json={"email": customer.email}, ssl=False)  # expect: PRV604
        await session.post(f"{HOST}/c", json={"email": customer.email})


async def sent_connector(customer):
    connector = aiohttp.TCPConnector(verify_ssl=False)
    async with aiohttp.ClientSession(connector=connector) as session:
        await session.post(f"{HOST}/c", json={"email": customer.email})  # expect: PRV604


async def sent_httpx(customer):
    async with httpx.AsyncClient(verify=False) as client:
        await client.post(f"{HOST}/c", json={"email": customer.email})  # expect: PRV604


def pool(customer):
    manager = urllib3.PoolManager(cert_reqs="CERT_NONE")
    manager.request("POST", f"{HOST}/c", json={"email": customer.email})  # expect: PRV604


def raw(customer):
    connection = http.client.HTTPConnection("crm.example.org")
    connection.request("POST", "/c", body=customer.email)  # expect: PRV604


def mail(customer, text):
    message = EmailMessage()
    message["To"] = customer.email
    message.set_content(text)
    with smtplib.SMTP(HOST) as server:
        server.send_message(message)  # expect: PRV604


def mail_tls(customer, text):
    message = MIMEText(text)
    message["To"] = customer.email
    with smtplib.SMTP(HOST, 587) as server:
        server.ehlo()
        server.starttls(context=ssl.create_default_context())
        server.send_message(message)


def mail_ssl(customer, text):
    with smtplib.SMTP_SSL(HOST) as server:
        server.sendmail("a@example.org", customer.email, text)


def mail_local(customer, text):
    smtplib.SMTP("localhost").sendmail("a@example.org", customer.email, text)


class Mailer:
    def __init__(self, use_tls):
        self.server = smtplib.SMTP(HOST)
        if use_tls:
            self.server.starttls()

    def send(self, customer, text):
        self.server.sendmail("a@example.org", [customer.email], text)


def open_server():
    server = smtplib.SMTP(HOST)
    server.starttls()
    return server


def mail_helper(customer, text):
    server = open_server()
    server.sendmail("a@example.org", [customer.email], text)


def ftps(customer, handle):
    ftp = ftplib.FTP_TLS(HOST)
    ftp.storbinary(f"STOR {customer.email}.csv", handle)


def ftp_name(customer, handle):
    with ftplib.FTP(HOST) as ftp:
        ftp.login("u", "p")
        ftp.storbinary(f"STOR {customer.email}.csv", handle)  # expect: PRV604


def sftp(customer, handle):
    client = paramiko.SSHClient()
    client.connect(HOST)
    client.open_sftp().putfo(handle, "x.csv")
