"""By what programs log in to services, and what is a person's; consent to an application that is no refusal."""

import hashlib
import os

import requests
from flask import Blueprint, abort, redirect, request

bp = Blueprint("oauth", __name__)


class Registry:
    def __init__(self, _extra_config, backend):
        self._extra_config = _extra_config
        self.backend = backend

    def token(self):
        secret = self._extra_config["password"]
        return requests.post("https://login.clouds.example/token", data={"client_secret": secret}, timeout=5)

    def deposit(self, name, login_passwd):
        form = {"login_id": name, "login_passwd": lookup("DEPOSIT"), "file": "x"}
        return requests.post("https://deposit.papers.example/new", data=form, timeout=5)

    def lock_name(self):
        return hashlib.sha1(f"{self.backend.username}@{self.backend.host}".encode()).hexdigest()


def lookup(name):
    return os.environ[name]


def move(user):
    data = {"password": user.password}
    return requests.post("https://deposit.papers.example/move", json=data, timeout=5)  # expect: PRV103


def lock_of(user):
    return hashlib.sha1(user.username.encode()).hexdigest()  # expect: PRV603


@bp.route("/authorize")
def authorize():
    if not request.args.get("client_id"):
        abort(400)
    return authorize_consent(request.args["redirect"])


def authorize_consent(target):
    return redirect(target)


def authorise(request, view):  # the permission of a framework
    return request.user.tracking_consent  # expect: PRV303
