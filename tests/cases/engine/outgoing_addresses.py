"""Personal data in addresses, put together in many ways."""
import httpx, aiohttp, requests, urllib.request
from urllib.parse import urlencode, urlunparse, quote
from flask import redirect, url_for, request
from fastapi.responses import RedirectResponse
from starlette.responses import RedirectResponse as R2
from django.http import HttpResponseRedirect
from django.urls import reverse
import settings

BASE = settings.CRM

def a(email): return httpx.get(f"{BASE}/u", params={"q": email})  # expect: PRV105
def b(user):
    query = {"name": user.last_name}
    return requests.get(BASE + "?" + urlencode(query))  # expect: PRV105
async def c(user):
    async with aiohttp.ClientSession() as s:
        await s.get(BASE, params={"phone": user.phone})  # expect: PRV105
def d(user): return redirect(url_for("done", email=user.email))
def e(user): return redirect(settings.SHOP + "?e=" + user.email)  # expect: PRV105
def f(user): return RedirectResponse(f"{BASE}/start?mail={user.email}")  # expect: PRV105
def g(user): return R2(url=f"{BASE}/start?id={user.id}")
def h(user): return HttpResponseRedirect(reverse("x", args=[user.username]))
def i(user): return HttpResponseRedirect("%s?mail=%s" % (BASE, quote(user.email)))  # expect: PRV105
def j(user): return requests.post(BASE, data={"email": user.email})
def k(user): return requests.post(f"{BASE}/{user.email}/orders", json={"a": 1})  # expect: PRV105
def l(user): return requests.delete("{}/users/{}".format(BASE, user.email))  # expect: PRV105
class Api:
    def __init__(self, base): self.base = base; self.s = requests.Session()
    def get(self, path, **params): return self.s.get(self.base + path, params=params)
def m(user): return Api("x").get("/find", email=user.email)
def n(user):
    url = BASE
    url += f"/by-name/{user.first_name}"
    return urllib.request.urlopen(url)  # expect: PRV105
def o(user): return requests.get(BASE, headers={"X-Mail": user.email})
def p(product): return requests.get(f"{BASE}/products/{product.name}")
def q(user): return requests.get(BASE, params={"token": sign(user.email)})
def sign(v):
    import hmac
    return hmac.new(b"k", v.encode(), "sha256").hexdigest()
def r(lat, lon): return requests.get(BASE, params={"lat": lat, "lon": lon})
