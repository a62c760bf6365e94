"""Pacientes de una clínica dental."""
from dataclasses import dataclass


@dataclass
class Paciente:
    historia: int
    nombre: str
    apellidos: str
    correo: str
    telefono: str
    diagnostico: str
    sala: str
    acepta_analitica: bool = False
