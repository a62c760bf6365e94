"""Avisos a terceros."""
import posthog
import requests
from twilio.rest import Client

from .pacientes import Paciente

sms = Client("sid", "token")


def alta(paciente: Paciente):
    if paciente.acepta_analitica:
        posthog.capture(distinct_id=str(paciente.historia), event="alta", properties={"correo": paciente.correo})  # expect: PRV101


def visita(paciente: Paciente):
    if paciente.acepta_analitica:
        posthog.capture(distinct_id=str(paciente.historia), event="visita", properties={"sala": paciente.sala})


def derivar(paciente: Paciente):
    requests.post("https://api.seguros-salud.es/v1/partes", json={"diagnostico": paciente.diagnostico}, timeout=5)  # expect: PRV103


def recordar(paciente: Paciente, hora):
    sms.messages.create(to=paciente.telefono, from_="+34600000000", body=f"Hola {paciente.nombre}, su cita es a las {hora}.")


def interno(paciente: Paciente):
    requests.post("http://archivo.local/partes", json={"diagnostico": paciente.diagnostico}, timeout=5)
