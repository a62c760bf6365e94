"""Records that are cut down by tests of their keys, one after the other."""
import requests
H = "https://collector.actuary-hub.com/v2/holders"
def a(customer):
    requests.post(H, json={k: v for k, v in vars(customer).items() if k != "email" and k not in ("given_name", "family_name")})  # expect: PRV102
def b(customer):
    requests.post(H, json={k: v for k, v in vars(customer).items() if k != "email" if k != "last_name"})  # expect: PRV102
def c(user):
    d = {"email": user.email, "phone": user.phone, "plan": user.plan}
    requests.post(H, json={k: v for k, v in d.items() if k != "email" and k != "phone"})
def d(user):
    d = {"email": user.email, "phone": user.phone, "plan": user.plan}
    requests.post(H, json={k: v for k, v in d.items() if k != "email" and k != "plan"})  # expect: PRV101
def e(user):
    d = {"email": user.email, "phone": user.phone, "plan": user.plan}
    out = {}
    for k, v in d.items():
        if k == "email" or k == "phone":
            continue
        out[k] = v
    requests.post(H, json=out)
