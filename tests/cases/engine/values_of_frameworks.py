import json, logging
import tornado.web
import graphene
import structlog, logbook, eliot
from loguru import logger as loguru
from pyramid.view import view_config
from sanic import Sanic
from aiohttp import web
from litestar import post
from bottle import request as brequest, post as bpost
from fastapi import FastAPI, Form, Header, Request
from django.http import HttpRequest
import strawberry

log = logging.getLogger(__name__)
app = FastAPI()

class SignupHandler(tornado.web.RequestHandler):
    def post(self):
        log.info("a %s", self.get_argument("email"))  # expect: PRV601
        log.info("a %s", self.get_body_argument("phone"))  # expect: PRV601
        log.info("a %s", self.request.remote_ip)  # expect: PRV601

@view_config(route_name="signup")
def signup(request):
    log.info("x %s", request.params["email"])  # expect: PRV601
    log.info("x %s", request.json_body["phone"])  # expect: PRV601
    log.info("x %s", request.client_addr)  # expect: PRV601
    log.info("x %s", request.json_body)  # expect: PRV601

sapp = Sanic("x")
@sapp.post("/s")
async def s(request):
    log.info("x %s", request.json)  # expect: PRV601
    log.info("x %s", request.form.get("email"))  # expect: PRV601
    log.info("x %s", request.ip)  # expect: PRV601

async def aio(request: web.Request):
    data = await request.post()
    log.info("x %s", data["email"])  # expect: PRV601
    log.info("x %s", await request.json())  # expect: PRV601
    log.info("x %s", request.remote)  # expect: PRV601

@post("/u")
async def create(data: dict) -> None:
    log.info("x %s", data["email"])  # expect: PRV601

@bpost("/b")
def b():
    log.info("x %s", brequest.forms.get("email"))  # expect: PRV601
    log.info("x %s", brequest.remote_addr)  # expect: PRV601

class Query(graphene.ObjectType):
    def resolve_me(self, info):
        log.info("x %s", info.context.user.email)  # expect: PRV601

@strawberry.type
class Mutation:
    @strawberry.mutation
    def register(self, email: str) -> bool:
        log.info("x %s", email)  # expect: PRV601
        return True

def lambda_handler(event, context):
    body = json.loads(event["body"])
    log.info("x %s", body["email"])  # expect: PRV601
    log.info("x %s", event["requestContext"]["identity"]["sourceIp"])  # expect: PRV601
    log.info("x %s", event["requestContext"]["authorizer"]["claims"]["email"])  # expect: PRV601

@app.post("/f")
def f(request: Request, email: str = Form(...), x_forwarded_for: str = Header()):
    log.info("x %s", email)  # expect: PRV601
    log.info("x %s", request.client.host)  # expect: PRV601
    log.info("x %s", x_forwarded_for)  # expect: PRV601
    log.info("x %s", request.headers["X-Forwarded-For"])  # expect: PRV601

def webhook(payload):
    loguru.info("x {}", payload["customer"]["email"])  # expect: PRV601
    structlog.get_logger().info("x", email=payload["customer"]["email"])  # expect: PRV601
    logbook.Logger("x").info("x {}", payload["customer"]["email"])  # expect: PRV601
    eliot.log_message(message_type="x", email=payload["customer"]["email"])  # expect: PRV601

def dj(request: HttpRequest):
    log.info("x %s", request.META["REMOTE_ADDR"])  # expect: PRV601
    log.info("x %s", request.GET["email"])  # expect: PRV601
    log.info("x %s", request.META.get("HTTP_X_FORWARDED_FOR"))  # expect: PRV601
