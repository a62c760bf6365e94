"""A clinic for birds of prey writes to those who bring one in: by SMS, push, chat and mail."""

import africastalking
from courier import Courier
from exponent_server_sdk import PushClient, PushMessage
from heyoo import WhatsApp
from knockapi import Knock
from linebot import LineBotApi
from linebot.models import TextSendMessage
from pubnub.pubnub import PubNub
from pusher import Pusher
from sinch import SinchClient
from smsapi.client import SmsApiComClient
from stream_chat import StreamChat
from telesign.messaging import MessagingClient

knock = Knock(bearer_token="token")
chat = StreamChat(api_key="key", api_secret="secret")


def ready(visitor, bird):
    # The number is what a message is sent to.
    SinchClient(key_id="k", key_secret="s", project_id="p").sms.batches.send_sms(
        to=[visitor.phone], from_="Birds", body=f"Dear {visitor.first_name}, {bird.ring} can fly again"
    )
    SmsApiComClient(access_token="token").sms.send(to=visitor.phone, message="It can fly again")
    MessagingClient("id", "key").message(visitor.phone, "It can fly again", "ARN")
    WhatsApp("token", phone_number_id="1").send_message("It can fly again", visitor.phone)
    africastalking.SMS.send("It can fly again", [visitor.phone])


def confirm(visitor):
    africastalking.SMS.send(f"Your card {visitor.card_number} was charged", [visitor.phone])  # expect: PRV103
    LineBotApi("token").push_message(  # expect: PRV101
        visitor.line_id, TextSendMessage(text=f"Born: {visitor.birth_date}")
    )


def remember(visitor):
    knock.users.update(visitor.id, email=visitor.email, name=visitor.full_name)  # expect: PRV101
    knock.users.update(visitor.id, locale="en")
    chat.upsert_user({"id": str(visitor.id), "name": visitor.full_name})  # expect: PRV101
    chat.upsert_user({"id": str(visitor.id), "role": "member"})


def tell(visitor, bird):
    knock.workflows.trigger(
        "bird-ready", recipients=[{"id": str(visitor.id), "email": visitor.email}], data={"ring": bird.ring}
    )
    knock.workflows.trigger(  # expect: PRV101
        "bird-ready", recipients=[str(visitor.id)], data={"born": visitor.birth_date}
    )
    Courier(api_key="key").send.message(
        message={"to": {"email": visitor.email}, "content": {"title": "Ready", "body": bird.ring}}
    )


def screens(visitor, bird):
    Pusher("1", "key", "secret").trigger("yard", "released", {"ring": bird.ring})
    Pusher("1", "key", "secret").trigger("yard", "released", {"visitor": visitor.full_name})  # expect: PRV101
    PubNub(None).publish(channel="yard", message={"phone": visitor.phone})  # expect: PRV101
    PushClient().publish(PushMessage(to=visitor.push_token, body="It can fly again"))
