"""Handlers of frameworks."""
import logging

from flask import Flask, jsonify
from fastapi import FastAPI, Request

log = logging.getLogger(__name__)
app = Flask(__name__)
api = FastAPI()


class Missing(Exception):
    pass


class Closed(Exception):
    def __init__(self, whom):
        super().__init__(whom)
        self.whom = whom


class Full(Exception):
    pass


@app.errorhandler(Missing)
def missing(error):
    log.warning("missing: %s", error)  # expect: PRV601
    return jsonify(error=str(error)), 404


@app.errorhandler(Full)
def full(error):
    log.warning("full")
    return "full", 400


@api.exception_handler(Closed)
async def closed(request: Request, exc: Closed):
    log.warning("closed: %s", exc.whom)  # expect: PRV601
