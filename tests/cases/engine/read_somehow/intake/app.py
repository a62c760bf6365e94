from dataclasses import asdict, dataclass

from aiohttp import web
from flask import Flask, jsonify, request
from pydantic import BaseModel
from fastapi import Body, Depends, FastAPI

app = FastAPI()
flask_app = Flask(__name__)


class LeadIn(BaseModel):
    email: str
    job_title: str
    work_phone: str  # expect: PRV702


class ApplicantIn(BaseModel):
    full_name: str
    birth_date: str
    nationality: str


class Echo(BaseModel):
    passport_number: str


class Batch(BaseModel):
    leads: list[LeadIn]


@dataclass
class Row:
    email: str
    iban: str


@app.post("/leads")
async def leads(batch: Batch):
    return [{"mail": lead.email, "role": lead.job_title} for lead in batch.leads]


@app.post("/apply")
def apply(applicant: ApplicantIn = Body(...)):
    name, born = applicant.full_name, applicant.birth_date
    return {"n": name, "b": born}


@app.post("/echo")
def echo(data: Echo):
    return data


@flask_app.post("/rows")
def rows():
    row = Row(**request.json)
    return jsonify(asdict(row))
