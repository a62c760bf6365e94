"""Messages that a gateway carries, whose host nobody knows: it has to be told to whom, and from whom."""

import hashlib
import json

import requests

GATEWAY = "https://sms.pigeon-post.example/v1"
GRAPH = "https://graph.facebook.com/v19.0/77/messages"
UPLOAD = "https://rupload.facebook.com/photo"
AUDIENCE = "https://graph.facebook.com/v19.0/act_9/users"


def remind(member, text):
    requests.post(f"{GATEWAY}/send", json={"to": member.phone, "text": text})
    requests.post(f"{GATEWAY}/send", json={"recipients": [member.phone], "message": text, "sender": "Rowing"})
    requests.post(f"{GATEWAY}/send", data={"from": "Rowing", "number": member.phone, "msg": text})


def remind_in_json(member, text):
    payload = {"from": "Rowing", "text": text}
    payload["to"] = member.phone
    requests.post(f"{GATEWAY}/send", data=json.dumps(payload))


def remind_in_json_with_more(member, text):
    payload = {"to": member.phone, "text": text, "birthday": member.birth_date}
    requests.post(f"{GATEWAY}/send", data=json.dumps(payload))  # expect: PRV101


def remind_with_more(member, text):
    requests.post(f"{GATEWAY}/send", json={"to": member.phone, "text": text, "birthday": member.birth_date})  # expect: PRV101
    requests.post(f"{GATEWAY}/send", json={"to": member.phone, "text": f"{text} {member.email}"})  # expect: PRV101


def fill_in_a_form(member, text):
    requests.post("https://desk.example/contact", json={"phone": member.phone, "message": text})  # expect: PRV101
    requests.post("https://desk.example/contact", json={"to": member.phone, "seat": 3})  # expect: PRV101


class WhatsApp:
    def __init__(self, token):
        self.token = token

    def send(self, phone, text):
        payload = {"messaging_product": "whatsapp", "to": phone, "text": {"body": text}}
        self._post(GRAPH, payload)

    def _post(self, url, payload):
        requests.post(url, data=json.dumps(payload), headers={"Authorization": self.token})


class Album:
    def __init__(self, user_id):
        self.user_id = user_id

    def upload(self, picture):
        requests.post(UPLOAD, data=picture, headers={"X-User": str(self.user_id)})


def upload_audience(members):
    for member in members:
        requests.post(AUDIENCE, json={"users": [hashlib.sha256(member.email.encode()).hexdigest()]})  # expect: PRV104, PRV201


class PhoneOnFile:
    def __init__(self, device_id):
        self.device_id = device_id

    def as_payload(self):
        return {"id": self.device_id}


def confirm(device_id, code):
    on_file = PhoneOnFile(device_id)
    requests.post("https://login.example/verify", json={"phoneNumber": on_file.as_payload(), "code": code})


def confirm_by_number(number, code):
    requests.post("https://login.example/verify", json={"phoneNumber": number, "code": code})  # expect: PRV101


def handle_of(user):
    return requests.get("https://names.example/resolve", params={"handle": user})


def everything(user):
    return requests.get("https://names.example/resolve", params=vars(user))  # expect: PRV102, PRV105
