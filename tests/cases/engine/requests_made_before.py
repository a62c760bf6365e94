"""Requests that are made before they are sent, and connections to one host."""
import http.client
import json
import urllib.request
import httpx
import requests


def a(user):
    r = urllib.request.Request("https://api.swift-couriers.com/x", data=json.dumps({"email": user.email}).encode())
    r.add_header("X", "1")
    urllib.request.urlopen(r)  # expect: PRV101


def b(user):
    r = requests.Request("POST", "https://api.swift-couriers.com/x", json={"email": user.email})
    s = requests.Session()
    s.send(r.prepare())  # expect: PRV101


def c(user):
    with httpx.Client() as c:
        c.send(httpx.Request("POST", "https://api.swift-couriers.com/x", json={"email": user.email}))  # expect: PRV101


def d(user):
    r = urllib.request.Request("http://api.swift-couriers.com/x?m=" + user.email)
    urllib.request.urlopen(r)  # expect: PRV101, PRV105, PRV604


def e(user):
    r = urllib.request.Request("http://localhost/x", data=json.dumps({"email": user.email}).encode())
    urllib.request.urlopen(r)
    urllib.request.urlopen("https://api.swift-couriers.com/x", data=json.dumps({"email": user.email}).encode())  # expect: PRV101


def f(user):
    c = http.client.HTTPSConnection("api.swift-couriers.com")
    c.request("POST", "/x", json.dumps({"email": user.email}))  # expect: PRV101
    c = http.client.HTTPSConnection("api.internal")
    c.request("POST", "/x", json.dumps({"email": user.email}))


def made(payload):
    return urllib.request.Request("https://api.swift-couriers.com/x", data=json.dumps(payload).encode())


def g(user):
    urllib.request.urlopen(made({"email": user.email}))  # expect: PRV101
    urllib.request.urlopen(made({"plan": user.plan}))


def sends(url, payload):
    r = urllib.request.Request(url, data=json.dumps(payload).encode())
    return urllib.request.urlopen(r)


def h(user):
    sends("https://api.swift-couriers.com/x", {"email": user.email})  # expect: PRV101
    sends("https://api.internal/x", {"email": user.email})
