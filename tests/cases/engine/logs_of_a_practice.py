"""Appointments of a dental practice (FastAPI, loguru, structlog, stdlib)."""
import hashlib
import hmac
import logging
import os
import sys
import traceback
import warnings

import structlog
from fastapi import FastAPI
from loguru import logger as log
from opentelemetry import trace
from pydantic import BaseModel, EmailStr

app = FastAPI()
audit = logging.getLogger("clinic.audit")
slog = structlog.get_logger()
tracer = trace.get_tracer(__name__)


class Patient(BaseModel):
    id: int
    first_name: str
    email: EmailStr
    phone: str


@app.post("/patients")
def register(patient: Patient):
    audit.info("registered %s", patient.email)  # expect: PRV601
    return {"id": patient.id}


@app.post("/patients/quiet")
def register_quiet(patient: Patient):
    audit.info("registered %s", patient.id)
    return {"id": patient.id}


@app.put("/patients")
def change(patient: Patient):
    log.bind(phone=patient.phone).info("changed")  # expect: PRV601
    return {"id": patient.id}


@app.put("/patients/ctx")
def change_ctx(patient: Patient):
    with log.contextualize(email=patient.email):  # expect: PRV601
        log.info("changing")
    return {"id": patient.id}


@app.put("/patients/quiet")
def change_quiet(patient: Patient):
    log.bind(patient=patient.id, fields=len(patient.model_dump())).info("changed")
    return {"id": patient.id}


def remind(patient: Patient):
    slog.info("reminder", to=patient.phone)  # expect: PRV601


def remind_masked(patient: Patient):
    slog.info("reminder", to="***" + patient.phone[-2:])


def remind_keyed(patient: Patient):
    key = os.environ["LOG_KEY"].encode()
    token = hmac.new(key, patient.phone.encode(), hashlib.sha256).hexdigest()
    slog.info("reminder", to=token)


def book(patient: Patient):
    with tracer.start_as_current_span("book") as span:
        span.set_attribute("patient.email", patient.email)  # expect: PRV601
        span.set_attribute("patient.id", patient.id)


def book_attributes(patient: Patient):
    with tracer.start_as_current_span("book", attributes={"enduser.email": patient.email}):  # expect: PRV601
        return patient.id


def book_quiet(patient: Patient):
    with tracer.start_as_current_span("book") as span:
        span.set_attribute("patient.has_email", patient.email is not None)
        span.add_event("booked", {"patient.id": patient.id})


def warn_old(patient: Patient):
    warnings.warn(f"old number {patient.phone}")  # expect: PRV601


def warn_old_quiet(patient: Patient):
    warnings.warn(f"old number of patient {patient.id}")


def to_stderr(patient: Patient):
    print("lost", patient.email, file=sys.stderr)  # expect: PRV601


def to_report(patient: Patient, out):
    out.write(patient.email)


def dump(patient: Patient):
    audit.debug("state: %r", patient.model_dump())  # expect: PRV601


def dump_some(patient: Patient):
    audit.debug("state: %r", patient.model_dump(include={"id"}))


def failing(patient: Patient):
    try:
        book(patient)
    except ValueError:
        audit.exception("booking of %s failed", patient.first_name)  # expect: PRV601


def failing_quiet(patient: Patient):
    try:
        book(patient)
    except ValueError:
        audit.exception("booking failed", extra={"patient_id": patient.id})
        traceback.print_exc()


def failing_extra(patient: Patient):
    audit.error("booking failed", extra={"email": patient.email})  # expect: PRV601


def adapter(patient: Patient):
    lg = logging.LoggerAdapter(audit, {"phone": patient.phone})  # expect: PRV601
    lg.info("called")


def adapter_quiet(patient: Patient):
    lg = logging.LoggerAdapter(audit, {"patient": patient.id})
    lg.info("called")


def domain(patient: Patient):
    audit.info("domain %s", patient.email.split("@")[1])
    audit.info("domain %s", patient.email.rpartition("@")[2])
